#include "resume.h"

#include <filesystem>

namespace batch {
namespace {

class Comparison {
 public:
  Comparison(const Manifest& manifest, const Layout& layout, const BatchArguments& arguments)
      : known_(manifest.known()), layout_(layout), arguments_(arguments), shared_(!layout.parts.empty()),
        kept_(known_.size(), false) {
    if (is_by_place()) return;
    for (std::size_t i = 0; i < known_.size(); ++i) by_file_[known_[i].file] = i;  // the last line of a file holds
  }

  Resumed run(Inputs inputs) {
    std::size_t count = 0;
    bool all = true;
    for (auto input = inputs.next(); input; input = inputs.next(), ++count) {
      const auto line = line_of(*input, count);
      if (line < known_.size()) kept_[line] = true;
      else all = false;
      if (!all && is_by_place()) break;
    }
    auto resumed = result();
    resumed.all_there = all && count == known_.size();
    return resumed;
  }

 private:
  [[nodiscard]] bool is_by_place() const { return shared_ && !arguments_.unordered; }

  /// known_.size(): there is none that still holds.
  [[nodiscard]] std::size_t line_of(const Input& input, std::size_t place) const {
    const auto file = fingerprint(input.shown);
    auto line = place;
    if (!is_by_place()) {
      const auto found = by_file_.find(file);
      line = found == by_file_.end() ? known_.size() : found->second;
    }
    return line < known_.size() && known_[line].file == file && holds(known_[line], input) ? line : known_.size();
  }

  [[nodiscard]] bool holds(const Known& known, const Input& input) const {
    if (known.stamp != stamp_of(input.size, input.time)) return false;
    if (known.failed) return known.still_failed && !arguments_.retry_failed;
    if (layout_.page_extension.empty()) return true;
    const auto page = input.name + layout_.page_extension;
    return known.page == fingerprint(to_utf8(page)) && size_of(std::filesystem::path(arguments_.output) / page) == known.page_size;
  }

  [[nodiscard]] Resumed result() const {
    Resumed resumed;
    for (resumed.lines = 0; resumed.lines < known_.size() && (!shared_ || kept_[resumed.lines]); ++resumed.lines) {
      if (!kept_[resumed.lines]) continue;
      const auto& known = known_[resumed.lines];
      resumed.done.emplace(known.file, known.end);
      resumed.failed += known.failed ? 1 : 0;
      resumed.plans += known.is_plan ? 1 : 0;
      resumed.duplicates += known.failed || known.is_plan ? 0 : 1;
      if (known.is_plan) resumed.hashes.insert(known.hash);
    }
    return resumed;
  }

  const std::vector<Known>& known_;
  const Layout& layout_;
  const BatchArguments& arguments_;
  bool shared_;
  std::vector<bool> kept_;
  std::unordered_map<Fingerprint, std::size_t, FingerprintHash> by_file_;
};

}  // namespace

Resumed compare(const Manifest& manifest, Inputs inputs, const Layout& layout, const BatchArguments& arguments) {
  return Comparison(manifest, layout, arguments).run(std::move(inputs));
}

}  // namespace batch

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "facts/facts.h"

namespace vnplan::facts {
namespace {

using blocks::Block;

class SignatureReader {
 public:
  explicit SignatureReader(const Reading& reading) : reading_(reading) {}

  /// The first signature of the first part that has one: a decision's, not that of a plan attached to it.
  std::optional<Signature> run() {
    for (std::uint32_t i = 0; i < reading_.blocks.blocks.size(); ++i) {
      const Block& block = reading_.blocks.blocks[i];
      if (block.kind != Block::Kind::signature) continue;
      if (found_ && block.part != part_) break;
      part_ = block.part;
      if (signature_.name && (!is_name_only(i) || names_body(reading_.block_words(i)))) break;  // the other side's signature
      take(i);
    }
    return found_ ? std::optional(signature_) : std::nullopt;
  }

 private:
  [[nodiscard]] std::string_view words(std::uint32_t block) const { return trim_value(reading_.text(reading_.blocks.blocks[block].span)); }
  [[nodiscard]] bool is_name_only(std::uint32_t block) const {
    return !reading_.is(reading_.block_words(block).first, {Term::authority, Term::capacity});
  }

  void take(std::uint32_t i) {
    const auto range = reading_.block_words(i);
    if (range.empty()) return;
    const auto first = range.first + (reading_.is_mark(range.first, '(') || reading_.is_mark(range.first, '[') ? 1U : 0U);
    if (reading_.is(first, Term::signed_)) return;
    if (reading_.is(range.first, Term::authority)) return put(signature_.authority, i);
    if (reading_.is(range.first, Term::capacity)) {
      if (signature_.capacity && !signature_.authority && !signature_.title) signature_.authority = std::exchange(signature_.capacity, std::nullopt);
      return put(signature_.capacity, i);  // "TL. BỘ TRƯỞNG" over "KT. VỤ TRƯỞNG": the first gives the authority
    }
    const bool caps = all_caps(range);
    if (caps && sign_alone_) return extend(i);  // "TM." / "ỦY BAN NHÂN DÂN TỈNH", "KT." / "CHỦ TỊCH"
    if (caps && reading_.is(range.first, Term::position)) {
      const bool second = last_ == &signature_.title && !signature_.capacity;  // TRƯỞNG BAN / PHÓ THỦ TƯỚNG: two offices of one person
      if (second) return extend(i);
      if (!signature_.title) return put(signature_.title, i);
      if (signature_.name) return;  // another office of the same person, below the name
    }
    if (caps && !found_ && names_body(range)) return put(signature_.authority, i);
    if (caps && continues_authority(range)) return extend(i);
    if (is_name(range) && !(caps && signature_.name)) put(signature_.name, i);
  }

  void put(std::optional<std::string>& field, std::uint32_t block) {
    if (field && &field != &signature_.name) return;
    const auto range = reading_.block_words(block);
    sign_alone_ = reading_.length(range.first, {Term::authority, Term::capacity}) + 1 >= range.size() && range.size() <= 2;
    field = std::string(sign_alone_ ? reading_.text(range) : words(block));
    last_ = &field;
    note_place(block);
  }

  /// "TM. ỦY BAN NHÂN DÂN" / "TỈNH LÂM ĐỒNG".
  void extend(std::uint32_t block) {
    *last_ = **last_ + " " + std::string(words(block));
    sign_alone_ = false;
    note_place(block);
  }

  void note_place(std::uint32_t block) {
    const Span span = reading_.blocks.blocks[block].span;
    if (!found_) signature_.span.begin = span.begin;
    signature_.span.end = span.end;
    found_ = true;
  }

  [[nodiscard]] bool continues_authority(Range range) const {
    return last_ != nullptr && (last_ == &signature_.authority || last_ == &signature_.title || last_ == &signature_.capacity) &&
           !reading_.is(range.first, Term::position);
  }

  [[nodiscard]] bool all_caps(Range range) const {
    for (auto i = range.first; i < range.last; ++i)
      if (reading_.is(i, Shape::letters) && !reading_.is(i, Shape::upper) && reading_.words[i].end - reading_.words[i].begin > 2)
        return false;
    return true;
  }

  /// "SỞ Y TẾ" over "GIÁM ĐỐC": without TM., as where several sign.
  [[nodiscard]] bool names_body(Range range) const {
    return all_caps(range) && reading_.is(range.first, Term::agency) && !reading_.is(range.first, Term::position);
  }

  /// Two to six words with capitals, perhaps behind a rank: "Đại tá Nguyễn Văn An".
  [[nodiscard]] bool is_name(Range range) const {
    unsigned words = 0;
    for (auto i = range.first; i < range.last; ++i) {
      if (!reading_.is(i, Shape::letters)) {
        if (!reading_.is_mark(i, '.') && !reading_.is_mark(i, '-')) return false;
        continue;
      }
      if (!reading_.is_capital(i)) return reading_.is(range.first, Term::rank);
      ++words;
    }
    return words >= 2 && words <= 7;
  }

  const Reading& reading_;
  Signature signature_;
  std::optional<std::string>* last_ = nullptr;
  bool sign_alone_ = false;  // what was put last is "TM." without its body
  std::uint32_t part_ = 0;
  bool found_ = false;
};

}  // namespace

std::vector<Passage> find_recipients(const Reading& reading) {
  std::vector<Passage> recipients;
  std::optional<std::uint32_t> part;
  for (const auto& block : reading.blocks.blocks) {
    if (block.kind != Block::Kind::recipient) continue;
    if (part && block.part != *part) break;
    part = block.part;
    const auto words = trim_value(reading.text(block.span));
    if (!words.empty()) recipients.push_back({std::string(words), block.span});
  }
  return recipients;
}

std::optional<Signature> find_signature(const Reading& reading) { return SignatureReader(reading).run(); }

std::vector<Footnote> find_footnotes(const Reading& reading) {
  std::vector<Footnote> notes;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> places;  // of each mark, from the last to the first
  for (auto mark = reading.blocks.marks.rbegin(); mark != reading.blocks.marks.rend(); ++mark) places[mark->marker].push_back(mark->at);
  for (std::uint32_t i = 0; i < reading.blocks.blocks.size(); ++i) {
    const auto& block = reading.blocks.blocks[i];
    if (block.kind != Block::Kind::note) continue;
    Footnote note;
    note.marker = block.marker;
    note.text = std::string(reading.text(block.span));
    note.span = block.span;
    if (auto& left = places[block.marker]; !left.empty()) {
      const auto after = std::upper_bound(reading.blocks.blocks.begin(), reading.blocks.blocks.end(), left.back(),
                                          [](std::uint32_t at, const Block& b) { return at < b.span.begin; });
      note.section = reading.outline.section_of(reading.blocks, static_cast<std::uint32_t>(after - reading.blocks.blocks.begin()) - 1);
      left.pop_back();
    }
    notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace vnplan::facts

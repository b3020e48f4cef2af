#include "text/origins.h"

#include <algorithm>

namespace vnplan::text {

void Origins::copied(std::uint32_t size, std::uint32_t source) {
  if (size == 0) return;
  const bool continues = !runs_.empty() && runs_.back().source_end == 0 &&
                         runs_.back().source + (size_ - runs_.back().derived) == source;
  if (!continues) runs_.push_back({size_, source, 0});
  size_ += size;
}

void Origins::replaced(std::uint32_t size, std::uint32_t source, std::uint32_t source_end) {
  if (size == 0) return;
  runs_.push_back({size_, source, source_end});
  size_ += size;
}

std::uint32_t Origins::take_back(std::uint32_t size) {
  size_ -= size;
  const Run last = runs_.back();
  if (last.derived == size_) runs_.pop_back();
  return last.source_end != 0 ? last.source : last.source + (size_ - last.derived);
}

std::size_t Origins::run_at(std::uint32_t derived, std::size_t first) const {
  if (derived >= runs_.back().derived) return runs_.size() - 1;  // while a text is being made, its last bytes are asked for
  const auto after = std::upper_bound(runs_.begin() + static_cast<std::ptrdiff_t>(first), runs_.end(), derived,
                                      [](std::uint32_t at, const Run& run) { return at < run.derived; });
  return static_cast<std::size_t>(after - runs_.begin()) - 1;
}

std::uint32_t Origins::end_of(std::size_t run) const {
  return run + 1 < runs_.size() ? runs_[run + 1].derived : size_;
}

Span Origins::source_of(Span derived) const {
  if (runs_.empty()) return {};
  if (derived.begin >= size_) {  // behind the last byte
    const Run& run = runs_.back();
    const auto end = run.source_end != 0 ? run.source_end : run.source + (size_ - run.derived);
    return {end, end};
  }
  if (derived.empty()) {
    const auto at = std::min(derived.begin, size_ - 1);
    const Run& run = runs_[run_at(at)];
    const auto place = run.source_end != 0 ? run.source : run.source + (at - run.derived);
    return {place, place};
  }
  const auto begin = run_at(derived.begin);
  const Run& first = runs_[begin];
  const Run& last = derived.end <= end_of(begin) ? first : runs_[run_at(derived.end - 1, begin)];
  const Span place{first.source_end != 0 ? first.source : first.source + (derived.begin - first.derived),
                   last.source_end != 0 ? last.source_end : last.source + (derived.end - last.derived)};
  if (place.begin <= place.end) return place;
  return {last.source, first.source_end != 0 ? first.source_end : first.source + (end_of(begin) - first.derived)};
}

Origins Origins::over(const Origins& earlier) const {
  Origins combined;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    const auto size = end_of(i) - run.derived;
    if (run.source_end != 0) {
      const Span place = earlier.source_of({run.source, run.source_end});
      combined.replaced(size, place.begin, place.end);
      continue;
    }
    auto piece = earlier.run_at(run.source);
    for (auto at = run.source; at < run.source + size; ++piece) {  // a copied run may cross several runs of the earlier map
      const Run& origin = earlier.runs_[piece];
      const auto end = std::min(earlier.end_of(piece), run.source + size);
      if (origin.source_end != 0) {
        combined.replaced(end - at, origin.source, origin.source_end);
      } else {
        combined.copied(end - at, origin.source + (at - origin.derived));
      }
      at = end;
    }
  }
  return combined;
}

}  // namespace vnplan::text

#include "blocks/reading_text.h"

#include <algorithm>

namespace vnplan::blocks {
namespace {

/// True if no blank follows another and none is a tab or a form feed. Looks at all of the text without a branch, many bytes at once.
bool has_single_blanks(std::string_view text) {
  std::uint8_t other = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const auto blank = static_cast<std::uint8_t>(text[at] == ' ');
    const auto next = static_cast<std::uint8_t>(text[at + 1] == ' ');
    const auto tab = static_cast<std::uint8_t>(text[at] == '\t');
    const auto feed = static_cast<std::uint8_t>(text[at] == '\f');
    other = static_cast<std::uint8_t>(other | (blank & next) | tab | feed);
  }
  return other == 0 && (text.empty() || (text.back() != '\t' && text.back() != '\f'));
}

}  // namespace

ReadingText::ReadingText(const text::Text& source, const std::vector<NoteSign>& marks)
    : source_(source.utf8), marks_(marks), single_blanks_(has_single_blanks(source_)) {
  text_.reserve(source_.size());
}

void ReadingText::open() { begin_ = static_cast<std::uint32_t>(text_.size()); }

std::uint32_t ReadingText::add(Span words) {
  if (text_.size() > begin_ && text_.back() != '\t') {
    text_ += ' ';
    origins_.replaced(1, words.begin, words.begin);
  }
  const auto begin = static_cast<std::uint32_t>(text_.size());
  auto at = words.begin;
  const auto first = std::lower_bound(marks_.begin(), marks_.end(), words.begin,
                                      [](const NoteSign& mark, std::uint32_t begin) { return mark.span.begin < begin; });
  for (auto mark = first; mark != marks_.end() && mark->span.end <= words.end; ++mark) {
    auto end = mark->span.begin;
    while (end > at && source_[end - 1] == ' ') --end;
    copy(at, end);
    found_marks_.push_back({static_cast<std::uint32_t>(text_.size()), mark->marker});
    at = mark->span.end;
  }
  copy(at, words.end);
  return begin;
}

void ReadingText::copy(std::uint32_t begin, std::uint32_t end) {
  if (single_blanks_ && begin < end && source_[end - 1] != ' ') return copy_without_blanks(begin, end);
  const auto is_blank = [&](std::uint32_t i) { return source_[i] == ' ' || source_[i] == '\t' || source_[i] == '\f'; };
  for (auto at = begin; at < end;) {
    while (at < end && static_cast<unsigned char>(source_[at]) > ' ') ++at;
    if (at == end) break;
    if (!is_blank(at) || (source_[at] == ' ' && at + 1 < end && !is_blank(at + 1))) {
      ++at;
      continue;
    }
    copy_without_blanks(begin, at);
    const auto blank = at;
    while (at < end && is_blank(at)) ++at;
    begin = at;
    if (at == end) return;
    text_ += ' ';
    origins_.replaced(1, blank, at);
  }
  copy_without_blanks(begin, end);
}

void ReadingText::copy_without_blanks(std::uint32_t begin, std::uint32_t end) {
  if (begin == end) return;
  text_.append(source_, begin, end - begin);
  origins_.copied(end - begin, begin);
}

void ReadingText::end_cell(std::uint32_t place) {
  text_ += '\t';
  origins_.replaced(1, place, place);
}

Span ReadingText::close() {
  const Span block{begin_, static_cast<std::uint32_t>(text_.size())};
  text_ += '\n';
  const Span last = block.empty() ? Span{} : origins_.source_of({block.end - 1, block.end});
  origins_.replaced(1, last.end, last.end);
  return block;
}

}  // namespace vnplan::blocks

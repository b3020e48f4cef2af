#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "vnplan/write.h"

namespace vnplan {
namespace {

constexpr std::size_t widest = 100;     // code points of an excerpt
constexpr std::size_t most_before = 40;  // of them before the words at fault
constexpr std::string_view more = "…";

constexpr bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// `count` characters before `at`, but never over the beginning of its line.
std::size_t back(std::string_view text, std::size_t at, std::size_t count) {
  while (at > 0 && count > 0 && text[at - 1] != '\n') count -= begins_character(text[--at]) ? 1 : 0;
  return at;
}

/// `count` characters on, but never over the end of the line.
std::size_t on(std::string_view text, std::size_t at, std::size_t count) {
  while (at < text.size() && text[at] != '\n' && text[at] != '\r') {
    if (begins_character(text[at]) && count-- == 0) break;
    ++at;
  }
  return at;
}

std::uint32_t characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins_character));
}

bool ends_line(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == '\n' || text[at] == '\r'; }

void cut_excerpt(std::string_view text, Finding& finding) {
  const Span span = finding.diagnostic.span;
  if (span.empty() || span.begin >= text.size()) return;
  const auto first = back(text, span.begin, most_before);
  const bool cut = first > 0 && text[first - 1] != '\n';
  const auto before = text.substr(first, span.begin - first);
  const auto last = on(text, span.begin, widest - characters(before) - 2);
  const auto end = std::clamp<std::size_t>(span.end, span.begin, last);
  finding.excerpt = (cut ? std::string(more) : "") + std::string(text.substr(first, last - first)) + (ends_line(text, last) ? "" : std::string(more));
  std::replace_if(finding.excerpt.begin(), finding.excerpt.end(), [](char c) { return c >= 0 && c < ' '; }, ' ');
  finding.mark = characters(before) + (cut ? 1U : 0U);
  finding.mark_size = std::max(1U, characters(text.substr(span.begin, end - span.begin)));
}

}  // namespace

Findings locate(const Plan& plan, const Diagnostics& diagnostics, std::string file) {
  const std::string_view text = plan.source.text;
  const Locator locator(text);
  Findings findings{std::move(file), plan.source.format, {}};
  for (const auto& diagnostic : diagnostics) {
    Finding finding;
    finding.diagnostic = diagnostic;
    finding.begin = locator.place_of(diagnostic.span.begin);
    finding.end = locator.place_of(std::max(diagnostic.span.begin, diagnostic.span.end));
    cut_excerpt(text, finding);
    findings.all.push_back(std::move(finding));
  }
  std::stable_sort(findings.all.begin(), findings.all.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.diagnostic.span.begin, a.diagnostic.code) < std::tie(b.diagnostic.span.begin, b.diagnostic.code);
  });
  return findings;
}

}  // namespace vnplan

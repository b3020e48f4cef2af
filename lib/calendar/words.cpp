#include "calendar/words.h"

#include <algorithm>
#include <array>

namespace vnplan::calendar {
namespace {

constexpr std::size_t longest_summary = 80;  // characters; what calendars show of a line
constexpr std::string_view replacement = "\xEF\xBF\xBD";

constexpr unsigned byte_at(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; }
constexpr bool inside_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// How many bytes the character at `at` has; 0 if they are no UTF-8 (RFC 3629, table of section 4).
std::size_t size_of_character(std::string_view text, std::size_t at) {
  const auto lead = byte_at(text, at), next = byte_at(text, at + 1);
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const bool lead_ok = lead >= 0xC2 && lead <= 0xF4;
  const bool too_low = (lead == 0xE0 && next < 0xA0) || (lead == 0xF0 && next < 0x90);
  const bool too_high = (lead == 0xED && next > 0x9F) || (lead == 0xF4 && next > 0x8F);
  if (!lead_ok || too_low || too_high || at + size > text.size()) return 0;
  const auto rest = text.substr(at + 1, size - 1);
  return std::all_of(rest.begin(), rest.end(), inside_character) ? size : 0;
}

const Section* section_at(const std::vector<Section>& sections, std::string_view path) {
  for (const auto& section : sections) {
    if (section.path == path) return &section;
    if (const auto* found = section_at(section.children, path)) return found;
  }
  return nullptr;
}

void add_line(std::string& text, std::string_view sign, std::string_view words) {
  if (words.empty()) return;
  if (!text.empty()) text += '\n';
  text += sign;
  text += words;
}

std::string place_of(const Plan& plan, const std::string& path) {
  const auto* section = section_at(plan.sections, path);
  return section != nullptr && section->title ? path + " " + *section->title : path;
}

std::string origin_of(const Header& header, std::string_view file) {
  auto text = name_of(header);
  if (header.title) text += (text.empty() ? "" : ": ") + *header.title;
  if (!file.empty()) text += (text.empty() ? "(" : " (") + std::string(file) + ")";
  return text;
}

}  // namespace

std::string printable(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto size = size_of_character(text, at);
    if (size == 0) {
      clean += replacement;
    } else if (const auto byte = byte_at(text, at); byte < ' ' || byte == 0x7F) {
      clean += ' ';
    } else {
      clean += text.substr(at, size);
    }
    at += std::max<std::size_t>(size, 1);
  }
  return clean;
}

std::string summary_of(std::string_view work) {
  std::size_t characters = 0, end = 0, blank = 0;
  for (; end < work.size(); ++end) {
    if (!inside_character(work[end]) && ++characters > longest_summary) break;
    if (work[end] == ' ') blank = end;
  }
  if (end == work.size()) return std::string(work);
  auto words = work.substr(0, work[end] == ' ' || blank == 0 ? end : blank);
  while (!words.empty() && std::string_view(" ,;:.-").find(words.back()) != std::string_view::npos) words.remove_suffix(1);
  return std::string(words) + "…";
}

std::string name_of(const Header& header) {
  auto name = header.type_name.value_or("");
  if (header.code) name += (name.empty() ? "" : " ") + *header.code;
  return name;
}

std::string description_of(const Plan& plan, const Assignment& assignment, const Timeline& time, std::string_view file) {
  std::string text;
  add_line(text, "", printable(assignment.text));
  add_line(text, "§ ", printable(place_of(plan, assignment.section)));
  add_line(text, time.approximate ? "⏱ ≈ " : "⏱ ", printable(time.text));
  add_line(text, "→ ", printable(assignment.product.value_or("")));
  add_line(text, "", printable(origin_of(plan.header, file)));
  return text;
}

}  // namespace vnplan::calendar

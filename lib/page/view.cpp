#include "page/view.h"

#include <algorithm>

#include "page/days.h"
#include "page/html.h"
#include "page/places.h"
#include "page/words.h"

namespace vnplan::page {
namespace {

void add_anchors(const std::vector<Section>& sections, std::vector<Anchor>& anchors) {
  for (const auto& section : sections) {
    anchors.push_back({section.span.begin, row_id("s", anchors.size())});
    add_anchors(section.children, anchors);
  }
}

void add_paths(const std::vector<Section>& sections, std::unordered_map<std::string_view, std::size_t>& rows) {
  for (const auto& section : sections) {
    rows.emplace(section.path, rows.size());
    add_paths(section.children, rows);
  }
}

std::string two_figures(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string words_of(Day day, Language language) {
  const auto year = std::to_string(day.year);
  if (language == Language::vietnamese) return two_figures(day.day) + "/" + two_figures(day.month) + "/" + year;
  return std::to_string(day.day) + " " + std::string(word_of("month." + std::to_string(day.month), language)) + " " + year;
}

}  // namespace

std::vector<Anchor> anchors_of(const Plan& plan) {
  std::vector<Anchor> anchors;
  add_anchors(plan.sections, anchors);
  anchors.push_back({plan.preamble.span.begin, "preamble"});
  anchors.push_back({plan.closing.span.begin, "closing"});
  const auto size = static_cast<std::uint32_t>(plan.source.text.size());
  for (auto& anchor : anchors) anchor.place = std::min(anchor.place, size);
  std::stable_sort(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) { return a.place < b.place; });
  return anchors;
}

View::View(const Plan& of_plan, Language in_language) : plan(of_plan), language(in_language) {
  for (const auto& agency : plan.agencies) agencies_.emplace(agency.id, agencies_.size());
  for (const auto& document : plan.documents) documents_.emplace(document.id, documents_.size());
  for (const auto& citation : plan.citations) citations_.emplace(citation.id, citations_.size());
  add_paths(plan.sections, sections_);
}

std::string View::row_of(const Rows& rows, std::string_view kind, const std::string& id) {
  const auto found = rows.find(id);
  return found == rows.end() ? std::string() : row_id(kind, found->second);
}

std::string View::word(std::string_view key) const { return word_element(key, language); }

std::string View::place_link(Span span, std::string_view words) const {
  if (!stands_in(span, plan.source.text)) return html_of(words);
  return "<a href=\"#" + id_of(span) + "\">" + html_of(words) + "</a>";
}

std::string View::section_link(const std::string& section) const {
  if (section == "preamble" || section == "closing") return "<a href=\"#" + section + "\">" + word(section) + "</a>";
  if (section.starts_with("table ")) return word("table") + " " + html_of(section.substr(6));
  const auto found = sections_.find(section);
  if (found == sections_.end()) return html_of(section);
  return "<a href=\"#" + row_id("s", found->second) + "\">" + html_of(section) + "</a>";
}

std::size_t View::order_of(const std::string& section) const {
  if (section == "closing" || section.starts_with("table ")) return sections_.size() + 1;
  const auto found = sections_.find(section);
  return found == sections_.end() ? 0 : found->second + 1;
}

std::string View::date(std::string_view iso) const {
  const auto day = day_of(iso);
  if (!day) return html_of(iso);
  return "<time datetime=\"" + html_of(iso) + "\">" + words_of(*day, language) + "</time>";
}

void put_row_start(std::string& out, const View& view, std::string_view kind, std::size_t index, Span span) {
  const auto row = row_id(kind, index);
  out += "<tr id=\"" + row + "\" tabindex=\"-1\"><th scope=\"row\" data-v=\"" + std::to_string(index + 1) + "\">";
  out += view.place_link(span, row) + "</th>";
}

void put_cell(std::string& out, std::string_view html, std::string_view sort_by) {
  out += "<td";
  if (!sort_by.empty()) {
    out += " data-v=\"";
    put_text(out, sort_by);
    out += '"';
  }
  out += '>';
  out += html;
  out += "</td>";
}

}  // namespace vnplan::page

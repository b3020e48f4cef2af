#include <algorithm>
#include <string>

#include "page/days.h"
#include "page/html.h"
#include "page/places.h"
#include "page/view.h"

namespace vnplan::page {
namespace {

class Terms {
 public:
  Terms(std::string& out, const View& view) : out_(out), view_(view) {}

  void put(std::string_view key, const std::string& html, std::string_view attributes = {}) {
    if (html.empty()) return;
    out_ += "<div";
    out_ += attributes;
    out_ += "><dt>" + view_.word(key) + "</dt><dd>" + html + "</dd></div>";
  }
  void text(std::string_view key, const std::optional<std::string>& words) {
    if (words) put(key, html_of(*words));
  }

 private:
  std::string& out_;
  const View& view_;
};

std::string period_of(const View& view, const std::optional<Period>& period) {
  if (!period) return {};
  return (period->start.empty() ? "\xE2\x80\xA6" : view.date(period->start)) + " \xE2\x80\x93 " +
         (period->end.empty() ? "\xE2\x80\xA6" : view.date(period->end));
}

std::string signature_of(const View& view, const Signature& signature) {
  std::string words;
  for (const auto* part : {&signature.authority, &signature.capacity, &signature.title, &signature.name}) {
    if (part->has_value()) words += (words.empty() ? "" : " \xC2\xB7 ") + **part;
  }
  return view.place_link(signature.span, words);
}

void put_sections(std::string& out, const std::vector<Section>& sections, std::size_t& count) {
  if (sections.empty()) return;
  out += "<ul>";
  for (const auto& section : sections) {
    out += "<li><a href=\"#" + row_id("s", count++) + "\">" + html_of(section.label) + " " +
           html_of(beginning_of(section.title.value_or(section.heading), 90)) + "</a>";
    put_sections(out, section.children, count);
    out += "</li>";
  }
  out += "</ul>";
}

}  // namespace

void put_facts(std::string& out, const View& view) {
  const auto& header = view.plan.header;
  Terms terms(out, view);
  terms.text("header.agency", header.agency);
  terms.text("header.parent", header.parent_agency);
  terms.text("header.code", header.code);
  if (header.date) terms.put("header.date", view.date(*header.date));
  terms.text("header.place", header.place);
  terms.put("header.period", period_of(view, header.period));
  if (header.year) terms.put("header.year", std::to_string(*header.year));
  terms.text("header.urgency", header.urgency);
  terms.text("header.secrecy", header.secrecy);
  if (view.plan.signature) terms.put("header.signature", signature_of(view, *view.plan.signature), " id=\"signature\" tabindex=\"-1\"");
  if (header.uri) terms.put("header.uri", "<code>" + html_of(*header.uri) + "</code>");
  const auto& source = view.plan.source;
  terms.put("header.source", html_of(source.format) + " \xC2\xB7 " + html_of(source.charset) + " \xC2\xB7 " + std::to_string(source.bytes) + " B");
  terms.put("header.sha256", "<code>" + html_of(source.sha256) + "</code>");
}

void put_tiles(std::string& out, const View& view) {
  const auto& plan = view.plan;
  const auto due = std::count_if(plan.assignments.begin(), plan.assignments.end(), [](const Assignment& a) { return due_of(a) != nullptr; });
  const auto serious = std::count_if(plan.diagnostics.begin(), plan.diagnostics.end(),
                                     [](const Diagnostic& d) { return severity_of(d.code) != Severity::note; });
  const auto put = [&](std::string_view to, std::string_view key, std::size_t count) {
    out += "<li><a href=\"#" + std::string(to) + "\"><strong>" + std::to_string(count) + "</strong> " + view.word(key) + "</a></li>";
  };
  put("tasks", "tasks", plan.assignments.size());
  put("months", "tile.due", static_cast<std::size_t>(due));
  put("agencies", "agencies", plan.agencies.size());
  put("citations", "citations", plan.citations.size());
  put("documents", "documents", plan.documents.size());
  put("findings", "warnings", static_cast<std::size_t>(serious));
}

void put_outline(std::string& out, const View& view) {
  std::size_t count = 0;
  put_sections(out, view.plan.sections, count);
}

}  // namespace vnplan::page

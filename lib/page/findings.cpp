#include "page/html.h"
#include "page/places.h"
#include "page/view.h"
#include "vnplan/locator.h"

namespace vnplan::page {
namespace {

/// Sentences of both languages, of which the style shows one: a message is filled with the plan's words, so the script could not make it.
std::string in_both(const Diagnostic& diagnostic, std::string (*sentence)(const Diagnostic&, Language)) {
  const auto of = [&](Language language, std::string_view tag) {
    return "<span class=\"of-" + std::string(tag) + "\" lang=\"" + std::string(tag) + "\">" + html_of(sentence(diagnostic, language)) + "</span>";
  };
  return of(Language::vietnamese, "vi") + of(Language::english, "en");
}

std::string message(const Diagnostic& diagnostic, Language language) { return message_of(diagnostic, language); }
std::string fix(const Diagnostic& diagnostic, Language language) { return fix_of(diagnostic.code, language); }

}  // namespace

void put_findings(std::string& out, const View& view) {
  const Locator locator(view.plan.source.text);
  const auto& diagnostics = view.plan.diagnostics;
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    const auto& diagnostic = diagnostics[i];
    const auto severity = severity_of(diagnostic.code);
    const auto name = std::string(vnplan::name_of(severity));
    const auto place = locator.place_of(diagnostic.span.begin);
    put_row_start(out, view, "v", i, diagnostic.span);
    put_cell(out, "<span class=\"severity " + name + "\">" + view.word("severity." + name) + "</span>",
             std::to_string(9 - static_cast<int>(severity)));
    put_cell(out, "<code>" + code_of(diagnostic.code) + "</code>");
    put_cell(out, in_both(diagnostic, message));
    put_cell(out, in_both(diagnostic, fix));
    put_cell(out, std::to_string(place.line));
    out += "</tr>\n";
  }
}

}  // namespace vnplan::page

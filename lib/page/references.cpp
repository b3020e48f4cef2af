#include "page/html.h"
#include "page/places.h"
#include "page/view.h"

namespace vnplan::page {
namespace {

std::string row_link(const std::string& row, std::string_view words) {
  return row.empty() ? html_of(words) : "<a href=\"#" + row + "\">" + html_of(words) + "</a>";
}

/// The address of a document in the model is a name, "/akn/vn/…", no place of the web: shown, not linked.
std::string uri_of(const std::optional<std::string>& uri) { return uri ? "<code>" + html_of(*uri) + "</code>" : std::string(); }

std::string relations_of(const View& view, const std::string& document) {
  std::string out;
  for (const auto& relation : view.plan.relations) {
    if (relation.to != document) continue;
    out += out.empty() ? "" : "<br>";
    out += relation.from == "plan" ? view.word("this.plan") : row_link(view.document_row(relation.from), relation.from);
    out += " " + view.word("relation." + std::string(vnplan::name_of(relation.kind)));
    const auto row = view.citation_row(relation.citation);
    if (!row.empty()) out += " (" + row_link(row, row) + ")";
  }
  return out;
}

std::string mentions_of(const View& view, const Document& document) {
  std::string out;
  for (const auto& id : document.citations) {
    const auto row = view.citation_row(id);
    if (!row.empty()) out += row_link(row, row) + " ";
  }
  return out;
}

}  // namespace

void put_citations(std::string& out, const View& view) {
  const auto& citations = view.plan.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    const auto& citation = citations[i];
    put_row_start(out, view, row_id("c", i), i, citation.span);
    put_cell(out, view.word("role." + std::string(vnplan::name_of(citation.role))));
    put_cell(out, html_of(citation.code ? *citation.code : citation.type + " \xC2\xB7 " + citation.name.value_or("")));
    put_cell(out, citation.pinpoint ? html_of(citation.pinpoint->text) : std::string());
    put_cell(out, view.date(citation.date.value_or("")), citation.date.value_or("~"));
    put_cell(out, html_of(citation.issuer.value_or("")));
    put_cell(out, html_of(citation.subject.value_or("")));
    put_cell(out, view.section_link(citation.section), std::to_string(view.order_of(citation.section)));
    const auto row = view.document_row(citation.document);
    put_cell(out, row_link(row, row));
    out += "</tr>\n";
  }
}

void put_documents(std::string& out, const View& view) {
  const auto& documents = view.plan.documents;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto& document = documents[i];
    put_row_start(out, view, row_id("d", i), i, {});
    put_cell(out, html_of(document.type));
    put_cell(out, html_of(document.code.value_or(document.name.value_or(""))));
    put_cell(out, view.date(document.date.value_or("")), document.date.value_or("~"));
    put_cell(out, html_of(document.issuer.value_or("")));
    put_cell(out, html_of(document.subject.value_or("")));
    put_cell(out, relations_of(view, document.id));
    put_cell(out, mentions_of(view, document), std::to_string(document.citations.size()));
    put_cell(out, uri_of(document.uri));
    out += "</tr>\n";
  }
}

void put_notes(std::string& out, const View& view) {
  const auto& notes = view.plan.footnotes;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    put_row_start(out, view, row_id("f", i), i, notes[i].span);
    put_cell(out, html_of(notes[i].marker));
    put_cell(out, html_of(notes[i].text));
    put_cell(out, view.section_link(notes[i].section), std::to_string(view.order_of(notes[i].section)));
    out += "</tr>\n";
  }
}

void put_recipients(std::string& out, const View& view) {
  const auto& recipients = view.plan.recipients;
  for (std::size_t i = 0; i < recipients.size(); ++i) {
    out += "<li id=\"" + row_id("r", i) + "\" tabindex=\"-1\">" + view.place_link(recipients[i].span, recipients[i].text) + "</li>";
  }
}

}  // namespace vnplan::page

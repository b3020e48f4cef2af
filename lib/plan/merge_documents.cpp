#include <unordered_map>

#include "lexicon/spelling.h"
#include "plan/assemble.h"

namespace vnplan::plan {
namespace {

using lexicon::Table;

/// "NĐ–CP" is "NĐ-CP".
std::string plain_dashes(std::string code) {
  constexpr std::string_view dash = "\u2013";
  for (auto at = code.find(dash); at != std::string::npos; at = code.find(dash, at)) code.replace(at, dash.size(), "-");
  return code;
}

/// "nghi-dinh" of NĐ.
std::string type_slug(const lexicon::Index& index, const std::string& code) {
  for (const auto row : index.rows_of(Table::document_types))
    if (index.entry(row).kind == code) return lexicon::slug(index.entry(row).canonical);
  return lexicon::slug(code);
}

std::string uri_of_document(const lexicon::Index& index, const Document& document, const Citation& first) {
  if (!document.code || !document.date || !document.issuer || !first.number || document.date->size() < 10) return {};
  return "/akn/vn/act/" + type_slug(index, document.type) + "/" + lexicon::slug(*document.issuer) + "/" + *document.date + "/" + *first.number;
}

template <class T>
void fill(std::optional<T>& to, const std::optional<T>& from) {
  if (!to && from) to = from;
}

}  // namespace

void merge_documents(const Lexicon& lexicon, Plan& plan) {
  std::unordered_map<std::string, std::size_t> by_key;
  for (auto& citation : plan.citations) {
    const auto key = citation.type + "|" +
                     (citation.code ? plain_dashes(*citation.code) : lexicon::slug(citation.name.value_or("")) + "|" + citation.date.value_or(""));
    const auto [known, fresh] = by_key.try_emplace(key, plan.documents.size());
    if (fresh) {
      Document document;
      document.id = "d" + std::to_string(plan.documents.size() + 1);
      document.type = citation.type;
      plan.documents.push_back(std::move(document));
    }
    auto& document = plan.documents[known->second];
    fill(document.code, citation.code);
    fill(document.name, citation.name);
    fill(document.date, citation.date);
    fill(document.issuer, citation.issuer);
    fill(document.subject, citation.subject);
    if (auto uri = uri_of_document(lexicon.index(), document, citation); !uri.empty() && !document.uri) document.uri = std::move(uri);
    citation.document = document.id;
    document.citations.push_back(citation.id);
  }
}

void name_plan(Plan& plan) {
  auto& header = plan.header;
  if (!header.type_name || !header.agency || !header.date || !header.number || header.date->size() < 10) return;
  header.uri = "/akn/vn/doc/" + lexicon::slug(*header.type_name) + "/" + lexicon::slug(*header.agency) + "/" + *header.date + "/" + *header.number;
}

}  // namespace vnplan::plan

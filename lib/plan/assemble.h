#pragma once
/// plan: the stages one after the other, and their products joined into one Plan.

#include "blocks/blocks.h"
#include "bytes/bytes.h"
#include "facts/facts.h"
#include "outline/outline.h"
#include "vnplan/parse.h"
#include "vnplan/plan.h"

namespace vnplan::plan {

/// The input's text by the reader that its content asks for. Error: too large, or what the reader says.
[[nodiscard]] Result<bytes::Raw> read_raw(std::string_view bytes, const Options& options);

/// The tree of sections with their blocks, the passages around it. Spans are places of Blocks::text.
void put_sections(const blocks::Blocks& blocks, const outline::Outline& outline, Plan& plan);

/// The task tables as printed.
void put_tables(const std::vector<facts::TaskTable>& tables, Plan& plan);

/// Agencies and documents, each once, with the ids by which assignments and citations refer to them. `text`: Blocks::text, which `odd` points into.
void merge_agencies(const Lexicon& lexicon, std::string_view text, const std::vector<facts::ShortName>& short_names, Plan& plan, Diagnostics& odd);
void merge_documents(Plan& plan);

/// How they hang together, each relation once.
void put_relations(const std::vector<facts::FoundRelation>& found, Plan& plan);

/// Canonical names of the plan and of what it cites: /akn/vn/doc/ke-hoach/uy-ban-nhan-dan-tinh-kon-tum/2021-03-05/239 (Akoma Ntoso Naming
/// Convention 1.0, adapted). `text`: as above.
void name_documents(const Lexicon& lexicon, std::string_view text, Plan& plan);

/// Leads every span from the reading text back to the source.
void lead_back(const text::Origins& origins, Plan& plan);

}  // namespace vnplan::plan

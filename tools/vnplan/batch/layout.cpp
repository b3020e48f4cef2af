#include "layout.h"

namespace batch {
namespace {

std::vector<Layout::Part> csv_parts() {
  std::vector<Layout::Part> parts;
  const auto& tables = vnplan::record_tables();
  for (std::size_t table = 0; table < tables.size(); ++table)
    parts.push_back({std::string(tables[table].name) + ".csv", vnplan::write_csv_head(table), {}});
  return parts;
}

std::vector<std::string> render_csv(const std::vector<vnplan::Record>& records) {
  std::vector<std::string> pieces;
  for (std::size_t table = 0; table < vnplan::record_tables().size(); ++table) pieces.push_back(vnplan::write_csv(records, table));
  return pieces;
}

}  // namespace

Layout layout_of(BatchFormat format, vnplan::Language language) {
  Layout layout;
  switch (format) {
    case BatchFormat::json:
      layout.in_folder = true;
      layout.page_extension = ".json";
      break;
    case BatchFormat::jsonl: layout.parts = {{}}; break;
    case BatchFormat::facts:
      layout.parts = {{}};
      layout.once = true;
      break;
    case BatchFormat::csv:
      layout.in_folder = true;
      layout.parts = csv_parts();
      layout.package = vnplan::write_datapackage();
      layout.once = true;
      break;
    case BatchFormat::sqlite:
      layout.parts = {{}};
      layout.database = true;
      layout.once = true;
      break;
    case BatchFormat::ics:
      layout.parts = {{"", vnplan::write_calendar_head(), vnplan::write_calendar_tail()}};
      layout.once = true;
      break;
    case BatchFormat::html:
      layout.in_folder = true;
      layout.page_extension = ".html";
      layout.parts = {{"index.html", vnplan::write_overview_head(language), vnplan::write_overview_tail()}};
      break;
  }
  return layout;
}

std::string format_name(BatchFormat format) {
  switch (format) {
    case BatchFormat::json: return "json";
    case BatchFormat::jsonl: return "jsonl";
    case BatchFormat::facts: return "facts";
    case BatchFormat::csv: return "csv";
    case BatchFormat::sqlite: return "sqlite";
    case BatchFormat::ics: return "ics";
    case BatchFormat::html: return "html";
  }
  return {};
}

std::string unit_name(vnplan::OffsetUnit unit) {
  return unit == vnplan::OffsetUnit::utf8 ? "utf8" : unit == vnplan::OffsetUnit::utf16 ? "utf16" : "codepoint";
}

std::string language_name(vnplan::Language language) { return language == vnplan::Language::vietnamese ? "vi" : "en"; }

namespace {

std::vector<std::string> pieces_of(const vnplan::Plan& plan, const BatchArguments& arguments, const Request& request) {
  switch (arguments.format) {
    case BatchFormat::json:
    case BatchFormat::jsonl: return {vnplan::write_json(plan, {arguments.offsets, false}) + "\n"};
    case BatchFormat::facts: return {vnplan::write_facts(vnplan::records_of(plan, request.shown))};
    case BatchFormat::csv: return render_csv(vnplan::records_of(plan, request.shown));
    case BatchFormat::sqlite: break;
    case BatchFormat::ics: return {vnplan::write_calendar_entries(plan, request.shown)};
    case BatchFormat::html:
      return {vnplan::write_page(plan, request.shown, {arguments.language, request.overview}),
              vnplan::write_overview_entry(plan, request.shown, request.page)};
  }
  return {};
}

}  // namespace

void render(const vnplan::Plan& plan, const BatchArguments& arguments, const Request& request, Answer& answer) {
  if (arguments.format != BatchFormat::sqlite) {
    answer.payload = pieces_of(plan, arguments, request);
    return;
  }
  auto records = vnplan::records_of(plan, request.shown);
  answer.payload = {vnplan::pack_plan(records)};
  records.resize(1);
  answer.payload_of_duplicate = {vnplan::pack_plan(records)};
}

}  // namespace batch

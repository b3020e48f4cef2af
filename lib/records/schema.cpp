#include "vnplan/export.h"

// The tables: what each row says, and how rows of several tables hang together.

namespace vnplan {
namespace {

using Type = RecordField::Type;
using Fields = std::vector<RecordField>;

constexpr RecordField plan_field = {"plan", Type::string, true, "key of the plan: the first 32 digits of its SHA-256"};
constexpr RecordField span_begin = {"span_begin", Type::integer, true, "first byte in the source text"};
constexpr RecordField span_end = {"span_end", Type::integer, true, "byte behind the last one"};
constexpr RecordField position = {"position", Type::integer, true, "from 1, in the order of reading"};
constexpr RecordField section = {"section", Type::string, false, "path of the section where it stands"};
constexpr RecordField words = {"text", Type::string, true, "as printed"};

const RecordReference of_plan = {{"plan"}, "plan"};
const RecordReference of_section = {{"plan", "section"}, "section"};
const RecordReference of_assignment = {{"plan", "assignment"}, "assignment"};

RecordTable plan_table() {
  return {"plan", "a plan that was read", {
      plan_field,
      {"file", Type::string, true, "name of its file"},
      {"format", Type::string, true, "text, docx, pdf, html, doc, rtf, odt"},
      {"charset", Type::string, false, "encoding that it was read in"},
      {"bytes", Type::integer, true, "size of the file"},
      {"sha256", Type::string, true, "hash of the file"},
      {"type", Type::string, false, "code of the document type: KH"},
      {"type_name", Type::string, false, "the type written out"},
      {"title", Type::string, false, "what it is about"},
      {"number", Type::string, false, "number without symbol"},
      {"symbol", Type::string, false, "symbol without number"},
      {"code", Type::string, false, "number and symbol as printed"},
      {"place", Type::string, false, "where it was issued"},
      {"date", Type::date, false, "when it was issued"},
      {"agency", Type::string, false, "who issued it"},
      {"parent_agency", Type::string, false, "whose body that is"},
      {"urgency", Type::string, false, "degree of urgency"},
      {"secrecy", Type::string, false, "degree of secrecy"},
      {"year", Type::integer, false, "year that the plan is for"},
      {"period_start", Type::date, false, "first day of its period"},
      {"period_end", Type::date, false, "last day of its period"},
      {"uri", Type::string, false, "canonical address of the document"},
      {"signer", Type::string, false, "who signed it"},
      {"signer_title", Type::string, false, "in what position"},
  }, {"plan"}, {}};
}

RecordTable section_table() {
  return {"section", "a numbered section; also the preamble, the closing and each table", {
      plan_field,
      {"path", Type::string, true, "II/1/a; preamble, closing, table 1"},
      position,
      {"parent", Type::string, false, "path of the section that holds it"},
      {"level", Type::integer, true, "depth in the tree; 0 for preamble, closing and tables"},
      {"numbering", Type::string, false, "upper_roman, arabic, letter ..."},
      {"label", Type::string, false, "number as printed"},
      {"heading", Type::string, false, "paragraph that carries the number"},
      {"title", Type::string, false, "its title proper"},
      {"text", Type::string, false, "its own paragraphs, without those of sections inside it"},
      span_begin, span_end,
  }, {"plan", "path"}, {of_plan, {{"plan", "parent"}, "section"}}};
}

RecordTable agency_table() {
  return {"agency", "a body that acts, once a plan", {
      plan_field,
      {"id", Type::string, true, "g1"},
      {"name", Type::string, true, "abbreviations written out"},
      {"agency_key", Type::string, true, "the same in every plan of that place"},
      {"kind", Type::string, true, "department, committee ..."},
      {"level", Type::string, false, "central, province, district, commune"},
      {"place", Type::string, false, "whose it is"},
      {"successor", Type::string, false, "who took its work over"},
      {"until_date", Type::date, false, "its last day"},
      {"collective", Type::boolean, true, "many bodies under one name"},
  }, {"plan", "id"}, {of_plan}};
}

RecordTable assignment_table() {
  return {"assignment", "one piece of work", {
      plan_field,
      {"id", Type::string, true, "a1"},
      section,
      {"via", Type::string, true, "label, heading, inline, table"},
      {"text", Type::string, true, "the work, whole"},
      {"product", Type::string, false, "what it yields"},
      {"budget", Type::string, false, "who pays"},
      {"table_id", Type::string, false, "table that it is a row of"},
      {"table_row", Type::integer, false, "which row, from 1"},
      {"group_name", Type::string, false, "row of the table that heads it"},
      span_begin, span_end,
  }, {"plan", "id"}, {of_plan, of_section}};
}

RecordTable actor_table() {
  return {"actor", "who acts in an assignment, and how", {
      plan_field,
      {"assignment", Type::string, true, "whose actor it is"},
      {"role", Type::string, true, "lead, partner, performer, monitor"},
      position,
      {"agency", Type::string, false, "the body"},
      words,
      {"scope", Type::string, false, "for what part of the work"},
      span_begin, span_end,
  }, {"plan", "assignment", "role", "position"}, {of_assignment, {{"plan", "agency"}, "agency"}}};
}

/// What a time says, behind the fields of its own key.
Fields time_fields(Fields fields) {
  for (const RecordField& field : Fields{
           {"kind", Type::string, true, "period, deadline, recurring, ongoing, relative"},
           words,
           {"start_date", Type::date, false, "first day"},
           {"end_date", Type::date, false, "last day; --11-30 in every year"},
           {"every", Type::string, false, "ISO 8601 duration: P1Y"},
           {"edtf", Type::string, false, "ISO 8601-2"},
           {"approximate", Type::boolean, true, "not exactly so"},
           span_begin, span_end})
    fields.push_back(field);
  return fields;
}

RecordTable task_time_table() {
  return {"task_time", "by when, or how often, an assignment is done",
          time_fields({plan_field, {"assignment", Type::string, true, "whose time it is"}, position}),
          {"plan", "assignment", "position"}, {of_assignment}};
}

RecordTable timeline_table() {
  return {"timeline", "every time that the text names, of an assignment or not", time_fields({plan_field, position, section}),
          {"plan", "position"}, {of_plan, of_section}};
}

RecordTable document_table() {
  return {"document", "a document that is cited, once a plan", {
      plan_field,
      {"id", Type::string, true, "d1"},
      {"type", Type::string, true, "code of its type"},
      {"code", Type::string, false, "number and symbol"},
      {"name", Type::string, false, "of one cited by name"},
      {"date", Type::date, false, "when it was issued"},
      {"issuer", Type::string, false, "by whom"},
      {"subject", Type::string, false, "what it is about"},
      {"uri", Type::string, false, "canonical address"},
  }, {"plan", "id"}, {of_plan}};
}

RecordTable citation_table() {
  return {"citation", "one mention of a document", {
      plan_field,
      {"id", Type::string, true, "c1"},
      section,
      {"role", Type::string, true, "basis, mention, repeal, attachment"},
      {"type", Type::string, true, "code of the document's type"},
      {"code", Type::string, false, "as printed"},
      {"number", Type::string, false, "of the code"},
      {"year", Type::integer, false, "of the code"},
      {"symbol", Type::string, false, "of the code"},
      {"name", Type::string, false, "of a document cited by name"},
      {"date", Type::date, false, "as cited"},
      {"issuer", Type::string, false, "as cited"},
      {"subject", Type::string, false, "as cited"},
      {"pinpoint", Type::string, false, "where in the document, as printed"},
      {"article", Type::string, false, "first article named"},
      {"clause", Type::string, false, "first clause named"},
      {"point", Type::string, false, "first point named"},
      {"document", Type::string, false, "which document"},
      words, span_begin, span_end,
  }, {"plan", "id"}, {of_plan, of_section, {{"plan", "document"}, "document"}}};
}

RecordTable relation_table() {
  return {"relation", "how the plan and the documents that it cites hang together", {
      plan_field, position,
      {"kind", Type::string, true, "based_on, implements, amends, replaces, attached_to"},
      {"from_document", Type::string, false, "absent: the plan itself"},
      {"to_document", Type::string, true, "the other document"},
      {"citation", Type::string, false, "mention that tells it"},
  }, {"plan", "position"}, {of_plan, {{"plan", "from_document"}, "document"}, {{"plan", "to_document"}, "document"},
                            {{"plan", "citation"}, "citation"}}};
}

RecordTable footnote_table() {
  return {"footnote", "a note at the foot of a page", {
      plan_field, position, {"marker", Type::string, true, "its mark"}, section, words, span_begin, span_end,
  }, {"plan", "position"}, {of_plan, of_section}};
}

RecordTable recipient_table() {
  return {"recipient", "to whom the plan is sent", {plan_field, position, words, span_begin, span_end}, {"plan", "position"}, {of_plan}};
}

RecordTable diagnostic_table() {
  return {"diagnostic", "what is odd in the text", {
      plan_field, position,
      {"code", Type::string, true, "VP0402"},
      {"name", Type::string, true, "number_skipped"},
      {"severity", Type::string, true, "note, warning, error"},
      {"message", Type::string, true, "one English sentence"},
      {"required", Type::string, false, "what was due"},
      {"actual", Type::string, false, "what stands there"},
      span_begin, span_end,
  }, {"plan", "position"}, {of_plan}};
}

}  // namespace

const std::vector<RecordTable>& record_tables() {
  static const std::vector<RecordTable> tables = {
      plan_table(),     section_table(),  agency_table(),   assignment_table(), actor_table(),     task_time_table(), timeline_table(),
      document_table(), citation_table(), relation_table(), footnote_table(),   recipient_table(), diagnostic_table()};
  return tables;
}

}  // namespace vnplan

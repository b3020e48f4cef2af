#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "records/records.h"
#include "vnplan/export.h"

namespace vnplan {
namespace {

using records::Kind;

constexpr std::size_t key_digits = 32;

/// One row, filled from left to right.
class Row {
 public:
  Row(Kind table, const std::string& plan) : record_{static_cast<std::size_t>(table), {}} {
    record_.values.reserve(24);
    put(plan);
  }
  Row& put(std::string_view text) { return add(std::string(text)); }
  Row& put(const char* text) { return add(std::string(text)); }
  Row& put(bool value) { return add(value); }
  template <class Number>
    requires std::is_integral_v<Number> && (!std::is_same_v<Number, bool>)
  Row& put(Number value) {
    return add(static_cast<std::int64_t>(value));
  }
  template <class T>
  Row& put(const std::optional<T>& value) {
    return value ? put(*value) : add({});
  }
  /// A text that is absent where it is empty.
  Row& put_if_any(std::string_view text) { return text.empty() ? add({}) : put(text); }
  Row& put(Span span) { return put(span.begin).put(span.end); }
  [[nodiscard]] Record take() { return std::move(record_); }

 private:
  Row& add(RecordValue value) {
    record_.values.push_back(std::move(value));
    return *this;
  }
  Record record_;
};

class RecordMaker {
 public:
  RecordMaker(const Plan& plan, std::string_view file) : plan_(plan), file_(file), key_(plan.source.sha256.substr(0, key_digits)) {}

  std::vector<Record> run() {
    add_plan();
    add_sections();
    for (const auto& agency : plan_.agencies) add_agency(agency);
    add_assignments();
    std::size_t at = 0;
    for (const auto& time : plan_.timelines) add(put_time(row(Kind::timeline).put(++at).put(section(time.section)), time));
    for (const auto& document : plan_.documents) add_document(document);
    for (const auto& citation : plan_.citations) add_citation(citation);
    add_relations();
    add_passages();
    add_diagnostics();
    return std::move(records_);
  }

 private:
  [[nodiscard]] Row row(Kind table) const { return {table, key_}; }
  void add(Row& row) { records_.push_back(row.take()); }
  void add(Row&& row) { records_.push_back(row.take()); }

  void add_plan() {
    const auto& source = plan_.source;
    const auto& header = plan_.header;
    auto plan = row(Kind::plan);
    plan.put(file_).put(source.format).put_if_any(source.charset).put(source.bytes).put(source.sha256);
    plan.put(header.type).put(header.type_name).put(header.title).put(header.number).put(header.symbol).put(header.code);
    plan.put(header.place).put(header.date).put(header.agency).put(header.parent_agency).put(header.urgency).put(header.secrecy);
    plan.put(header.year).put_if_any(header.period ? header.period->start : "").put_if_any(header.period ? header.period->end : "");
    plan.put(header.uri);
    plan.put(plan_.signature ? plan_.signature->name : std::nullopt).put(plan_.signature ? plan_.signature->title : std::nullopt);
    add(plan);
  }

  /// Facts may stand in a section that no row tells of: then they have none.
  [[nodiscard]] std::optional<std::string> section(const std::string& path) const {
    return paths_.contains(path) ? std::optional(path) : std::nullopt;
  }

  void add_section(const std::string& path, Row&& rest) {
    paths_.insert(path);
    add(std::move(rest));
  }

  void add_passage(const std::string& path, const Passage& passage) {
    if (passage.text.empty()) return;
    add_section(path, std::move(row(Kind::section).put(path).put(++sections_).put_if_any("").put(0).put_if_any("").put_if_any("").put_if_any("")
                                    .put_if_any("").put(passage.text).put(passage.span)));
  }

  void add_sections() {
    add_passage("preamble", plan_.preamble);
    for (const auto& section : plan_.sections) add_tree(section, {});
    for (const auto& table : plan_.tables) add_table(table);
    add_passage("closing", plan_.closing);
  }

  void add_tree(const Section& section, std::string_view parent) {
    std::string text;
    for (const auto& block : section.blocks) text += (text.empty() ? "" : "\n") + block.text;
    add_section(section.path, std::move(row(Kind::section).put(section.path).put(++sections_).put_if_any(parent).put(section.level)
                                            .put(name_of(section.numbering)).put(section.label).put_if_any(section.heading).put(section.title)
                                            .put_if_any(text).put(section.span)));
    for (const auto& child : section.children) add_tree(child, section.path);
  }

  /// A table is a section of level 0: its cells are its text, a line a row.
  void add_table(const Table& table) {
    std::string text;
    for (const auto& cells : table.rows) {
      if (!text.empty()) text += '\n';
      for (std::size_t i = 0; i < cells.size(); ++i) text += (i > 0 ? "\t" : "") + cells[i];
    }
    add_section(table.id, std::move(row(Kind::section).put(table.id).put(++sections_).put(section(table.section)).put(0).put("table").put_if_any("")
                                        .put(table.caption).put(table.caption).put_if_any(text).put(Span{})));
  }

  void add_agency(const Agency& agency) {
    add(row(Kind::agency).put(agency.id).put(agency.name).put(agency.key).put(agency.kind).put_if_any(agency.level).put(agency.place)
            .put(agency.successor).put(agency.until).put(agency.collective));
  }

  static Row& put_time(Row& row, const Timeline& time) {
    return row.put(name_of(time.kind)).put(time.text).put(time.start).put(time.end).put(time.every).put(time.edtf).put(time.approximate)
        .put(time.span);
  }

  void add_assignments() {
    for (const auto& a : plan_.assignments)
      add(row(Kind::assignment).put(a.id).put(section(a.section)).put(name_of(a.via)).put(a.text).put(a.product).put(a.budget).put(a.table).put(a.row)
              .put(a.group).put(a.span));
    for (const auto& a : plan_.assignments) {
      add_actors(a, "lead", a.lead);
      add_actors(a, "partner", a.partners);
      add_actors(a, "performer", a.performers);
      add_actors(a, "monitor", a.monitors);
    }
    for (const auto& a : plan_.assignments) {
      std::size_t at = 0;
      for (const auto& time : a.timeline) add(put_time(row(Kind::task_time).put(a.id).put(++at), time));
    }
  }

  void add_actors(const Assignment& assignment, const char* role, const std::vector<Actor>& actors) {
    std::size_t at = 0;
    for (const auto& actor : actors)
      add(row(Kind::actor).put(assignment.id).put(role).put(++at).put_if_any(actor.agency).put(actor.text).put(actor.scope).put(actor.span));
  }

  void add_document(const Document& d) {
    add(row(Kind::document).put(d.id).put(d.type).put(d.code).put(d.name).put(d.date).put(d.issuer).put(d.subject).put(d.uri));
  }

  void add_citation(const Citation& c) {
    auto citation = row(Kind::citation);
    citation.put(c.id).put(section(c.section)).put(name_of(c.role)).put(c.type).put(c.code).put(c.number).put(c.year).put(c.symbol).put(c.name);
    citation.put(c.date).put(c.issuer).put(c.subject);
    const auto pinpoint = c.pinpoint.value_or(Pinpoint{});
    citation.put_if_any(pinpoint.text).put(pinpoint.article).put(pinpoint.clause).put(pinpoint.point);
    citation.put_if_any(c.document).put(c.text).put(c.span);
    add(citation);
  }

  void add_relations() {
    std::size_t at = 0;
    for (const auto& r : plan_.relations)
      add(row(Kind::relation).put(++at).put(name_of(r.kind)).put_if_any(r.from == "plan" ? "" : r.from).put(r.to).put_if_any(r.citation));
  }

  void add_passages() {
    std::size_t at = 0;
    for (const auto& note : plan_.footnotes)
      add(row(Kind::footnote).put(++at).put(note.marker).put(section(note.section)).put(note.text).put(note.span));
    at = 0;
    for (const auto& recipient : plan_.recipients) add(row(Kind::recipient).put(++at).put(recipient.text).put(recipient.span));
  }

  void add_diagnostics() {
    std::size_t at = 0;
    for (const auto& d : plan_.diagnostics)
      add(row(Kind::diagnostic).put(++at).put(code_of(d.code)).put(name_of(d.code)).put(name_of(severity_of(d.code))).put(message_of(d))
              .put_if_any(d.required).put_if_any(d.actual).put(d.span));
  }

  const Plan& plan_;
  std::string_view file_;
  std::string key_;
  std::vector<Record> records_;
  std::unordered_set<std::string> paths_;
  std::size_t sections_ = 0;
};

}  // namespace

std::vector<Record> records_of(const Plan& plan, std::string_view file) { return RecordMaker(plan, file).run(); }

}  // namespace vnplan

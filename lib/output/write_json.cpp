#include <algorithm>
#include <optional>
#include <type_traits>

#include "base/json_text.h"
#include "vnplan/version.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

/// null for a text that is not there.
std::optional<std::string_view> known(std::string_view text) { return text.empty() ? std::nullopt : std::optional(text); }

/// Values of the model in the order of its schema: `put` writes one, `object` names and values by turns.
class JsonWriter {
 public:
  JsonWriter(const Plan& plan, const JsonOptions& options)
      : plan_(plan), options_(options), json_(out_, options.pretty ? JsonText::Layout::indented : JsonText::Layout::one_line) {
    if (options.offsets != OffsetUnit::utf8) locator_.emplace(plan.source.text);
  }

  std::string run() {
    out_.reserve(4 * plan_.source.text.size());
    const auto& p = plan_;
    object("schema", "vnplan/plan/1.0", "generator", std::string("vnplan ") + version, "source", p.source, "offsets", name_of(options_.offsets),
           "header", p.header, "preamble", p.preamble, "sections", p.sections, "closing", p.closing, "assignments", p.assignments,
           "agencies", p.agencies, "timelines", p.timelines, "citations", p.citations, "documents", p.documents, "relations", p.relations,
           "footnotes", p.footnotes, "tables", p.tables, "recipients", p.recipients, "signature", p.signature, "diagnostics", p.diagnostics);
    return std::move(out_);
  }

 private:
  /// A time of an assignment, which stands in the assignment's section.
  struct OwnTime {
    OwnTime(const Timeline& timeline) : time(timeline) {}
    const Timeline& time;
  };

  template <class... Fields>
  void object(const Fields&... fields) {
    json_.open_object();
    put_fields(fields...);
    json_.close_object();
  }
  template <class T, class... Rest>
  void put_fields(std::string_view name, const T& value, const Rest&... rest) {
    json_.key(name);
    put(value);
    if constexpr (sizeof...(rest) > 0) put_fields(rest...);
  }

  template <class T>
    requires std::is_arithmetic_v<T> || std::is_convertible_v<T, std::string_view>
  void put(const T& value) {
    json_.put(value);
  }
  template <class T>
  void put(const std::optional<T>& value) {
    value ? put(*value) : json_.put(nullptr);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    json_.put_list(values, [this](const T& value) { put(value); });
  }

  void put(Span span) {
    json_.open_list();
    json_.put(offset_of(span.begin));
    json_.put(offset_of(span.end));
    json_.close_list();
  }
  [[nodiscard]] std::uint32_t offset_of(std::uint32_t byte) const {
    return locator_ ? locator_->offset_of(byte, options_.offsets) : std::min(byte, static_cast<std::uint32_t>(plan_.source.text.size()));
  }

  void put(const Source& s) { object("name", s.name, "format", s.format, "charset", s.charset, "bytes", s.bytes, "sha256", s.sha256); }

  void put(const Header& h) {
    object("type", h.type, "type_name", h.type_name, "title", h.title, "number", h.number, "symbol", h.symbol, "code", h.code, "place", h.place,
           "date", h.date, "agency", h.agency, "parent_agency", h.parent_agency, "urgency", h.urgency, "secrecy", h.secrecy, "year", h.year,
           "period", h.period, "uri", h.uri);
  }

  void put(const Period& p) { object("start", p.start, "end", p.end); }

  void put(const Passage& p) { object("text", p.text, "span", p.span); }

  void put(const Section& s) {
    object("path", s.path, "label", s.label, "numbering", name_of(s.numbering), "level", s.level, "heading", s.heading, "title", s.title,
           "span", s.span, "blocks", s.blocks, "children", s.children);
  }

  void put(const Block& b) { object("kind", name_of(b.kind), "marker", b.marker, "level", b.level, "text", b.text, "span", b.span); }

  void put(const Actor& a) { object("text", a.text, "agency", a.agency, "scope", a.scope, "span", a.span); }

  void put(const Assignment& a) {
    const std::vector<OwnTime> times(a.timeline.begin(), a.timeline.end());
    object("id", a.id, "section", a.section, "via", name_of(a.via), "text", a.text, "lead", a.lead, "partners", a.partners,
           "performers", a.performers, "monitors", a.monitors, "timeline", times, "product", a.product, "budget", a.budget, "table", a.table,
           "row", a.row, "group", a.group, "span", a.span);
  }

  void put(const Agency& a) {
    object("id", a.id, "name", a.name, "key", a.key, "kind", a.kind, "level", known(a.level), "place", a.place, "successor", a.successor,
           "until", a.until, "collective", a.collective, "roles", a.roles);
  }

  void put(const Agency::Roles& r) { object("lead", r.lead, "partners", r.partners, "performers", r.performers); }

  void put(const Timeline& t) { put_time(t, true); }
  void put(const OwnTime& own) { put_time(own.time, false); }
  void put_time(const Timeline& t, bool with_section) {
    json_.open_object();
    put_fields("text", t.text, "kind", name_of(t.kind), "start", t.start, "end", t.end, "every", t.every, "edtf", t.edtf,
               "approximate", t.approximate);
    if (with_section) put_fields("section", t.section);
    put_fields("span", t.span);
    json_.close_object();
  }

  void put(const Citation& c) {
    object("id", c.id, "section", c.section, "type", c.type, "code", c.code, "number", c.number, "year", c.year, "symbol", c.symbol,
           "name", c.name, "date", c.date, "issuer", c.issuer, "subject", c.subject, "pinpoint", c.pinpoint, "role", name_of(c.role),
           "document", c.document, "text", c.text, "span", c.span);
  }

  void put(const Pinpoint& p) { object("text", p.text, "article", p.article, "clause", p.clause, "point", p.point); }

  void put(const Document& d) {
    object("id", d.id, "type", d.type, "code", d.code, "name", d.name, "date", d.date, "issuer", d.issuer, "subject", d.subject, "uri", d.uri,
           "citations", d.citations);
  }

  void put(const Relation& r) { object("from", r.from, "to", r.to, "kind", name_of(r.kind), "citation", r.citation); }

  void put(const Footnote& f) { object("marker", f.marker, "section", f.section, "text", f.text, "span", f.span); }

  void put(const Table& t) { object("id", t.id, "section", t.section, "caption", t.caption, "columns", t.columns, "rows", t.rows); }

  void put(const Table::Column& c) { object("title", c.title, "role", c.role); }

  void put(const Signature& s) {
    object("authority", s.authority, "capacity", s.capacity, "title", s.title, "name", s.name, "span", s.span);
  }

  void put(const Diagnostic& d) {
    object("code", code_of(d.code), "name", name_of(d.code), "severity", name_of(severity_of(d.code)), "message", message_of(d),
           "required", known(d.required), "actual", known(d.actual), "span", d.span);
  }

  const Plan& plan_;
  const JsonOptions& options_;
  std::optional<Locator> locator_;  // bytes need none
  std::string out_;
  JsonText json_;
};

}  // namespace

std::string write_json(const Plan& plan, const JsonOptions& options) { return JsonWriter(plan, options).run(); }

}  // namespace vnplan

#include <algorithm>
#include <optional>

#include "base/json_text.h"
#include "vnplan/version.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

/// null for a text that is not there.
std::optional<std::string_view> known(std::string_view text) { return text.empty() ? std::nullopt : std::optional(text); }

class JsonWriter {
 public:
  JsonWriter(const Plan& plan, const JsonOptions& options)
      : plan_(plan), options_(options),
        json_(out_, options.pretty ? JsonText::Layout::indented : JsonText::Layout::one_line) {
    if (options.offsets != OffsetUnit::utf8) locator_.emplace(plan.source.text);
  }

  std::string run() {
    out_.reserve(4 * plan_.source.text.size());
    json_.open_object();
    json_.field("schema", "vnplan/plan/1.0");
    json_.field("generator", std::string("vnplan ") + version);
    put("source", plan_.source);
    json_.field("offsets", name_of(options_.offsets));
    put("header", plan_.header);
    put("preamble", plan_.preamble);
    put("sections", plan_.sections);
    put("closing", plan_.closing);
    put("assignments", plan_.assignments);
    put("agencies", plan_.agencies);
    json_.key("timelines");
    json_.put_list(plan_.timelines, [this](const Timeline& t) { put_timeline(t, true); });
    put("citations", plan_.citations);
    put("documents", plan_.documents);
    put("relations", plan_.relations);
    put("footnotes", plan_.footnotes);
    put("tables", plan_.tables);
    put("recipients", plan_.recipients);
    json_.key("signature");
    plan_.signature ? put(*plan_.signature) : json_.put(nullptr);
    put("diagnostics", plan_.diagnostics);
    json_.close_object();
    return std::move(out_);
  }

 private:
  template <class T>
  void put(std::string_view name, const T& value) {
    json_.key(name);
    put(value);
  }
  template <class T>
  void put(const std::vector<T>& values) {
    json_.put_list(values, [this](const T& value) { put(value); });
  }

  void put_span(Span span) {
    json_.key("span");
    json_.open_list();
    json_.put(offset_of(span.begin));
    json_.put(offset_of(span.end));
    json_.close_list();
  }

  [[nodiscard]] std::uint32_t offset_of(std::uint32_t byte) const {
    return locator_ ? locator_->offset_of(byte, options_.offsets) : std::min(byte, static_cast<std::uint32_t>(plan_.source.text.size()));
  }

  void put(const Source& s) {
    json_.open_object();
    json_.field("name", s.name);
    json_.field("format", s.format);
    json_.field("charset", s.charset);
    json_.field("bytes", s.bytes);
    json_.field("sha256", s.sha256);
    json_.close_object();
  }

  void put(const Header& h) {
    json_.open_object();
    json_.field("type", h.type);
    json_.field("type_name", h.type_name);
    json_.field("title", h.title);
    json_.field("number", h.number);
    json_.field("symbol", h.symbol);
    json_.field("code", h.code);
    json_.field("place", h.place);
    json_.field("date", h.date);
    json_.field("agency", h.agency);
    json_.field("parent_agency", h.parent_agency);
    json_.field("urgency", h.urgency);
    json_.field("secrecy", h.secrecy);
    json_.field("year", h.year);
    json_.key("period");
    h.period ? put(*h.period) : json_.put(nullptr);
    json_.field("uri", h.uri);
    json_.close_object();
  }

  void put(const Period& p) {
    json_.open_object();
    json_.field("start", p.start);
    json_.field("end", p.end);
    json_.close_object();
  }

  void put(const Passage& p) {
    json_.open_object();
    json_.field("text", p.text);
    put_span(p.span);
    json_.close_object();
  }

  void put(const Section& s) {
    json_.open_object();
    json_.field("path", s.path);
    json_.field("label", s.label);
    json_.field("numbering", name_of(s.numbering));
    json_.field("level", s.level);
    json_.field("heading", s.heading);
    json_.field("title", s.title);
    put_span(s.span);
    put("blocks", s.blocks);
    put("children", s.children);
    json_.close_object();
  }

  void put(const Block& b) {
    json_.open_object();
    json_.field("kind", name_of(b.kind));
    json_.field("marker", b.marker);
    json_.field("level", b.level);
    json_.field("text", b.text);
    put_span(b.span);
    json_.close_object();
  }

  void put(const Actor& a) {
    json_.open_object();
    json_.field("text", a.text);
    json_.field("agency", a.agency);
    json_.field("scope", a.scope);
    put_span(a.span);
    json_.close_object();
  }

  void put(const Assignment& a) {
    json_.open_object();
    json_.field("id", a.id);
    json_.field("section", a.section);
    json_.field("via", name_of(a.via));
    json_.field("text", a.text);
    put("lead", a.lead);
    put("partners", a.partners);
    put("performers", a.performers);
    put("monitors", a.monitors);
    json_.key("timeline");
    json_.put_list(a.timeline, [this](const Timeline& t) { put_timeline(t, false); });
    json_.field("product", a.product);
    json_.field("budget", a.budget);
    json_.field("table", a.table);
    json_.field("row", a.row);
    json_.field("group", a.group);
    put_span(a.span);
    json_.close_object();
  }

  void put(const Agency& a) {
    json_.open_object();
    json_.field("id", a.id);
    json_.field("name", a.name);
    json_.field("key", a.key);
    json_.field("kind", a.kind);
    json_.field("level", known(a.level));
    json_.field("place", a.place);
    json_.field("successor", a.successor);
    json_.field("until", a.until);
    json_.field("collective", a.collective);
    json_.key("roles");
    json_.open_object();
    json_.field("lead", a.roles.lead);
    json_.field("partners", a.roles.partners);
    json_.field("performers", a.roles.performers);
    json_.close_object();
    json_.close_object();
  }

  void put_timeline(const Timeline& t, bool with_section) {
    json_.open_object();
    json_.field("text", t.text);
    json_.field("kind", name_of(t.kind));
    json_.field("start", t.start);
    json_.field("end", t.end);
    json_.field("every", t.every);
    json_.field("edtf", t.edtf);
    json_.field("approximate", t.approximate);
    if (with_section) json_.field("section", t.section);
    put_span(t.span);
    json_.close_object();
  }

  void put(const Citation& c) {
    json_.open_object();
    json_.field("id", c.id);
    json_.field("section", c.section);
    json_.field("type", c.type);
    json_.field("code", c.code);
    json_.field("number", c.number);
    json_.field("year", c.year);
    json_.field("symbol", c.symbol);
    json_.field("name", c.name);
    json_.field("date", c.date);
    json_.field("issuer", c.issuer);
    json_.field("subject", c.subject);
    json_.key("pinpoint");
    c.pinpoint ? put(*c.pinpoint) : json_.put(nullptr);
    json_.field("role", name_of(c.role));
    json_.field("document", c.document);
    json_.field("text", c.text);
    put_span(c.span);
    json_.close_object();
  }

  void put(const Pinpoint& p) {
    json_.open_object();
    json_.field("text", p.text);
    json_.field("article", p.article);
    json_.field("clause", p.clause);
    json_.field("point", p.point);
    json_.close_object();
  }

  void put(const Document& d) {
    json_.open_object();
    json_.field("id", d.id);
    json_.field("type", d.type);
    json_.field("code", d.code);
    json_.field("name", d.name);
    json_.field("date", d.date);
    json_.field("issuer", d.issuer);
    json_.field("subject", d.subject);
    json_.field("uri", d.uri);
    json_.field("citations", d.citations);
    json_.close_object();
  }

  void put(const Relation& r) {
    json_.open_object();
    json_.field("from", r.from);
    json_.field("to", r.to);
    json_.field("kind", name_of(r.kind));
    json_.field("citation", r.citation);
    json_.close_object();
  }

  void put(const Footnote& f) {
    json_.open_object();
    json_.field("marker", f.marker);
    json_.field("section", f.section);
    json_.field("text", f.text);
    put_span(f.span);
    json_.close_object();
  }

  void put(const Table& t) {
    json_.open_object();
    json_.field("id", t.id);
    json_.field("section", t.section);
    json_.field("caption", t.caption);
    put("columns", t.columns);
    json_.field("rows", t.rows);
    json_.close_object();
  }

  void put(const Table::Column& c) {
    json_.open_object();
    json_.field("title", c.title);
    json_.field("role", c.role);
    json_.close_object();
  }

  void put(const Signature& s) {
    json_.open_object();
    json_.field("authority", s.authority);
    json_.field("capacity", s.capacity);
    json_.field("title", s.title);
    json_.field("name", s.name);
    put_span(s.span);
    json_.close_object();
  }

  void put(const Diagnostic& d) {
    json_.open_object();
    json_.field("code", code_of(d.code));
    json_.field("name", name_of(d.code));
    json_.field("severity", name_of(severity_of(d.code)));
    json_.field("message", message_of(d));
    json_.field("required", known(d.required));
    json_.field("actual", known(d.actual));
    put_span(d.span);
    json_.close_object();
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

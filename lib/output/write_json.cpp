#include <nlohmann/json.hpp>

#include <initializer_list>
#include <utility>

#include "vnplan/version.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

using Json = nlohmann::ordered_json;

struct Field {
  const char* name;
  mutable Json value;  // moved out of the initializer list by object()
};

/// Fields in their order. An initializer list of nlohmann's own makes three allocations for each field on its way to the same object.
Json object(std::initializer_list<Field> fields) {
  Json::object_t object;
  object.reserve(fields.size());
  for (const Field& field : fields) object.Container::emplace_back(field.name, std::move(field.value));
  return object;
}

template <class T>
Json value(const std::optional<T>& optional) {
  return optional ? Json(*optional) : Json(nullptr);
}

class JsonWriter {
 public:
  JsonWriter(const Plan& plan, const JsonOptions& options) : plan_(plan), options_(options), locator_(plan.source.text) {}

  std::string run() {
    Json json;
    json["schema"] = "vnplan/plan/1.0";
    json["generator"] = std::string("vnplan ") + version;
    json["source"] = source();
    json["offsets"] = name_of(options_.offsets);
    json["header"] = header();
    json["preamble"] = passage(plan_.preamble);
    json["sections"] = sections(plan_.sections);
    json["closing"] = passage(plan_.closing);
    json["assignments"] = list(plan_.assignments, [&](const Assignment& a) { return assignment(a); });
    json["agencies"] = list(plan_.agencies, [&](const Agency& a) { return agency(a); });
    json["timelines"] = list(plan_.timelines, [&](const Timeline& t) { return timeline(t, true); });
    json["citations"] = list(plan_.citations, [&](const Citation& c) { return citation(c); });
    json["documents"] = list(plan_.documents, [&](const Document& d) { return document(d); });
    json["relations"] = list(plan_.relations, [&](const Relation& r) { return relation(r); });
    json["footnotes"] = list(plan_.footnotes, [&](const Footnote& f) {
      return object({{"marker", f.marker}, {"section", f.section}, {"text", f.text}, {"span", span(f.span)}});
    });
    json["tables"] = list(plan_.tables, [&](const Table& t) { return table(t); });
    json["recipients"] = list(plan_.recipients, [&](const Passage& p) { return object({{"text", p.text}, {"span", span(p.span)}}); });
    json["signature"] = plan_.signature ? signature(*plan_.signature) : Json(nullptr);
    json["diagnostics"] = list(plan_.diagnostics, [&](const Diagnostic& d) { return diagnostic(d); });
    // No exception: every string of a plan is valid UTF-8; should one not be, its bytes are replaced rather than lost with all others.
    return json.dump(options_.pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace);
  }

 private:
  template <class T, class F>
  static Json list(const std::vector<T>& items, F&& write) {
    Json::array_t array;
    array.reserve(items.size());
    for (const auto& item : items) array.push_back(write(item));
    return array;
  }

  [[nodiscard]] Json span(Span s) const {
    return Json::array({locator_.offset_of(s.begin, options_.offsets), locator_.offset_of(s.end, options_.offsets)});
  }

  [[nodiscard]] Json source() const {
    const auto& s = plan_.source;
    return object({{"name", s.name}, {"format", s.format}, {"charset", s.charset}, {"bytes", s.bytes}, {"sha256", s.sha256}});
  }

  [[nodiscard]] Json header() const {
    const auto& h = plan_.header;
    Json period = nullptr;
    if (h.period) period = object({{"start", h.period->start}, {"end", h.period->end}});
    return object({{"type", value(h.type)},       {"type_name", value(h.type_name)},
            {"title", value(h.title)},     {"number", value(h.number)},
            {"symbol", value(h.symbol)},   {"code", value(h.code)},
            {"place", value(h.place)},     {"date", value(h.date)},
            {"agency", value(h.agency)},   {"parent_agency", value(h.parent_agency)},
            {"urgency", value(h.urgency)}, {"secrecy", value(h.secrecy)},
            {"year", value(h.year)},       {"period", period},
            {"uri", value(h.uri)}});
  }

  [[nodiscard]] Json passage(const Passage& p) const { return object({{"text", p.text}, {"span", span(p.span)}}); }

  [[nodiscard]] Json sections(const std::vector<Section>& all) const {
    return list(all, [&](const Section& s) {
      return object({{"path", s.path},
                  {"label", s.label},
                  {"numbering", name_of(s.numbering)},
                  {"level", s.level},
                  {"heading", s.heading},
                  {"title", value(s.title)},
                  {"span", span(s.span)},
                  {"blocks", list(s.blocks, [&](const Block& b) { return block(b); })},
                  {"children", sections(s.children)}});
    });
  }

  [[nodiscard]] Json block(const Block& b) const {
    return object({{"kind", name_of(b.kind)}, {"marker", value(b.marker)}, {"level", b.level}, {"text", b.text}, {"span", span(b.span)}});
  }

  [[nodiscard]] Json actors(const std::vector<Actor>& all) const {
    return list(all, [&](const Actor& a) {
      return object({{"text", a.text}, {"agency", a.agency}, {"scope", value(a.scope)}, {"span", span(a.span)}});
    });
  }

  [[nodiscard]] Json assignment(const Assignment& a) const {
    return object({{"id", a.id},
            {"section", a.section},
            {"via", name_of(a.via)},
            {"text", a.text},
            {"lead", actors(a.lead)},
            {"partners", actors(a.partners)},
            {"performers", actors(a.performers)},
            {"monitors", actors(a.monitors)},
            {"timeline", list(a.timeline, [&](const Timeline& t) { return timeline(t, false); })},
            {"product", value(a.product)},
            {"budget", value(a.budget)},
            {"table", value(a.table)},
            {"row", value(a.row)},
            {"group", value(a.group)},
            {"span", span(a.span)}});
  }

  [[nodiscard]] static Json agency(const Agency& a) {
    return object({{"id", a.id},
            {"name", a.name},
            {"key", a.key},
            {"kind", a.kind},
            {"level", a.level.empty() ? Json(nullptr) : Json(a.level)},
            {"place", value(a.place)},
            {"successor", value(a.successor)},
            {"until", value(a.until)},
            {"collective", a.collective},
            {"roles", object({{"lead", a.roles.lead}, {"partners", a.roles.partners}, {"performers", a.roles.performers}})}});
  }

  [[nodiscard]] Json timeline(const Timeline& t, bool with_section) const {
    Json json = object({{"text", t.text},          {"kind", name_of(t.kind)}, {"start", value(t.start)},     {"end", value(t.end)},
              {"every", value(t.every)}, {"edtf", value(t.edtf)},   {"approximate", t.approximate}});
    if (with_section) json["section"] = t.section;
    json["span"] = span(t.span);
    return json;
  }

  [[nodiscard]] Json citation(const Citation& c) const {
    Json pinpoint = nullptr;
    if (c.pinpoint)
      pinpoint = object({{"text", c.pinpoint->text},
                      {"article", value(c.pinpoint->article)},
                      {"clause", value(c.pinpoint->clause)},
                      {"point", value(c.pinpoint->point)}});
    return object({{"id", c.id},
            {"section", c.section},
            {"type", c.type},
            {"code", value(c.code)},
            {"number", value(c.number)},
            {"year", value(c.year)},
            {"symbol", value(c.symbol)},
            {"name", value(c.name)},
            {"date", value(c.date)},
            {"issuer", value(c.issuer)},
            {"subject", value(c.subject)},
            {"pinpoint", pinpoint},
            {"role", name_of(c.role)},
            {"document", c.document},
            {"text", c.text},
            {"span", span(c.span)}});
  }

  [[nodiscard]] static Json document(const Document& d) {
    return object({{"id", d.id},
            {"type", d.type},
            {"code", value(d.code)},
            {"name", value(d.name)},
            {"date", value(d.date)},
            {"issuer", value(d.issuer)},
            {"subject", value(d.subject)},
            {"uri", value(d.uri)},
            {"citations", d.citations}});
  }

  [[nodiscard]] static Json relation(const Relation& r) {
    return object({{"from", r.from}, {"to", r.to}, {"kind", name_of(r.kind)}, {"citation", r.citation}});
  }

  [[nodiscard]] static Json table(const Table& t) {
    return object({{"id", t.id},
            {"section", t.section},
            {"caption", value(t.caption)},
            {"columns", list(t.columns,
                             [](const Table::Column& c) {
                               return object({{"title", c.title}, {"role", c.role}});
                             })},
            {"rows", t.rows}});
  }

  [[nodiscard]] Json signature(const Signature& s) const {
    return object({{"authority", value(s.authority)},
            {"capacity", value(s.capacity)},
            {"title", value(s.title)},
            {"name", value(s.name)},
            {"span", span(s.span)}});
  }

  [[nodiscard]] Json diagnostic(const Diagnostic& d) const {
    return object({{"code", code_of(d.code)},
            {"name", name_of(d.code)},
            {"severity", name_of(severity_of(d.code))},
            {"message", message_of(d)},
            {"required", d.required.empty() ? Json(nullptr) : Json(d.required)},
            {"actual", d.actual.empty() ? Json(nullptr) : Json(d.actual)},
            {"span", span(d.span)}});
  }

  const Plan& plan_;
  const JsonOptions& options_;
  Locator locator_;
};

}  // namespace

std::string write_json(const Plan& plan, const JsonOptions& options) { return JsonWriter(plan, options).run(); }

}  // namespace vnplan

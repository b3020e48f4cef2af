// What holds for the JSON of every plan.
#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

#include "fuzz/properties.h"
#include "schema.h"
#include "vnplan/write.h"

namespace vnplan::fuzz {
namespace {

using nlohmann::json;

json of(const std::optional<std::string>& text) { return text ? json(*text) : json(nullptr); }
json of(Span span) { return {span.begin, span.end}; }

/// Compares values of the plan with what its JSON says, and keeps what differs.
class Reader {
 public:
  void expect(const json& object, const char* key, const json& value) {
    if (object.is_object() && object.contains(key) && object[key] == value) return;
    faults += std::string("the JSON's ") + key + " is not the plan's " + value.dump(-1, ' ', true, json::error_handler_t::replace) + "\n";
  }

  template <class Facts, class Read>
  void expect_all(const json& object, const char* key, const Facts& facts, Read&& read) {
    if (!object.contains(key) || object[key].size() != facts.size()) {
      faults += std::string("the JSON's ") + key + " are more or fewer\n";
      return;
    }
    for (std::size_t i = 0; i < facts.size(); ++i) read(object[key][i], facts[i]);
  }

  void read_section(const json& object, const Section& section) {
    expect(object, "path", section.path);
    expect(object, "label", section.label);
    expect(object, "heading", section.heading);
    expect(object, "title", of(section.title));
    expect(object, "level", section.level);
    expect(object, "span", of(section.span));
    expect_all(object, "blocks", section.blocks, [&](const json& block, const Block& it) {
      expect(block, "text", it.text);
      expect(block, "marker", of(it.marker));
      expect(block, "span", of(it.span));
    });
    expect_all(object, "children", section.children, [&](const json& child, const Section& it) { read_section(child, it); });
  }

  void read_time(const json& object, const Timeline& time) {
    expect(object, "text", time.text);
    expect(object, "start", of(time.start));
    expect(object, "end", of(time.end));
    expect(object, "every", of(time.every));
    expect(object, "span", of(time.span));
  }

  void read_actors(const json& object, const char* key, const std::vector<Actor>& actors) {
    expect_all(object, key, actors, [&](const json& actor, const Actor& it) {
      expect(actor, "text", it.text);
      expect(actor, "agency", it.agency);
      expect(actor, "scope", of(it.scope));
      expect(actor, "span", of(it.span));
    });
  }

  void read_assignment(const json& object, const Assignment& a) {
    expect(object, "id", a.id);
    expect(object, "section", a.section);
    expect(object, "text", a.text);
    expect(object, "product", of(a.product));
    expect(object, "budget", of(a.budget));
    expect(object, "span", of(a.span));
    read_actors(object, "lead", a.lead);
    read_actors(object, "partners", a.partners);
    read_actors(object, "performers", a.performers);
    read_actors(object, "monitors", a.monitors);
    expect_all(object, "timeline", a.timeline, [&](const json& time, const Timeline& it) { read_time(time, it); });
  }

  void read_citation(const json& object, const Citation& c) {
    expect(object, "id", c.id);
    expect(object, "code", of(c.code));
    expect(object, "name", of(c.name));
    expect(object, "subject", of(c.subject));
    expect(object, "document", c.document);
    expect(object, "text", c.text);
    expect(object, "span", of(c.span));
  }

  void read_plan(const json& object, const Plan& plan) {
    expect(object["header"], "title", of(plan.header.title));
    expect(object["header"], "code", of(plan.header.code));
    expect(object["header"], "agency", of(plan.header.agency));
    expect(object["preamble"], "text", plan.preamble.text);
    expect(object["closing"], "text", plan.closing.text);
    expect_all(object, "sections", plan.sections, [&](const json& it, const Section& section) { read_section(it, section); });
    expect_all(object, "assignments", plan.assignments, [&](const json& it, const Assignment& a) { read_assignment(it, a); });
    expect_all(object, "timelines", plan.timelines, [&](const json& it, const Timeline& time) {
      read_time(it, time);
      expect(it, "section", time.section);
    });
    expect_all(object, "citations", plan.citations, [&](const json& it, const Citation& c) { read_citation(it, c); });
    expect_all(object, "tables", plan.tables, [&](const json& it, const Table& table) { expect(it, "rows", table.rows); });
  }

  std::string faults;
};

/// For each byte of a text how many units of UTF-16 and how many code points begin before it.
struct Counts {
  explicit Counts(std::string_view text) {
    std::uint32_t units = 0;
    std::uint32_t points = 0;
    for (const char c : text) {
      utf16.push_back(units);
      codepoints.push_back(points);
      const auto byte = static_cast<unsigned char>(c);
      const bool first = (byte & 0xC0U) != 0x80U;
      units += (first ? 1U : 0U) + (byte >= 0xF0U ? 1U : 0U);
      points += first ? 1U : 0U;
    }
    utf16.push_back(units);
    codepoints.push_back(points);
  }
  std::vector<std::uint32_t> utf16;
  std::vector<std::uint32_t> codepoints;
};

using Visit = std::function<void(const json& in_bytes, const json& in_units)>;

/// The spans of two documents that differ in nothing else, in pairs.
void for_each_span(const json& in_bytes, const json& in_units, const Visit& visit) {
  if (in_bytes.is_object() && in_bytes.contains("span")) visit(in_bytes["span"], in_units["span"]);
  if (!in_bytes.is_structured()) return;
  for (auto a = in_bytes.begin(), b = in_units.begin(); a != in_bytes.end(); ++a, ++b) for_each_span(*a, *b, visit);
}

}  // namespace

std::string faults_of_json(const Plan& plan, const std::string& written) {
  const auto document = json::parse(written, nullptr, false);
  if (document.is_discarded()) return "the JSON does not parse\n";
  auto faults = broken_rules(document);
  if (json::parse(write_json(plan, {OffsetUnit::utf8, true}), nullptr, false) != document) faults += "the indented JSON is another one\n";
  Reader reader;
  reader.read_plan(document, plan);
  return faults + reader.faults;
}

std::string faults_of_units(const Plan& plan, const std::string& written) {
  const auto in_bytes = json::parse(written, nullptr, false);
  const Counts counts(plan.source.text);
  std::string faults;
  for (const auto unit : {OffsetUnit::utf16, OffsetUnit::codepoint}) {
    auto in_units = json::parse(write_json(plan, {unit, false}), nullptr, false);
    if (in_units.is_discarded() || in_units.size() != in_bytes.size()) return "the JSON in another unit does not parse\n";
    const auto& table = unit == OffsetUnit::utf16 ? counts.utf16 : counts.codepoints;
    for_each_span(in_bytes, in_units, [&](const json& a, const json& b) {
      for (const std::size_t side : {0U, 1U}) {
        const auto byte = a[side].get<std::size_t>();
        if (byte < table.size() && b[side] == table[byte]) continue;
        faults += "byte " + a[side].dump() + " is " + b[side].dump() + " in " + std::string(name_of(unit)) + "\n";
      }
    });
  }
  return faults;
}

}  // namespace vnplan::fuzz

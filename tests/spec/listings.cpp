#include "listings.h"

#include <algorithm>
#include <optional>

namespace manual {

using namespace vnplan;

namespace {

/// One line of a list: facts parted by ` | `, those that are absent left out.
class Row {
 public:
  explicit Row(std::string first) : line_(std::move(first)) {}
  Row& add(const std::string& words) {
    if (!words.empty()) line_ += " | " + words;
    return *this;
  }
  Row& add(const std::string& name, const std::string& words) { return words.empty() ? *this : add(name + ": " + words); }
  Row& add(const std::string& name, const std::optional<std::string>& words) { return add(name, words.value_or("")); }
  [[nodiscard]] std::string end() const { return line_ + '\n'; }

 private:
  std::string line_;
};

template <class List, class Write>
std::string join(const List& list, std::string_view between, Write&& write) {
  std::string out;
  for (const auto& item : list) out.append(out.empty() ? "" : between).append(write(item));
  return out;
}

template <class Write>
std::string each_section(const std::vector<Section>& sections, const Write& write) {
  std::string out;
  for (const auto& section : sections) out += write(section) + '\n' + each_section(section.children, write);
  return out;
}

/// "bullet 2 +  Phát tờ rơi"
std::string block(const Block& b) {
  return std::string(name_of(b.kind)) + (b.level > 0 ? " " + std::to_string(b.level) : "") + (b.marker ? " " + *b.marker : "") + "  " + b.text;
}

/// "2024-04-01/2024-06-30"; ".." is an open side.
std::string bounds_of(const Timeline& t) {
  if (t.kind == Timeline::Kind::recurring) return t.every.value_or("?") + (t.end ? " " + *t.end : "");
  if (!t.start && !t.end) return {};
  if (t.kind == Timeline::Kind::deadline) return t.end.value_or("");
  return t.start.value_or("..") + "/" + t.end.value_or("..");
}

std::string actors(const std::vector<Actor>& all) {
  return join(all, "; ", [](const Actor& a) { return a.text + (a.scope ? " [" + *a.scope + "]" : ""); });
}

using Facts = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// Only the facts that the expectation names, or all that there are.
std::string list(const Facts& facts, const std::vector<std::string>& wanted) {
  std::string out;
  for (const auto& [name, value] : facts) {
    const bool named = wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    if (named && value) out += name + ": " + *value + '\n';
  }
  return out;
}

}  // namespace

std::string outline(const Plan& plan) {
  return each_section(plan.sections, [](const Section& s) { return s.path + "  " + s.heading; });
}

std::string labels(const Plan& plan) {
  return each_section(plan.sections, [](const Section& s) { return s.path + "  " + s.label + "  " + std::string(name_of(s.numbering)); });
}

std::string titles(const Plan& plan) {
  return each_section(plan.sections, [](const Section& s) { return s.path + "  " + s.title.value_or("-"); });
}

std::string contents(const Plan& plan) {
  return each_section(plan.sections, [](const Section& s) { return s.path + join(s.blocks, "", [](const Block& b) { return "\n  " + block(b); }); });
}

std::string timelines(const Plan& plan, bool framed, bool with_edtf) {
  std::string out;
  for (const auto& t : plan.timelines)
    if (!framed || t.section != "title")
      out += Row(t.section)
                 .add(t.text)
                 .add(std::string(name_of(t.kind)))
                 .add(bounds_of(t))
                 .add("edtf", with_edtf ? t.edtf : std::nullopt)
                 .add(t.approximate ? "approximate" : "")
                 .end();
  return out;
}

std::string citations(const Plan& plan) {
  std::string out;
  for (const auto& c : plan.citations)
    out += Row(c.section)
               .add(std::string(name_of(c.role)) + " " + c.type + (c.code ? " " + *c.code : "") + (c.name ? " " + *c.name : ""))
               .add("date", c.date)
               .add("issuer", c.issuer)
               .add("subject", c.subject)
               .add("pinpoint", c.pinpoint ? c.pinpoint->text : "")
               .end();
  return out;
}

std::string documents(const Plan& plan) {
  std::string out;
  for (const auto& d : plan.documents)
    out += Row(d.id)
               .add(d.type + (d.code ? " " + *d.code : "") + (d.name ? " " + *d.name : ""))
               .add("date", d.date)
               .add("issuer", d.issuer)
               .add("subject", d.subject)
               .add("citations", join(d.citations, " ", [](const std::string& id) { return id; }))
               .end();
  return out;
}

std::string assignments(const Plan& plan) {
  std::string out;
  for (const auto& a : plan.assignments)
    out += Row(a.section + " " + std::string(name_of(a.via)))
               .add("lead", actors(a.lead))
               .add("partners", actors(a.partners))
               .add("performs", actors(a.performers))
               .add("when", join(a.timeline, "; ", [](const Timeline& t) { return t.text; }))
               .add("product", a.product)
               .add("budget", a.budget)
               .add(a.text)
               .end();
  return out;
}

std::string agencies(const Plan& plan) {
  std::string out;
  for (const auto& a : plan.agencies)
    out += Row(a.name)
               .add(a.kind)
               .add(a.level)
               .add(a.key)
               .add("place", a.place)
               .add("successor", a.successor)
               .add("lead " + std::to_string(a.roles.lead) + ", partner " + std::to_string(a.roles.partners) + ", performer " +
                    std::to_string(a.roles.performers))
               .end();
  return out;
}

std::string header(const Plan& plan, const std::vector<std::string>& wanted) {
  const auto& h = plan.header;
  const auto year = h.year ? std::optional(std::to_string(*h.year)) : std::nullopt;
  const auto period = h.period ? std::optional(h.period->start + "/" + h.period->end) : std::nullopt;
  return list({{"type", h.type}, {"type_name", h.type_name}, {"title", h.title}, {"number", h.number}, {"symbol", h.symbol}, {"code", h.code},
               {"place", h.place}, {"date", h.date}, {"agency", h.agency}, {"parent_agency", h.parent_agency}, {"urgency", h.urgency},
               {"secrecy", h.secrecy}, {"year", year}, {"period", period}, {"uri", h.uri}},
              wanted);
}

std::string signature(const Plan& plan) {
  if (!plan.signature) return {};
  const auto& s = *plan.signature;
  return list({{"authority", s.authority}, {"capacity", s.capacity}, {"title", s.title}, {"name", s.name}}, {});
}

std::string passage(const Passage& passage) { return passage.text.empty() ? passage.text : passage.text + '\n'; }

std::string recipients(const Plan& plan) {
  return join(plan.recipients, "", [](const Passage& p) { return p.text + '\n'; });
}

std::string footnotes(const Plan& plan) {
  return join(plan.footnotes, "", [](const Footnote& f) { return Row(f.marker).add(f.section).add(f.text).end(); });
}

/// Sorted, since each room tells its own.
std::string diagnostics(const Plan& plan) {
  std::vector<std::string> lines;
  for (const auto& d : plan.diagnostics) lines.push_back(code_of(d.code) + " " + message_of(d) + '\n');
  std::sort(lines.begin(), lines.end());
  return join(lines, "", [](const std::string& line) { return line; });
}

}  // namespace manual

#include "support/properties.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "bytes/bytes.h"
#include "text/text.h"
#include "vnplan/check.h"
#include "vnplan/write.h"

namespace vnplan::support {
namespace {

constexpr std::size_t most_faults = 20;  // enough to see what is wrong

bool begins_character(std::string_view text, std::uint32_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\t') out += c;
  return out;
}

/// The letters of `part` in their order, with others between them: a page number or a note that stood between two lines.
bool is_subsequence(std::string_view part, std::string_view whole) {
  std::size_t next = 0;
  for (const char c : whole)
    if (next < part.size() && part[next] == c) ++next;
  return next == part.size();
}

bool holds_break_or_note(std::string_view words) {
  return words.find('\n') != std::string_view::npos || words.find_first_of("[(*\t") != std::string_view::npos ||
         std::any_of(words.begin(), words.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9'); });
}

/// "Sở Y tế" for "Y tế": a name of a list that is given out with the words that its list has before the first name.
bool is_completed(std::string_view given, std::string_view printed, bool cut) {
  for (auto blank = given.find(' '); blank != std::string_view::npos; blank = given.find(' ', blank + 1)) {
    const auto behind = given.substr(blank + 1);
    if (behind == printed) return true;
    const bool begins = printed.substr(0, printed.find(' ')) == behind.substr(0, behind.find(' '));
    if (cut && begins && is_subsequence(without_blanks(behind), without_blanks(printed))) return true;
  }
  return false;
}

class Inspector {
 public:
  explicit Inspector(const Plan& plan) : plan_(plan), source_(plan.source.text) {}

  std::string run() {
    for (const auto& section : plan_.sections) check_section(section, nullptr);
    check_order(plan_.sections);
    check_references();
    check_words();
    for (const auto* passage : {&plan_.preamble, &plan_.closing}) check_span(passage->span, "passage");
    for (const auto& recipient : plan_.recipients) check_span(recipient.span, "recipient");
    for (const auto& note : plan_.footnotes) check_span(note.span, "footnote");
    if (plan_.signature) check_span(plan_.signature->span, "signature");
    for (const auto& odd : plan_.diagnostics) check_diagnostic(odd);
    for (const auto& odd : vnplan::check(plan_)) check_diagnostic(odd);
    check_json();
    return faults_;
  }

 private:
  void fault(const std::string& what) {
    if (++count_ <= most_faults) faults_ += what + "\n";
  }

  void check_span(Span span, const std::string& what) {
    const auto place = what + " [" + std::to_string(span.begin) + ", " + std::to_string(span.end) + ")";
    if (span.begin > span.end) return fault(place + " ends before it begins");
    if (span.end > source_.size()) return fault(place + " lies outside the source of " + std::to_string(source_.size()) + " bytes");
    if (!begins_character(source_, span.begin) || !begins_character(source_, span.end)) fault(place + " cuts a character");
  }

  void check_section(const Section& section, const Section* parent) {
    check_span(section.span, "section " + section.path);
    if (!paths_.insert(section.path).second) fault("path " + section.path + " stands twice");
    if (section.level != (parent != nullptr ? parent->level + 1 : 1)) fault("level of " + section.path);
    if (parent != nullptr) {
      if (!parent->span.contains(section.span)) fault("section " + section.path + " reaches beyond its parent");
      if (section.path.rfind(parent->path + "/", 0) != 0) fault("path " + section.path + " is not below " + parent->path);
    }
    for (const auto& block : section.blocks) {
      check_span(block.span, "block of " + section.path);
      if (!section.span.contains(block.span)) fault("a block of " + section.path + " reaches beyond it");
    }
    check_order(section.children);
    for (const auto& child : section.children) check_section(child, &section);
  }

  void check_order(const std::vector<Section>& siblings) {
    for (std::size_t i = 1; i < siblings.size(); ++i)
      if (siblings[i].span.begin < siblings[i - 1].span.end) fault("section " + siblings[i].path + " begins inside the one before it");
  }

  // ---- references ---------------------------------------------------------------------------------------------------------------

  void check_references() {
    for (const auto& agency : plan_.agencies)
      if (!agencies_.emplace(agency.id, &agency).second) fault("agency " + agency.id + " stands twice");
    std::map<std::string, Agency::Roles> roles;
    for (const auto& a : plan_.assignments) {
      check_id(a.id);
      check_place(a.section, a.id);
      check_actors(a.lead, [&](const std::string& id) { ++roles[id].lead; });
      check_actors(a.partners, [&](const std::string& id) { ++roles[id].partners; });
      check_actors(a.performers, [&](const std::string& id) { ++roles[id].performers; });
      check_actors(a.monitors, [](const std::string&) {});
      for (const auto& time : a.timeline) check_span(time.span, a.id + "'s time");
      check_span(a.span, a.id);
    }
    for (const auto& [id, agency] : agencies_) {
      const auto counted = roles[id];
      if (counted.lead != agency->roles.lead || counted.partners != agency->roles.partners || counted.performers != agency->roles.performers)
        fault("roles of agency " + id + " are miscounted");
    }
    for (const auto& time : plan_.timelines) check_place(time.section, "timeline");
    check_documents();
  }

  template <class Count>
  void check_actors(const std::vector<Actor>& actors, Count&& count) {
    for (const auto& actor : actors) {
      check_span(actor.span, "actor");
      if (actor.text.empty()) fault("an actor without name");
      if (agencies_.count(actor.agency) == 0) fault("no agency " + actor.agency);
      count(actor.agency);
    }
  }

  void check_documents() {
    std::map<std::string, std::string> document_of;  // of each citation
    for (const auto& document : plan_.documents) {
      check_id(document.id);
      if (document.citations.empty()) fault("document " + document.id + " is cited nowhere");
      for (const auto& citation : document.citations) document_of[citation] = document.id;
    }
    for (const auto& citation : plan_.citations) {
      check_id(citation.id);
      check_place(citation.section, citation.id);
      if (document_of[citation.id] != citation.document) fault("citation " + citation.id + " and its document disagree");
    }
  }

  void check_id(const std::string& id) {
    if (!ids_.insert(id).second) fault("id " + id + " stands twice");
  }

  void check_place(const std::string& section, const std::string& what) {
    if (section == "title" || section == "preamble" || section == "closing" || paths_.count(section) > 0) return;
    const bool note =
        std::any_of(plan_.footnotes.begin(), plan_.footnotes.end(), [&](const Footnote& n) { return section == "footnote " + n.marker; });
    const bool table = std::any_of(plan_.tables.begin(), plan_.tables.end(), [&](const Table& t) { return section == t.id; });
    if (!note && !table) fault(what + " is filed under \"" + section + "\", which does not exist");
  }

  // ---- words --------------------------------------------------------------------------------------------------------------------

  void check_words() {
    for (const auto& time : plan_.timelines) check_words_at(time.span, time.text, "timeline", false);
    for (const auto& citation : plan_.citations) check_words_at(citation.span, citation.text, citation.id, false);
    for (const auto& a : plan_.assignments)
      for (const auto* actors : {&a.lead, &a.partners, &a.performers, &a.monitors})
        for (const auto& actor : *actors) check_words_at(actor.span, actor.text, "actor of " + a.id, true);
  }

  void check_words_at(Span span, const std::string& text, const std::string& what, bool elliptic) {
    check_span(span, what);
    if (span.begin > span.end || span.end > source_.size()) return;
    const auto words = source_.substr(span.begin, span.size());
    const auto printed = as_given_out(words);
    const auto given = as_given_out(text);
    if (printed == given) return;
    const bool cut = holds_break_or_note(words);
    if (cut && is_subsequence(without_blanks(given), without_blanks(printed))) return;
    if (elliptic && is_completed(given, printed, cut)) return;
    if (is_subsequence(without_blanks(text), without_blanks(words))) return;  // what is markup in text, "|---|", are words in a PDF
    fault(what + " says \"" + text + "\" where the source has \"" + std::string(words) + "\"");
  }

  void check_diagnostic(const Diagnostic& odd) {
    check_span(odd.span, "diagnostic " + code_of(odd.code));
    const bool quotes_braces = source_.find('{') != std::string_view::npos;
    if (message_of(odd).find('{') != std::string::npos && !quotes_braces) fault("the message of " + code_of(odd.code) + " has a hole");
  }

  // ---- JSON ---------------------------------------------------------------------------------------------------------------------

  void check_json() {
    const auto written = write_json(plan_);
    if (written != write_json(plan_)) fault("the JSON differs from one time to the next");
    const auto json = nlohmann::json::parse(written, nullptr, false);
    if (json.is_discarded()) return fault("the JSON does not parse");
    const std::pair<const char*, std::size_t> lists[] = {
        {"sections", plan_.sections.size()},   {"assignments", plan_.assignments.size()}, {"agencies", plan_.agencies.size()},
        {"timelines", plan_.timelines.size()}, {"citations", plan_.citations.size()},     {"documents", plan_.documents.size()},
        {"footnotes", plan_.footnotes.size()}, {"recipients", plan_.recipients.size()},   {"diagnostics", plan_.diagnostics.size()}};
    for (const auto& [key, size] : lists)
      if (!json.contains(key) || json[key].size() != size) fault(std::string("the JSON's ") + key + " are not the plan's");
  }

  const Plan& plan_;
  std::string_view source_;
  std::set<std::string> paths_;
  std::set<std::string> ids_;
  std::map<std::string, const Agency*> agencies_;
  std::string faults_;
  std::size_t count_ = 0;
};

}  // namespace

std::string as_given_out(std::string_view words) {
  const auto raw = bytes::read_text(words);
  if (!raw) return std::string(words);
  Diagnostics ignored;
  const auto text = text::normalise(*raw, ignored).utf8;
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\f';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  constexpr std::string_view ends = " .,;:";
  const auto first = out.find_first_not_of(ends);
  if (first == std::string::npos) return {};
  return out.substr(first, out.find_last_not_of(ends) + 1 - first);
}

std::string faults_of(const Plan& plan) { return Inspector(plan).run(); }

}  // namespace vnplan::support

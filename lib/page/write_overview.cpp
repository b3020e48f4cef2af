#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "page/days.h"
#include "page/html.h"
#include "page/parts.h"
#include "page/words.h"
#include "vnplan/export.h"
#include "vnplan/version.h"

namespace vnplan {
namespace {

constexpr std::size_t longest_work = 120;  // characters of a task: the two lines of a row; its page has all of it

/// One plan as two lines of JSON in an element of its own: first what the overview counts and sorts by, read at once; then the words of its tasks,
/// read when they are shown or searched. JSON without `<` and `&` is text of a hidden paragraph as it is, which browsers read faster than a script.
class Entry {
 public:
  explicit Entry(const Plan& plan) : plan_(plan) {}

  std::string write(std::string_view file, std::string_view page) {
    out_ = "<p>[";
    put_head(file, page);
    put_agencies();
    out_ += ",[";
    for (std::size_t i = 0; i < plan_.assignments.size(); ++i) put_task(plan_.assignments[i], i == 0);
    out_ += "]]\n[";
    for (std::size_t i = 0; i < plan_.assignments.size(); ++i) put_words(plan_.assignments[i], i == 0);
    return std::move(out_) + "]</p>\n";
  }

 private:
  void put(std::string_view text) {
    out_ += ',';
    page::put_json(out_, text);
  }
  void put_head(std::string_view file, std::string_view page) {
    const auto& header = plan_.header;
    page::put_json(out_, page::safe_address(page));
    put(header.title.value_or(std::string(file)));
    put(header.agency.value_or(""));
    put(header.code.value_or(""));
    put(header.date.value_or(""));
    put(file);
    const auto serious = std::count_if(plan_.diagnostics.begin(), plan_.diagnostics.end(),
                                       [](const Diagnostic& d) { return severity_of(d.code) != Severity::note; });
    out_ += "," + std::to_string(serious);
  }
  /// key, name, key, name …: the key joins a body's plans, the name is for people: "Sở Y tế (Kon Tum)".
  void put_agencies() {
    out_ += ",[";
    for (std::size_t i = 0; i < plan_.agencies.size(); ++i) {
      const auto& agency = plan_.agencies[i];
      agencies_.emplace(agency.id, i);
      if (i > 0) out_ += ',';
      page::put_json(out_, agency.key.empty() ? agency.name : agency.key);
      put(agency.place && agency.name.find(*agency.place) == std::string::npos ? agency.name + " (" + *agency.place + ")" : agency.name);
    }
    out_ += ']';
  }
  /// The day that it is due (days since 1970; null: none), the number of agencies in each role, then these: 18961,[1,2,0,0,3,5]
  void put_task(const Assignment& assignment, bool first) {
    const auto due = page::due_day_of(assignment);
    out_ += (first ? "" : ",") + (due ? std::to_string(page::number_of(*due)) : std::string("null"));
    std::string counts;
    std::string bodies;
    for (const auto* actors : {&assignment.lead, &assignment.partners, &assignment.performers}) {
      std::vector<std::size_t> seen;
      for (const auto& actor : *actors) {
        const auto found = agencies_.find(actor.agency);
        if (found == agencies_.end() || std::find(seen.begin(), seen.end(), found->second) != seen.end()) continue;
        seen.push_back(found->second);
        bodies += "," + std::to_string(found->second);
      }
      counts += (counts.empty() ? "" : ",") + std::to_string(seen.size());
    }
    out_ += ",[" + counts + bodies + "]";
  }
  void put_words(const Assignment& assignment, bool first) {
    if (!first) out_ += ',';
    page::put_json(out_, page::beginning_of(assignment.text, longest_work));
    // Its time in the plan's words only where there is no day: "thường xuyên".
    const bool told = assignment.timeline.empty() || page::due_of(assignment);
    put(told ? std::string() : assignment.timeline.front().text);
  }

  const Plan& plan_;
  std::unordered_map<std::string_view, std::size_t> agencies_;
  std::string out_;
};

}  // namespace

std::string write_overview_head(Language language) {
  std::string out;
  page::fill(out, page::parts::overview_html, [&](std::string_view slot) -> std::string {
    if (slot.starts_with("w.")) return page::word_element(slot.substr(2), language);
    if (slot == "lang") return std::string(page::tag_of(language));
    if (slot == "title") return page::html_of(page::word_of("overview", language));
    if (slot == "style") return std::string(page::parts::overview_style);
    if (slot == "script") return std::string(page::parts::overview_script);
    if (slot == "style_hash") return std::string(page::parts::overview_style_hash);
    if (slot == "script_hash") return std::string(page::parts::overview_script_hash);
    if (slot == "words") return page::dictionary();
    if (slot == "version") return version;
    return {};
  });
  return out;
}

std::string write_overview_entry(const Plan& plan, std::string_view file, std::string_view page) { return Entry(plan).write(file, page); }

std::string write_overview_tail() { return "</div>\n</body>\n</html>\n"; }

}  // namespace vnplan

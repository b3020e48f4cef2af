#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "output/collation.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

enum class Ink { plain, label, heading, role, time, code, faint, warning };

/// ANSI SGR parameters (ECMA-48, 8.3.117).
constexpr std::array<std::string_view, 8> sgr = {"", "36", "1", "33", "32", "34", "2", "31"};

/// Columns that a text takes on a terminal: one for each character that is no combining mark. Plans in NFC have hardly any of those.
unsigned width_of(std::string_view text) {
  unsigned width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool tail = (byte & 0xC0U) == 0x80U;
    const bool combining = (byte == 0xCC || byte == 0xCD) && i + 1 < text.size();  // U+0300 … U+036F
    width += tail || combining ? 0 : 1;
  }
  return width;
}

/// Puts words on lines of a width, later lines hanging under the first words.
class Page {
 public:
  explicit Page(const OutlineOptions& options) : colour_(options.colour), width_(std::max(options.width, 40U)) {}

  /// A new line whose text hangs `indent` columns from the left.
  void line(unsigned indent) {
    if (!out_.empty()) out_ += '\n';
    indent_ = std::min(indent, width_ / 2);
    column_ = 0;
    pad_to(indent_);
  }
  void gap() { out_ += '\n'; }
  /// Text that hangs from here on, behind the label just written.
  void hang(unsigned column) {
    indent_ = std::min(indent_ + column, width_ / 2);
    pad_to(indent_);
  }

  void write(std::string_view text, Ink ink = Ink::plain) {
    begin(ink);
    while (!text.empty()) {
      const auto blank = text.find_first_of(" \n\t");
      word(text.substr(0, blank), ink);
      if (blank == std::string_view::npos) break;
      text.remove_prefix(blank + 1);
      space_ = true;
    }
    end(ink);
  }

  std::string finish() { return out_.empty() ? std::string() : std::move(out_) + '\n'; }

 private:
  void word(std::string_view word, Ink ink) {
    if (word.empty()) return;
    const auto columns = width_of(word);
    if (column_ > indent_ && column_ + (space_ ? 1 : 0) + columns > width_) {
      end(ink);
      out_ += '\n';
      column_ = 0;
      pad_to(indent_);
      begin(ink);
    } else if (space_ && column_ > indent_) {
      out_ += ' ';
      ++column_;
    }
    space_ = false;
    out_ += word;
    column_ += columns;
  }
  void pad_to(unsigned column) {
    for (; column_ < column; ++column_) out_ += ' ';
    space_ = false;
  }
  void begin(Ink ink) {
    if (colour_ && ink != Ink::plain) out_.append("\x1b[").append(sgr[static_cast<std::size_t>(ink)]).append("m");
  }
  void end(Ink ink) {
    if (colour_ && ink != Ink::plain) out_ += "\x1b[0m";
  }

  bool colour_;
  unsigned width_;
  unsigned indent_ = 0;
  unsigned column_ = 0;
  bool space_ = false;
  std::string out_;
};

class OutlineWriter {
 public:
  OutlineWriter(const Plan& plan, const OutlineOptions& options) : plan_(plan), locator_(plan.source.text), page_(options) {
    for (const auto& assignment : plan.assignments) assignments_[assignment.section].push_back(&assignment);
    for (const auto& citation : plan.citations)
      if (citation.role == Citation::Role::basis) bases_.push_back(&citation);
  }

  std::string run() {
    header();
    list_bases();
    work_of("preamble", 1);
    page_.gap();
    for (const auto& section : plan_.sections) write(section);
    work_of("closing", 1);
    for (const auto& table : plan_.tables) work_of(table.id, 1);
    page_.gap();
    workload();
    tail();
    diagnostics();
    return page_.finish();
  }

 private:
  static constexpr unsigned step = 2;         // columns a level
  static constexpr unsigned role_width = 10;  // "performer "

  void header() {
    const auto& h = plan_.header;
    page_.line(0);
    page_.write(h.type_name.value_or("(no type)"), Ink::heading);
    if (h.code) page_.write(" " + *h.code, Ink::code);
    if (h.title) {
      page_.line(0);
      page_.write(*h.title, Ink::heading);
    }
    std::string origin = h.agency.value_or("");
    for (const auto& part : {h.place, h.date})
      if (part) origin += (origin.empty() ? "" : " · ") + *part;
    if (h.period) origin += " · for " + h.period->start + " … " + h.period->end;
    if (origin.empty()) return;
    page_.line(0);
    page_.write(origin);
  }

  void list_bases() {
    for (const auto* basis : bases_) {
      page_.line(step);
      page_.write("§", Ink::faint);
      page_.hang(step);
      page_.write(basis->type + " " + basis->code.value_or(basis->name.value_or("")), Ink::code);
      if (basis->date) page_.write(" " + *basis->date, Ink::faint);
      if (basis->subject) page_.write(" " + *basis->subject);
    }
  }

  void write(const Section& section) {
    const auto indent = static_cast<unsigned>(section.level - 1) * step;
    page_.line(indent);
    page_.write(section.label, Ink::label);
    page_.hang(width_of(section.label) + 1);
    page_.write(section.heading, section.level <= 2 && section.title ? Ink::heading : Ink::plain);
    work_of(section.path, static_cast<unsigned>(section.level), section.heading);
    for (const auto& child : section.children) write(child);
  }

  void work_of(const std::string& section, unsigned level, std::string_view heading = {}) {
    const auto here = assignments_.find(section);
    if (here == assignments_.end()) return;
    for (const auto* assignment : here->second) write(*assignment, level * step, heading);
  }

  /// The work is not said again where it is the heading just printed.
  void write(const Assignment& assignment, unsigned indent, std::string_view heading) {
    if (assignment.text != heading) {
      page_.line(indent);
      page_.write("→", Ink::role);
      page_.hang(step);
      page_.write(assignment.text);
    }
    actors("lead", assignment.lead, indent + step);
    actors("partners", assignment.partners, indent + step);
    actors("performs", assignment.performers, indent + step);
    actors("monitors", assignment.monitors, indent + step);
    for (const auto& timeline : assignment.timeline) time(timeline, indent + step);
    extra("product", assignment.product, indent + step);
    extra("budget", assignment.budget, indent + step);
  }

  void role(std::string_view name, unsigned indent) {
    page_.line(indent);
    page_.write(name, Ink::role);
    page_.hang(role_width);
  }

  void actors(std::string_view name, const std::vector<Actor>& all, unsigned indent) {
    if (all.empty()) return;
    role(name, indent);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i > 0) page_.write("; ");
      page_.write(all[i].text);
      if (all[i].scope) page_.write(" (" + *all[i].scope + ")", Ink::faint);
    }
  }

  void time(const Timeline& timeline, unsigned indent) {
    role("when", indent);
    page_.write(timeline.text, Ink::time);
    std::string bounds = timeline.every ? " every " + *timeline.every : "";
    if (timeline.start) bounds += " from " + *timeline.start;
    if (timeline.end) bounds += " to " + *timeline.end;
    if (timeline.approximate) bounds += " or so";
    page_.write(bounds, Ink::faint);
  }

  void extra(std::string_view name, const std::optional<std::string>& value, unsigned indent) {
    if (!value) return;
    role(name, indent);
    page_.write(*value);
  }

  /// Every agency in alphabetical order with how often it leads, partners and performs.
  void workload() {
    std::vector<const Agency*> agencies;
    for (const auto& agency : plan_.agencies) agencies.push_back(&agency);
    std::sort(agencies.begin(), agencies.end(), [](const Agency* a, const Agency* b) { return output::stands_before(a->name, b->name); });
    for (const auto* agency : agencies) {
      page_.line(0);
      page_.hang(step);
      page_.write(agency->name);
      for (const auto& [count, role] :
           {std::pair{agency->roles.lead, " leads "}, {agency->roles.partners, " partners "}, {agency->roles.performers, " performs "}})
        if (count > 0) page_.write(role + std::to_string(count), Ink::faint);
    }
    if (!agencies.empty()) page_.gap();
  }

  void tail() {
    page_.line(0);
    page_.write(std::to_string(plan_.assignments.size()) + " assignments, " + std::to_string(plan_.agencies.size()) + " agencies, " +
                    std::to_string(plan_.timelines.size()) + " times, " + std::to_string(plan_.documents.size()) + " documents cited",
                Ink::faint);
    if (!plan_.signature) return;
    std::string signature;
    const auto& s = *plan_.signature;
    for (const auto& part : {s.authority, s.capacity, s.title, s.name})
      if (part) signature += (signature.empty() ? "" : ", ") + *part;
    page_.line(0);
    page_.write("signed: " + signature, Ink::faint);
  }

  /// As compilers print them: line, column, what is odd.
  void diagnostics() {
    for (const auto& odd : plan_.diagnostics) {
      const auto place = locator_.place_of(odd.span.begin);
      page_.line(0);
      page_.write(std::to_string(place.line) + ":" + std::to_string(place.column) + ": ", Ink::faint);
      page_.write(std::string(name_of(severity_of(odd.code))) + " " + code_of(odd.code) + ": ",
                  severity_of(odd.code) == Severity::note ? Ink::faint : Ink::warning);
      page_.write(message_of(odd));
    }
  }

  const Plan& plan_;
  Locator locator_;
  Page page_;
  std::unordered_map<std::string, std::vector<const Assignment*>> assignments_;
  std::vector<const Citation*> bases_;
};

}  // namespace

std::string write_outline(const Plan& plan, const OutlineOptions& options) { return OutlineWriter(plan, options).run(); }

}  // namespace vnplan

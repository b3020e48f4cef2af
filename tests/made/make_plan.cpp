#include "made/make_plan.h"

#include <algorithm>
#include <utility>

#include "made/plan_paper.h"

namespace vnplan::made {
namespace {

using Names = std::vector<std::string>;
using Via = Assignment::Via;

class PlanMaker {
 public:
  PlanMaker(std::uint64_t seed, std::size_t bytes)
      : random_(seed), bytes_(bytes), year_(random_.between(2015, 2026)), level_(draw_level()), issuer_(random_.one_of(words_.rows("issuer", level_))),
        topic_(random_.one_of(words_.rows("topic"))), paper_(PlanPaper::by_chance(random_)) {}

  MadePlan run();

 private:
  // What is on top and at the end.
  void put_letterhead();
  void put_title();
  void put_preamble();
  void put_closing();
  std::string draw_basis();
  [[nodiscard]] std::string frame(std::string_view name) const { return words_.words("frame", name); }
  [[nodiscard]] std::string bold(const std::string& words) const { return paper_.layout() == Layout::markdown ? "**" + words + "**" : words; }

  // The chapters, each until the text has some of its bytes.
  void put_aims();
  void put_labelled_tasks(std::size_t until);
  void put_table(std::size_t until);
  void put_sentences(std::size_t until);
  void put_owners(std::size_t until);
  void put_money();
  void put_labelled_task();
  std::string put_chapter(std::string_view heading) { return paper_.put_section(0, random_.one_of(words_.rows("heading", heading)).at(1)); }

  // Words by chance.
  std::string draw_level() { return random_.chance(50) ? "province" : year_ < 2025 ? "district" : "commune"; }
  const std::string& draw(std::string_view kind, std::string_view of = {}) { return random_.one_of(words_.rows(kind, of)).front(); }
  std::string draw_agency(const Names& but = {});
  Names draw_partners(const std::string& but);
  std::pair<std::string, std::string> draw_work();  // as it begins a sentence, as it stands in one
  std::string filled_task(const std::string& pattern, const MadeTask& task);

  const PlanWords& words_ = PlanWords::builtin();
  Random random_;
  std::size_t bytes_;
  int year_;
  std::string level_;
  const PlanWords::Row& issuer_;  // name, in capitals, place
  const PlanWords::Row& topic_;   // with capital, in capitals, inside a sentence
  PlanPaper paper_;
  MadePlan made_;
};

std::string joined(const Names& names, std::string_view between) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : std::string(between)) + name;
  return text;
}

/// Two columns as a scan of a page has them.
std::string beside(const std::string& left, const std::string& right) {
  const auto wide = std::count_if(left.begin(), left.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return left + std::string(static_cast<std::size_t>(std::max<std::ptrdiff_t>(4, 32 - wide)), ' ') + right + "\n";
}

MadePlan PlanMaker::run() {
  put_letterhead();
  put_title();
  put_preamble();
  put_aims();
  const bool small = bytes_ < 5000;
  put_labelled_tasks(bytes_ / 100 * 45);
  if (!small && random_.chance(60)) put_table(bytes_ / 100 * 55);
  if (!small && random_.chance(70)) put_sentences(bytes_ / 100 * 65);
  if (random_.chance(80)) put_money();
  put_owners(bytes_ - std::min<std::size_t>(bytes_ / 2, 700));
  put_closing();
  made_.sections = paper_.sections();
  made_.text = paper_.text();
  return std::move(made_);
}

void PlanMaker::put_letterhead() {
  const auto turn = random_.between(-2, 2), day = random_.between(1, 28), number = random_.between(1, 399);
  const auto month = turn > 0 ? turn : 12 + turn, year = turn > 0 ? year_ : year_ - 1;  // before all times of the work: what is over is no time of it
  const auto number_line = filled(frame("number"), {{"n", std::to_string(number)}});
  const auto date_line =
      filled(frame("date"), {{"place", issuer_.at(2)}, {"dd", two_digits(day)}, {"mm", two_digits(month)}, {"y", std::to_string(year)}});
  made_.code = number_line.substr(number_line.find(' ') + 1);
  made_.date = iso_day(year, month, day);
  made_.place = issuer_.at(2);
  made_.agency = frame("body") + " " + issuer_.at(1);
  if (paper_.layout() != Layout::markdown && random_.chance(50)) {
    paper_.put_lines(beside(frame("body"), frame("nation")) + beside(issuer_.at(1), frame("motto")) + "\n" + beside(number_line, date_line));
    return;
  }
  paper_.put_lines(bold(frame("body") + "\n" + issuer_.at(1)) + "\n-------\n\n" + number_line + "\n\n" + bold(frame("nation") + "\n" + frame("motto")) +
                   "\n---------------\n\n" + date_line + "\n");
}

void PlanMaker::put_title() {
  paper_.put_lines(bold(frame("type")));
  const auto title = filled(frame("title"), {{"topic", topic_.at(0)}, {"issuer", issuer_.at(0)}, {"y", std::to_string(year_)}});
  paper_.put_lines(bold(title) + (paper_.layout() == Layout::lines || paper_.layout() == Layout::wrapped ? "\n" : ""));
}

std::string PlanMaker::draw_basis() {
  const auto types = std::vector<std::string>{"NĐ", "NQ", "QĐ", "CT", "TT"};
  const auto& row = words_.rows("basis", random_.one_of(types)).front();
  const auto year = random_.between(year_ - 6, year_ - 1), month = random_.between(1, 12), day = random_.between(1, 28), number = random_.between(1, 199);
  const auto code = filled(row.at(1), {{"n", (number < 10 ? "0" : "") + std::to_string(number)}, {"y", std::to_string(year)}});
  made_.basis.push_back(code);
  const auto date = random_.chance(50) ? two_digits(day) + "/" + std::to_string(month) + "/" + std::to_string(year)
                                       : filled(frame("long_date"), {{"d", two_digits(day)}, {"m", std::to_string(month)}, {"y", std::to_string(year)}});
  return filled(row.at(0), {{"code", code}, {"date", date}});
}

void PlanMaker::put_preamble() {
  for (auto left = random_.between(1, 3); left > 0; --left) {
    const auto basis = draw_basis();
    paper_.put(filled(frame("basis"), {{"basis", basis}}));
  }
  const auto basis = draw_basis();
  paper_.put(filled(frame("preamble"),
                    {{"basis", basis}, {"issuer", issuer_.at(0)}, {"lower_topic", topic_.at(2)}, {"y", std::to_string(year_)}}));
}

void PlanMaker::put_aims() {
  put_chapter("aims");
  const bool noted = random_.chance(30);
  for (int part = 0; part < 2; ++part) {
    paper_.put_section(1, words_.rows("heading", "aim")[static_cast<std::size_t>(part)].at(0));
    for (auto left = random_.between(1, 2); left > 0; --left) {
      auto aim = draw("aim");
      if (noted && made_.footnotes == 0) {
        ++made_.footnotes;
        aim.insert(aim.size() - 1, frame("note_mark"));
      }
      paper_.put_bullet(aim);
    }
  }
}

void PlanMaker::put_labelled_tasks(std::size_t until) {
  std::size_t groups = 0;
  do {
    if (groups++ % 10 == 0) put_chapter("tasks");
    paper_.put_section(1, draw("heading", "group"));
    const auto most = std::min<std::size_t>(paper_.most_of(2), 2 + random_.below(5));
    for (std::size_t i = 0; i < most && (i < 2 || paper_.text().size() < until); ++i) put_labelled_task();
  } while (paper_.text().size() < until);
}

void PlanMaker::put_labelled_task() {
  MadeTask task;
  const auto work = draw_work().first;
  task.section = paper_.put_section(2, work, false);
  const auto separator = random_.chance(50) ? ", " : "; ";
  if (random_.chance(75)) {
    task.lead.push_back(draw_agency());
    paper_.put_label(draw("label", "lead"), task.lead.front() + ".");
    if (random_.chance(85)) task.partners = draw_partners(task.lead.front());
    if (!task.partners.empty()) paper_.put_label(draw("label", "partners"), joined(task.partners, separator) + ".");
  } else {
    task.performers.push_back(draw_agency());
    if (random_.chance(40)) task.performers.push_back(draw_agency(task.performers));
    paper_.put_label(draw("label", "performers"), joined(task.performers, separator) + ".");
  }
  task.time = make_time(random_, year_, true);
  paper_.put_label(draw("label", "time"), task.time.opening + ".");
  made_.tasks.push_back(std::move(task));
}

void PlanMaker::put_table(std::size_t until) {
  put_chapter("table");
  const auto& columns = random_.one_of(words_.rows("columns"));
  std::string lines = "| " + joined(columns, " | ") + " |\n|---|---|---|---|---|";
  std::size_t rows = 0;
  do {
    MadeTask task;
    task.section = "table 1";
    task.via = Via::table;
    task.lead.push_back(draw_agency());
    task.partners = draw_partners(task.lead.front());
    task.time = make_time(random_, year_, true);
    const auto work = draw_work().first;
    lines += "\n| " + joined({std::to_string(++rows), work, task.lead.front(), joined(task.partners, ", "), task.time.opening}, " | ") + " |";
    made_.tasks.push_back(std::move(task));
  } while (rows < 3 || paper_.text().size() + lines.size() < until);
  paper_.put_lines(lines);
}

void PlanMaker::put_sentences(std::size_t until) {
  std::size_t count = 0;
  const auto most = paper_.most_of(1);
  do {
    if (count++ % most == 0) put_chapter("sentences");
    MadeTask task;
    task.via = Via::inline_;
    const bool lead = random_.chance(60);
    (lead ? task.lead : task.performers).push_back(draw_agency());
    if (lead) task.partners = draw_partners(task.lead.front());
    task.time = make_time(random_, year_, false);
    const auto sentence = filled_task(draw("sentence", lead ? "lead" : "performer"), task);
    task.section = paper_.put_section(1, sentence, false);
    made_.tasks.push_back(std::move(task));
  } while (count < 2 || paper_.text().size() < until);
}

void PlanMaker::put_owners(std::size_t until) {
  Names owners;
  const auto most = std::min(paper_.most_of(1), words_.rows("agency", level_).size());
  do {
    if (owners.size() % most == 0) owners.clear(), put_chapter("owners");
    const auto owner = draw_agency(owners);
    owners.push_back(owner);
    const auto section = paper_.put_section(1, owner);
    for (auto left = random_.between(1, 3); left > 0; --left) {
      MadeTask task;
      task.section = section;
      task.via = Via::heading;
      const auto role = random_.between(0, 2);
      (role == 0 ? task.lead : task.performers).push_back(owner);
      if (role != 1) task.partners = draw_partners(owner);
      task.time = make_time(random_, year_, false);
      paper_.put_bullet(filled_task(draw("duty", role == 0 ? "lead" : role == 1 ? "performer" : "partners"), task));
      made_.tasks.push_back(std::move(task));
    }
  } while (owners.size() < 2 || paper_.text().size() < until);
}

void PlanMaker::put_money() {
  put_chapter("money");
  paper_.put(draw("money"));
}

void PlanMaker::put_closing() {
  paper_.put(filled(frame("closing"), {{"issuer", issuer_.at(0)}, {"lower_topic", topic_.at(2)}, {"y", std::to_string(year_)}}));
  if (made_.footnotes > 0) paper_.put(frame("note_mark") + " " + frame("note"));
  std::string recipients = "\n" + frame("recipients");
  for (const auto& row : words_.rows("recipient")) recipients += "\n- " + filled(row.front(), {{"issuer", issuer_.at(0)}}) + ";";
  recipients.back() = '.';
  paper_.put_lines(recipients + "\n");
  paper_.put_lines(bold(frame("authority") + "\n" + frame("position")) + "\n\n" + bold(draw("signer")));
}

std::string PlanMaker::draw_agency(const Names& but) {
  for (;;) {
    const auto& name = draw("agency", level_);
    if (std::find(but.begin(), but.end(), name) == but.end()) return name;
  }
}

Names PlanMaker::draw_partners(const std::string& but) {
  Names all = {but};
  for (auto left = random_.between(1, 3); left > 0; --left) all.push_back(draw_agency(all));
  if (random_.chance(40)) all.push_back(draw("collective", level_));
  all.erase(all.begin());
  return all;
}

std::pair<std::string, std::string> PlanMaker::draw_work() {
  const auto& verb = random_.one_of(words_.rows("verb"));
  auto rest = " " + draw("object");
  const auto& manner = draw("manner");
  if (!manner.empty()) rest += ", " + filled(manner, {{"n", two_digits(random_.between(2, 60))}});
  return {verb.at(0) + rest, verb.at(1) + rest};
}

std::string PlanMaker::filled_task(const std::string& pattern, const MadeTask& task) {
  const auto [opening, inside] = draw_work();
  const auto lead = joined(task.lead, ", "), partners = joined(task.partners, ", "), performer = joined(task.performers, ", ");
  return filled(pattern, {{"lead", lead}, {"partners", partners}, {"performer", performer}, {"Work", opening}, {"work", inside}, {"time", task.time.inside}});
}

}  // namespace

MadePlan make_plan(std::uint64_t seed, std::size_t bytes) { return PlanMaker(seed, bytes).run(); }

std::size_t size_by_chance(std::uint64_t seed) {
  Random random(~seed);
  auto size = 2000 + random.below(4000);
  while (size < 100'000 && random.chance(55)) size *= 2;
  return size;
}

}  // namespace vnplan::made

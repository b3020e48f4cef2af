#include <algorithm>

#include "made/plan_maker.h"

namespace vnplan::made {

using Names = std::vector<std::string>;
using Via = Assignment::Via;

std::string joined(const Names& names, std::string_view between) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : std::string(between)) + name;
  return text;
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
  if (manner != "-") rest += ", " + filled(manner, {{"n", two_digits(random_.between(2, 60))}});
  return {verb.at(0) + rest, verb.at(1) + rest};
}

std::string PlanMaker::filled_task(const std::string& pattern, const MadeTask& task) {
  const auto [opening, inside] = draw_work();
  const auto lead = joined(task.lead, ", "), partners = joined(task.partners, ", "), performer = joined(task.performers, ", ");
  return filled(pattern, {{"lead", lead},
                          {"partners", partners},
                          {"performer", performer},
                          {"Work", opening},
                          {"work", inside},
                          {"time", task.time.inside}});
}

}  // namespace vnplan::made

#include "made/make_plan.h"

#include <algorithm>
#include <utility>

#include "made/plan_maker.h"

namespace vnplan::made {
namespace {

/// Two columns as a scan of a page has them.
std::string beside(const std::string& left, const std::string& right) {
  const auto wide = std::count_if(left.begin(), left.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return left + std::string(static_cast<std::size_t>(std::max<std::ptrdiff_t>(4, 32 - wide)), ' ') + right + "\n";
}

}  // namespace

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
  const auto month = turn > 0 ? turn : 12 + turn, year = turn > 0 ? year_ : year_ - 1;  // before the work: what is over is no time of it
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
  paper_.put_lines(bold(frame("body") + "\n" + issuer_.at(1)) + "\n-------\n\n" + number_line + "\n\n" +
                   bold(frame("nation") + "\n" + frame("motto")) + "\n---------------\n\n" + date_line + "\n");
}

void PlanMaker::put_title() {
  paper_.put_lines(bold(frame("type")));
  const auto title = filled(frame("title"), {{"topic", topic_.at(0)}, {"issuer", issuer_.at(0)}, {"y", std::to_string(year_)}});
  paper_.put_lines(bold(title) + (paper_.layout() == Layout::lines || paper_.layout() == Layout::wrapped ? "\n" : ""));
}

std::string PlanMaker::draw_basis() {
  const auto types = std::vector<std::string>{"NĐ", "NQ", "QĐ", "CT", "TT"};
  const auto& row = words_.rows("basis", random_.one_of(types)).front();
  const auto year = random_.between(year_ - 6, year_ - 1), month = random_.between(1, 12);
  const auto day = random_.between(1, 28), number = random_.between(1, 199);
  const auto code = filled(row.at(1), {{"n", (number < 10 ? "0" : "") + std::to_string(number)}, {"y", std::to_string(year)}});
  made_.basis.push_back(code);
  const auto pattern = frame(random_.chance(50) ? "short_date" : "long_date");
  const auto date = filled(pattern, {{"d", two_digits(day)}, {"m", std::to_string(month)}, {"y", std::to_string(year)}});
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

void PlanMaker::put_closing() {
  if (paper_.layout() == Layout::wrapped) paper_.put_lines("");  // else it could be the next sentence of the paragraph above
  paper_.put(filled(frame("closing"), {{"issuer", issuer_.at(0)}, {"lower_topic", topic_.at(2)}, {"y", std::to_string(year_)}}));
  if (made_.footnotes > 0) paper_.put(frame("note_mark") + " " + frame("note"));
  std::string recipients = "\n" + frame("recipients");
  for (const auto& row : words_.rows("recipient")) recipients += "\n- " + filled(row.front(), {{"issuer", issuer_.at(0)}}) + ";";
  recipients.back() = '.';
  paper_.put_lines(recipients + "\n");
  paper_.put_lines(bold(frame("authority") + "\n" + frame("position")) + "\n\n" + bold(draw("signer")));
}

MadePlan make_plan(std::uint64_t seed, std::size_t bytes) { return PlanMaker(seed, bytes).run(); }

std::size_t size_by_chance(std::uint64_t seed) {
  Random random(~seed);
  auto size = 2000 + random.below(4000);
  while (size < 100'000 && random.chance(55)) size *= 2;
  return size;
}

}  // namespace vnplan::made

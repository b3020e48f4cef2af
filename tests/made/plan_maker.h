#pragma once
/// What make_plan() does: the frame in make_plan.cpp, the chapters in plan_chapters.cpp.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "made/make_plan.h"
#include "made/plan_paper.h"
#include "made/plan_words.h"

namespace vnplan::made {

/// Makes one plan, from its letterhead to its signature; each draw takes the next number of the seed.
class PlanMaker {
 public:
  PlanMaker(std::uint64_t seed, std::size_t bytes)
      : random_(seed), bytes_(bytes), year_(random_.between(2015, 2026)), level_(draw_level()),
        issuer_(random_.one_of(words_.rows("issuer", level_))), topic_(random_.one_of(words_.rows("topic"))),
        paper_(PlanPaper::by_chance(random_, bytes < 12'000)) {}

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
  std::string draw_agency(const std::vector<std::string>& but = {});
  std::vector<std::string> draw_partners(const std::string& but);
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

[[nodiscard]] std::string joined(const std::vector<std::string>& names, std::string_view between);

}  // namespace vnplan::made

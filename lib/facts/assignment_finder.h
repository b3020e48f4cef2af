#pragma once
/// The walk through a document that finds who is to do what: from labels, tables, headings and sentences.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "facts/facts.h"
#include "facts/label_groups.h"
#include "facts/roles.h"
#include "facts/sentence.h"

namespace vnplan::facts {

class AssignmentFinder {
 public:
  AssignmentFinder(const Reading& reading, const Header& header, const std::vector<LabelItem>& labels, const std::vector<TaskTable>& tables,
                   const std::vector<Timeline>& timelines, Diagnostics& diagnostics);

  std::vector<Assignment> run();

 private:
  struct Owner {
    std::shared_ptr<const std::vector<AgencyName>> names;  // shared with the nodes below
    std::uint32_t end = 0;                                 // the first word of run-in text in the heading
  };

  // find_assignments.cpp
  void take_block(std::uint32_t i);
  [[nodiscard]] bool is_heading(std::uint32_t block) const;
  void add_actors(std::vector<Actor>& actors, const std::vector<AgencyName>& names) const;
  void add(Assignment assignment);
  static void keep_first(std::vector<Actor>& actors);
  void add_times(Assignment& assignment, Range range) const;
  [[nodiscard]] std::string text_of(const std::vector<Range>& ranges) const;
  [[nodiscard]] Assignment made(std::uint32_t block, Range range, Assignment::Via via) const;
  void assign(Assignment& assignment, const Roles& roles, const std::vector<AgencyName>& owner) const;

  // assignment_by_label.cpp
  void add_group(const LabelGroup& group);
  void add_item(Assignment& assignment, const LabelItem& item);
  void add_value(Assignment& assignment, std::vector<Actor>& usual, Range value);
  void add_clause(Assignment& assignment, std::vector<Actor>& usual, Range clause);
  [[nodiscard]] bool ends_clause(std::uint32_t word, std::uint32_t last) const;
  void place_by_scope(Assignment& assignment) const;
  [[nodiscard]] std::optional<Term> role_said(const std::string& scope) const;
  void report_not_understood(Range clause);
  void report_unknown(const std::vector<AgencyName>& names);
  void add_deadlines(Assignment& assignment, Range work) const;

  // assignment_by_table.cpp
  void add_task(const TaskTable& table, const TaskRow& task);

  // assignment_by_heading.cpp
  void find_owner(std::size_t n);
  void add_owned(std::uint32_t block, Range range, const std::vector<AgencyName>& owner);
  [[nodiscard]] bool has_subject(Range sentence, const std::vector<AgencyName>& owner) const;
  void add_owned_work(std::uint32_t block, Range range, const std::vector<AgencyName>& owner);
  [[nodiscard]] bool only_names(Range range) const;
  static bool same_names(const std::vector<AgencyName>& a, const std::vector<AgencyName>& b);

  // assignment_behind_work.cpp
  bool add_behind_work(std::uint32_t block, Range sentence);
  bool add_bracketed(std::uint32_t block, Range sentence);
  bool add_ordered_behind(std::uint32_t block, Range sentence);
  bool add_clause_behind(std::uint32_t block, Range sentence);
  bool add_done_by(std::uint32_t block, Range sentence);
  void add_work_before(std::uint32_t block, Range sentence, std::uint32_t end, const std::vector<AgencyName>& owner, const Roles& roles);
  [[nodiscard]] bool only_time_behind(Range predicate, const Roles& roles) const;
  [[nodiscard]] bool has_children(std::uint32_t block) const;

  // assignment_by_sentence.cpp
  void add_inline(std::uint32_t block, Range range);
  [[nodiscard]] bool begins_clause(std::uint32_t word, const Instruction& before) const;
  [[nodiscard]] SentenceReader::Attempt read_clause(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool is_past(Range opening) const;
  [[nodiscard]] bool ends_time(std::uint32_t word) const;
  [[nodiscard]] bool leads_soon(Range predicate) const;
  [[nodiscard]] bool only_partners(Range predicate) const;
  void add_clauses(std::uint32_t block, Instruction instruction, Assignment::Via via);
  void add_instruction(std::uint32_t block, const Instruction& instruction, Assignment::Via via);
  [[nodiscard]] std::uint32_t begin_of_clause(std::uint32_t block, std::uint32_t word);
  std::uint32_t begin_of_sentence(std::uint32_t block, std::uint32_t word);
  [[nodiscard]] bool tells(std::uint32_t block, const Instruction& instruction) const;
  [[nodiscard]] bool is_issuer(std::string_view name) const;

  const Reading& reading_;
  std::string issuer_;  // a slug
  std::string issued_;  // ISO date; of a plan without one its year's first day; empty if no year is known
  const std::vector<LabelItem>& labels_;
  const std::vector<TaskTable>& tables_;
  const std::vector<Timeline>& timelines_;
  Diagnostics& diagnostics_;
  AgencyReader agencies_;
  AgencyReader values_;  // of labels and cells
  RoleReader roles_;
  SentenceReader sentences_;
  std::vector<bool> labelled_;
  std::vector<std::optional<Owner>> owners_;
  std::vector<Assignment> found_;
  Range sentence_;  // of the last instruction
};

}  // namespace vnplan::facts

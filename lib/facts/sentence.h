#pragma once
/// Who a sentence tells to act: its subject, and the words that say what is to be done.

#include <optional>
#include <vector>

#include "facts/agency.h"
#include "facts/reading.h"

namespace vnplan::facts {

struct Instruction {
  std::vector<AgencyName> subject;
  Range predicate;       ///< behind the subject, to the end of the sentence
  bool ordered = false;  ///< Giao / Đề nghị / Yêu cầu stands before the subject
  std::uint32_t order = 0;  ///< the word that orders, where one does
};

/// Finds subjects. Only where an agency is told to do something: not where it is spoken of (đã, được, là), nor where it only issues the plan.
class SentenceReader {
 public:
  explicit SentenceReader(const Reading& reading) : reading_(reading), agencies_(reading) {}

  /// The instruction of the sentence `range`: "Giao Sở X chủ trì …", "Sở Tài chính tham mưu …", "Căn cứ …, các cơ quan chủ động …".
  [[nodiscard]] std::optional<Instruction> read(Range range) const;

  /// What stands exactly at `word`.
  struct Attempt {
    std::optional<Instruction> instruction;
    std::uint32_t end = 0;  ///< behind the agencies that stand there, told to act or not
  };
  [[nodiscard]] Attempt read_at(std::uint32_t word, std::uint32_t limit) const;

  /// Behind marks and words that join a sentence to the one before: "; đồng thời [Sở Y tế …]".
  [[nodiscard]] std::uint32_t skip_connectives(std::uint32_t word, std::uint32_t limit) const;

  /// The owner that a heading names, and nothing else: "3. Sở Tài chính", "Đề nghị X", "Đối với X, Y:", or what stands before a run-in colon.
  struct Owner {
    std::vector<AgencyName> names;
    std::uint32_t end = 0;  ///< the first word behind the names and their colon
  };
  [[nodiscard]] std::optional<Owner> read_owner(Range heading) const;

 private:
  [[nodiscard]] Attempt read_unlisted_at(std::uint32_t word, std::uint32_t limit, Attempt known, bool ordered) const;
  [[nodiscard]] std::uint32_t skip_dots(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t skip_description(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool acts_after_time(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool is_verb_of_owner(Range name) const;
  [[nodiscard]] bool ends_time(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t skip_ground(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool ends_named_duty(std::uint32_t word) const;
  [[nodiscard]] bool begins_predicate(std::uint32_t word, std::uint32_t limit, bool ordered) const;
  [[nodiscard]] std::optional<Instruction> last_of_governed(const AgencyList& governed, std::uint32_t limit, bool owns) const;
  [[nodiscard]] std::uint32_t end_of_run_in(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] std::vector<AgencyName> read_loose_owner(Range heading) const;

  const Reading& reading_;
  AgencyReader agencies_;
};

/// The word behind the last one of what names a duty without a verb, "nhiệm vụ được [giao]" or "chức năng, [nhiệm vụ]"; 0 for any other word.
[[nodiscard]] std::uint32_t end_of_named_duty(const Reading& reading, std::uint32_t word);

/// The end of the sentence that begins at `word`: behind its full stop, or `limit`.
[[nodiscard]] std::uint32_t end_of_sentence(const Reading& reading, std::uint32_t word, std::uint32_t limit);

}  // namespace vnplan::facts

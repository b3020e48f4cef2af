#pragma once
/// What a sentence says of its owner: chủ trì or not, with whom, and where the work itself begins.

#include <vector>

#include "facts/agency.h"
#include "facts/reading.h"

namespace vnplan::facts {

struct Roles {
  bool leads = false;          ///< a clause of the owner says chủ trì or đầu mối
  bool performs = false;       ///< it acts without that, or its opening clause gives another role
  std::vector<AgencyName> partners;  ///< each once, of all clauses of the owner
  std::uint32_t work = 0;      ///< the first word of the work; of the predicate where nothing but the roles is said
  std::uint32_t rest = 0;      ///< behind the words that give the roles
};

class RoleReader {
 public:
  explicit RoleReader(const Reading& reading) : reading_(reading), agencies_(reading) {}

  /// `predicate`: the words behind the subject, or a whole paragraph whose subject is its heading's agency.
  [[nodiscard]] Roles read(Range predicate) const;
  [[nodiscard]] std::uint32_t end_of_parted_partners(Range predicate, bool ordered) const;

 private:
  void find_work(Range predicate, Roles& roles) const;
  [[nodiscard]] bool opens_with_basis(std::uint32_t word) const;
  [[nodiscard]] std::uint32_t end_of_basis(std::uint32_t word) const;
  [[nodiscard]] bool begins_work(std::uint32_t word) const;
  [[nodiscard]] bool says_for_what(std::uint32_t word) const;
  [[nodiscard]] AgencyList partners_named(std::uint32_t word, std::uint32_t limit) const;
  [[nodiscard]] bool begins_clause(Range predicate, std::uint32_t word) const;
  [[nodiscard]] std::uint32_t behind_partner(std::uint32_t word, std::uint32_t limit) const;

  const Reading& reading_;
  AgencyReader agencies_;
};

}  // namespace vnplan::facts

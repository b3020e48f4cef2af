#include "facts/roles.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_set>

#include "facts/sentence.h"
#include "lexicon/spelling.h"

namespace vnplan::facts {
namespace {

/// Words that may stand before chủ trì or phối hợp without changing whose they are.
constexpr Terms adverbs = {Term::adverb, Term::duty, Term::ongoing, Term::and_, Term::periodic};
/// Verbs whose object acts: what it does behind them is not the owner's doing.
constexpr Terms makes_others_act = {Term::guide, Term::order, Term::advise, Term::recipient};

/// Of names that differ by case or spelling alone the first.
void keep_first(std::vector<AgencyName>& names) {
  if (names.size() < 2) return;
  std::unordered_set<std::string> known;
  std::erase_if(names, [&](const AgencyName& name) { return !known.insert(lexicon::slug(name.text)).second; });
}

}  // namespace

/// At the predicate's beginning, behind punctuation, or behind words that only qualify.
bool RoleReader::begins_clause(Range predicate, std::uint32_t word) const {
  auto at = word;
  while (at > predicate.first) {
    const auto before = at - 1;
    if (reading_.is(before, Shape::mark)) return !reading_.is_mark(before, '(') && !reading_.is_mark(before, '"');
    bool adverb = false;
    for (std::uint32_t back = 1; back <= 3 && at >= predicate.first + back && !adverb; ++back) {
      if (reading_.length(at - back, adverbs) != back) continue;
      at -= back;
      adverb = true;
    }
    if (!adverb) return false;
  }
  return true;
}

/// "phối hợp chặt chẽ, có hiệu quả với": behind how they are to work together, if `với` follows.
std::uint32_t RoleReader::behind_partner(std::uint32_t word, std::uint32_t limit) const {
  auto at = word;
  for (std::uint32_t more = 1; at < limit && more > 0; at += more)
    more = reading_.is_mark(at, ',') || reading_.is(at, Term::and_) ? 1 : reading_.length(at, {Term::adverb, Term::ongoing, Term::manner});
  const auto with = reading_.length(at, Term::with);
  return at > word && at < limit && with > 0 ? at + with : word;
}

Roles RoleReader::read(Range predicate) const {
  Roles roles;
  bool opened_otherwise = false;
  const auto parts = [this](std::uint32_t word) { return reading_.is_mark(word, ',') || reading_.is_mark(word, ';'); };
  std::uint32_t others_end = 0;  // behind an agency that a verb of the owner sets to work
  for (auto at = predicate.first; at < predicate.last;) {
    const auto lead = reading_.length(at, Term::lead);
    const auto partner = reading_.length(at, Term::partner);
    if (lead >= partner && lead > 0) {
      if (begins_clause(predicate, at)) {
        opened_otherwise = opened_otherwise || !roles.partners.empty();
        roles.leads = true;
      }
      at += lead;
    } else if (partner > 0) {
      const auto behind = behind_partner(at + partner, predicate.last);
      auto list = agencies_.read_partners(behind, predicate.last);
      const bool of_another = others_end != 0 && at <= others_end + 2 && !reading_.is_mark(others_end, ',');
      const bool is_purpose = at > predicate.first && reading_.is(at - 1, Term::purpose);
      if (!list.empty() && !of_another && !is_purpose) {
        roles.partners.insert(roles.partners.end(), std::make_move_iterator(list.names.begin()), std::make_move_iterator(list.names.end()));
        at = list.end;
      } else {
        at += partner;
      }
    } else if (roles.leads && parts(at) && (agencies_.begins_name(at + 1) || agencies_.begins_collective(at + 1))) {
      auto list = partners_named(at + 1, predicate.last);
      roles.partners.insert(roles.partners.end(), std::make_move_iterator(list.names.begin()), std::make_move_iterator(list.names.end()));
      at = list.end;
    } else if (const auto verb = reading_.length(at, makes_others_act); verb > 0 && at + verb < predicate.last) {
      const auto list = agencies_.read_list(at + verb, predicate.last);
      if (!list.empty()) others_end = list.end;
      at = list.empty() ? at + verb : list.end;
    } else {
      if (reading_.is_mark(at, ';') || reading_.is_mark(at, '.')) others_end = 0;
      ++at;
    }
  }
  keep_first(roles.partners);
  roles.performs = !roles.leads || opened_otherwise;
  find_work(predicate, roles);
  return roles;
}

/// "phối hợp với Trạm Y tế; Công an xã; các thôn [phun …]": the end of a list of bare names that semicolons part, before the work of all; 0 if there
/// is none. Of two names the second could be a subject of its own, unless an order leaves the first body without work.
std::uint32_t RoleReader::end_of_parted_partners(Range predicate, bool ordered) const {
  const auto [first, last] = predicate;
  for (auto at = first; at < last && !reading_.is_mark(at, ';'); ++at) {
    const auto partner = reading_.length(at, Term::partner);
    if (partner == 0) continue;
    const auto list = agencies_.read_partners(behind_partner(at + partner, last), last);
    const auto parting = std::count_if(list.names.begin(), list.names.end(),
                                       [&](const AgencyName& name) { return name.end < list.end && reading_.is_mark(name.end, ';'); });
    if (parting < (ordered ? 1 : 2)) return 0;
    return reading_.is(list.end, {Term::verb, Term::weak}) && !reading_.is(list.end, {Term::lead, Term::partner, Term::duty}) ? list.end : 0;
  }
  return 0;
}

/// "(Sở A chủ trì, ) Sở B, Sở C phối hợp": no names where they do anything else; `end` is behind what was read.
AgencyList RoleReader::partners_named(std::uint32_t word, std::uint32_t limit) const {
  auto list = agencies_.read_list(word, limit, false);
  if (list.empty()) return {{}, word};
  const auto partner = reading_.length(list.end, Term::partner);
  const auto behind = list.end + partner;
  const bool acts = reading_.is(behind, Term::weak) && !reading_.is_capital(behind);  // "phối hợp [tổ chức điều tra]"
  const bool with_others = !acts && (agencies_.begins_name(behind) || agencies_.begins_collective(behind));  // a clause of its own
  if (partner == 0 || with_others || reading_.is_capital(list.end)) return {{}, list.end};
  list.end = behind;
  return list;
}

/// "chịu trách nhiệm trước Chủ tịch UBND xã về kết quả": the duty itself is the work.
bool RoleReader::says_for_what(std::uint32_t word) const {
  return reading_.is(word + reading_.length(word, Term::manner), {Term::before, Term::about});  // "chịu trách nhiệm toàn diện trước …"
}

/// "Căn cứ Kế hoạch này, xây dựng …"; "Thực hiện …, báo cáo …" and "Theo dõi …" are work from their first word.
bool RoleReader::opens_with_basis(std::uint32_t word) const {
  const auto basis = reading_.length(word, Term::basis);
  return basis > 0 && !reading_.is(word, {Term::verb, Term::weak}) && reading_.length(word, Term::adverb) <= basis;
}

/// The comma of "Căn cứ dự toán được giao, bố trí …", the last words of "Căn cứ nhiệm vụ được giao xây dựng …" and of "Theo chức năng, nhiệm vụ xây
/// dựng …"; the word behind them, `word` itself if it ends no basis.
std::uint32_t RoleReader::end_of_basis(std::uint32_t word) const {
  const auto duty = end_of_named_duty(reading_, word);
  const auto next = std::max(word + 1, duty);
  if (!reading_.is(next, {Term::verb, Term::weak, Term::adverb, Term::lead, Term::partner, Term::duty})) return word;
  return duty > 0 || reading_.is_mark(word, ',') || reading_.is(word, Term::this_) ? next : word;
}

/// "chủ động phối hợp", "có trách nhiệm", "chủ trì": no noun of a basis.
bool RoleReader::begins_work(std::uint32_t word) const {
  const auto adverb = reading_.length(word, Term::adverb);
  return reading_.is(word, {Term::duty, Term::lead}) || (adverb > 0 && reading_.is(word + adverb, {Term::verb, Term::lead, Term::partner}));
}

/// Leaves out "Chủ trì, phối hợp với X", "có trách nhiệm", "Phối hợp với X trong việc" and a leading "Căn cứ …,".
void RoleReader::find_work(Range predicate, Roles& roles) const {
  auto at = predicate.first;
  while (at < predicate.last && (reading_.is(at, Shape::mark))) ++at;
  if (opens_with_basis(at)) {
    bool parted = false;
    for (auto word = at; word + 1 < predicate.last && !reading_.is_mark(word, '.') && !reading_.is_mark(word, ';'); ++word) {
      if (parted && begins_work(word)) {  // "căn cứ Kế hoạch này, khi có yêu cầu chủ động phối hợp …"
        at = word;
        break;
      }
      parted = parted || reading_.is_mark(word, ',');
      if (const auto end = end_of_basis(word); end > word) {
        at = end;
        break;
      }
    }
  }
  const auto start = at;
  while (at < predicate.last) {
    const auto duty = reading_.length(at, Term::duty);
    const auto lead = reading_.length(at, Term::lead);
    const auto partner = reading_.length(at, Term::partner);
    if (lead > 0 && lead >= partner) {
      at += lead;
    } else if (partner > 0) {
      const auto list = agencies_.read_partners(behind_partner(at + partner, predicate.last), predicate.last);
      if (list.empty()) break;
      at = list.end;
      if (reading_.is(at, Term::in) && reading_.is(at + 1, Term::joiner)) at += 2;  // trong việc
    } else if (duty > 0 && !says_for_what(at + duty)) {
      at += duty;
    } else if (at > start && (reading_.is_mark(at, ',') || reading_.is_mark(at, ':') || reading_.is(at, Term::and_))) {
      const auto next = at + 1;
      const auto others = reading_.is_mark(at, ',') ? partners_named(next, predicate.last) : AgencyList{};
      if (!others.empty()) {
        at = others.end;
      } else if (reading_.is_mark(at, ':') || reading_.is(next, {Term::lead, Term::partner, Term::duty})) {
        at = next;
      } else {
        ++at;
        break;
      }
    } else {
      break;
    }
  }
  roles.rest = at;
  while (roles.rest < predicate.last && reading_.is(roles.rest, Shape::mark)) ++roles.rest;
  roles.work = roles.rest < predicate.last && !reading_.is(at, Term::of) ? at : start;  // "là cơ quan thường trực của Ban Chỉ đạo" is the work
}

}  // namespace vnplan::facts

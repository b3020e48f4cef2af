#include "lexicon/terms.h"

#include <array>

namespace vnplan::lexicon {
namespace {

struct TableTraits {
  std::string_view name;
  Term term;  ///< of every row; none: the kind column names it
  bool record = false;
};
constexpr std::array<TableTraits, table_count> traits = {{
    {"document_types", Term::document_type},
    {"function_words", Term::none},
    {"numbers", Term::number_word},
    {"time", Term::none},
    {"verbs", Term::none},
    {"roles", Term::none},
    {"labels", Term::none},
    {"agencies", Term::agency},
    {"offices", Term::office},
    {"collectives", Term::none},
    {"qualifiers", Term::none},
    {"sectors", Term::none},
    {"provinces", Term::province},
    {"abbreviations", Term::none},
    {"laws", Term::law},
    {"letterhead", Term::none},
    {"positions", Term::position},
    {"relations", Term::none},
    {"references", Term::none},
    {"ambiguous", Term::ambiguous, true},
    {"bodies", Term::body, true},
}};

struct TermName {
  std::string_view name;
  Term term;
};
// Kinds as they stand in the data files. The same word may mean different terms in different tables (`lead`), hence the prefixes in
// `table_term`.
constexpr TermName term_names[] = {
    {"and", Term::and_},
    {"or", Term::or_},
    {"with", Term::with},
    {"of", Term::of},
    {"plural", Term::plural},
    {"about", Term::about},
    {"number", Term::number},
    {"this", Term::this_},
    {"by", Term::by},
    {"for", Term::for_},
    {"as_for", Term::as_for},
    {"passive", Term::passive},
    {"is", Term::is},
    {"at", Term::at},
    {"in", Term::in},
    {"under", Term::under},
    {"purpose", Term::purpose},
    {"when", Term::when},
    {"past", Term::past},
    {"not", Term::not_},
    {"person_noun", Term::person_noun},
    {"through", Term::through},
    {"then", Term::then},
    {"occasion", Term::occasion},
    {"attached", Term::attached},
    {"namely", Term::namely},
    {"joiner", Term::joiner},
    {"point", Term::point},
    {"clause", Term::clause},
    {"article", Term::article},
    {"pin", Term::pin},
    {"term_number", Term::term_number},
    {"portfolio", Term::portfolio},
    {"has", Term::has},
    {"country", Term::country},
    {"central", Term::central},
    {"called", Term::called},
    {"repeals", Term::repeals},
    {"age", Term::age},
    {"manner", Term::manner},
    {"up_to_now", Term::up_to_now},
    {"weekday", Term::weekday},
    {"not_time", Term::not_time},
    {"comrade", Term::comrade},
    {"day", Term::day},
    {"month", Term::month},
    {"quarter", Term::quarter},
    {"year", Term::year},
    {"week", Term::week},
    {"semester", Term::semester},
    {"hour", Term::hour},
    {"minute", Term::minute},
    {"part_of_day", Term::part_of_day},
    {"working", Term::working},
    {"phase", Term::phase},
    {"term_of_office", Term::term_of_office},
    {"school_year", Term::school_year},
    {"before", Term::before},
    {"at_latest", Term::at_latest},
    {"until", Term::until},
    {"within", Term::within},
    {"from", Term::from},
    {"after", Term::after},
    {"right_after", Term::right_after},
    {"onward", Term::onward},
    {"beginning", Term::beginning},
    {"middle", Term::middle},
    {"end", Term::end},
    {"every", Term::every},
    {"regular", Term::regular},
    {"periodic", Term::periodic},
    {"times", Term::times},
    {"ongoing", Term::ongoing},
    {"daily", Term::daily},
    {"throughout", Term::throughout},
    {"during", Term::during},
    {"ad_hoc", Term::ad_hoc},
    {"on_demand", Term::on_demand},
    {"following", Term::following},
    {"expected", Term::expected},
    {"vision", Term::vision},
    {"orientation", Term::orientation},
    {"within_year", Term::within_year},
    {"at_once", Term::at_once},
    {"sitting", Term::sitting},
    {"adjacent", Term::adjacent},
    {"duty", Term::duty},
    {"adverb", Term::adverb},
    {"verb", Term::verb},
    {"weak", Term::weak},
    {"not_verb", Term::not_verb},
    {"not_role", Term::not_role},
    {"order", Term::order},
    {"advise", Term::advise},
    {"recipient", Term::recipient},
    {"guide", Term::guide},
    {"owner", Term::owner},
    {"extra", Term::extra},
    {"ditto", Term::ditto},
    {"total", Term::total},
    {"product", Term::product},
    {"budget", Term::budget},
    {"subject", Term::subject},
    {"event", Term::event},
    {"hazard", Term::hazard},
    {"lunar", Term::lunar},
    {"work", Term::work},
    {"other", Term::other},
    {"noun", Term::noun},
    {"province", Term::level},
    {"city", Term::level},
    {"district", Term::level},
    {"commune", Term::level},
    {"hamlet", Term::level},
    {"whole", Term::whole},
    {"atom", Term::atom},
    {"long", Term::long_form},
    {"nation", Term::nation},
    {"motto", Term::motto},
    {"party_nation", Term::party_nation},
    {"urgency", Term::urgency},
    {"secrecy", Term::secrecy},
    {"union_motto", Term::union_motto},
    {"draft", Term::draft},
    {"number_label", Term::number_label},
    {"subject_label", Term::subject_label},
    {"addressee", Term::addressee},
    {"recipients", Term::recipients},
    {"basis", Term::basis},
    {"preamble", Term::preamble},
    {"enacts", Term::enacts},
    {"annex", Term::annex},
    {"authority", Term::authority},
    {"capacity", Term::capacity},
    {"signed", Term::signed_},
    {"noise", Term::noise},
    {"closing_strong", Term::closing_strong},
    {"takes_leave", Term::takes_leave},
    {"connective", Term::connective},
    {"opener", Term::opener},
    {"duty_noun", Term::duty_noun},
    {"attached_line", Term::attached_line},
    {"rank", Term::rank},
    {"implements", Term::implements},
    {"amends", Term::amends},
    {"replaces", Term::replaces},
    {"attached_to", Term::attached_to},
    {"issues", Term::issues},
    {"annex_name", Term::annex_name},
    {"relies", Term::relies},
    {"reports", Term::reports},
    {"finishes", Term::finishes},
    {"not_law", Term::not_law},
    {"legislature", Term::legislature},
    {"joint_body", Term::joint_body},
    {"organ", Term::organ},
    {"compared", Term::compared},
    {"elapsed", Term::elapsed},
    {"not_agency", Term::not_agency},
    {"makes", Term::makes},
};

Term table_term(Table table, std::string_view kind) {
  if (table == Table::labels) {
    if (kind == "lead") return Term::label_lead;
    if (kind == "partner") return Term::label_partner;
    if (kind == "perform") return Term::label_perform;
    if (kind == "monitor") return Term::label_monitor;
    if (kind == "amount" || kind == "step") return Term::other;
    if (kind == "time" || kind == "deadline") return Term::label_time;
  }
  if (table == Table::roles) {
    if (kind == "lead") return Term::lead;
    if (kind == "partner") return Term::partner;
  }
  if (table == Table::qualifiers) {
    if (kind == "closing") return Term::closing_qualifier;
    if (kind == "place") return Term::place_qualifier;
    if (kind == "part") return Term::part_qualifier;
    if (kind == "activity") return Term::activity;
  }
  if (table == Table::letterhead && kind == "closing") return Term::closing;
  if (table == Table::offices && kind == "comrade") return Term::comrade;
  for (const auto& known : term_names)
    if (known.name == kind) return known.term;
  return Term::none;
}

}  // namespace

Term term_of(Table table, std::string_view kind) {
  const Term whole_table = traits[static_cast<std::size_t>(table)].term;
  if (kind == "not_agency") return Term::not_agency;
  if (table == Table::offices || table == Table::positions) {
    const Term own = table_term(table, kind);
    return own == Term::none ? whole_table : own;
  }
  return whole_table == Term::none ? table_term(table, kind) : whole_table;
}

bool holds_records(Table table) { return traits[static_cast<std::size_t>(table)].record; }

std::optional<Table> table_named(std::string_view name) {
  for (std::size_t i = 0; i < traits.size(); ++i)
    if (traits[i].name == name) return static_cast<Table>(i);
  return std::nullopt;
}

}  // namespace vnplan::lexicon

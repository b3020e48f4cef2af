#include "lexicon/lexicon.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "lexicon/tables.h"

namespace vnplan {
namespace lexicon {
namespace {

struct TableTraits {
  std::string_view name;
  Term term;  ///< of every row; none: the kind column names it
};
constexpr std::array<TableTraits, table_count> traits = {{
    {"document_types", Term::document_type}, {"function_words", Term::none}, {"numbers", Term::number_word}, {"time", Term::none},
    {"verbs", Term::none}, {"roles", Term::none}, {"labels", Term::none}, {"agencies", Term::agency}, {"offices", Term::office},
    {"collectives", Term::none}, {"qualifiers", Term::none}, {"sectors", Term::none}, {"provinces", Term::province},
    {"abbreviations", Term::none}, {"laws", Term::law}, {"letterhead", Term::none}, {"positions", Term::position},
}};

struct TermName {
  std::string_view name;
  Term term;
};
// Kinds as they stand in the data files. The same word may mean different terms in different tables (`lead`), hence the prefixes in
// `table_term`.
constexpr TermName term_names[] = {
    {"and", Term::and_}, {"or", Term::or_}, {"with", Term::with}, {"of", Term::of}, {"plural", Term::plural}, {"about", Term::about},
    {"number", Term::number}, {"this", Term::this_}, {"by", Term::by}, {"for", Term::for_}, {"as_for", Term::as_for},
    {"passive", Term::passive}, {"is", Term::is}, {"at", Term::at}, {"in", Term::in}, {"under", Term::under},
    {"purpose", Term::purpose}, {"when", Term::when}, {"past", Term::past}, {"not", Term::not_}, {"person_noun", Term::person_noun},
    {"through", Term::through}, {"then", Term::then}, {"occasion", Term::occasion}, {"attached", Term::attached},
    {"namely", Term::namely}, {"joiner", Term::joiner}, {"point", Term::point}, {"clause", Term::clause}, {"article", Term::article},
    {"pin", Term::pin}, {"term_number", Term::term_number}, {"portfolio", Term::portfolio}, {"has", Term::has}, {"country", Term::country}, {"repeals", Term::repeals}, {"age", Term::age}, {"up_to_now", Term::up_to_now}, {"weekday", Term::weekday}, {"not_time", Term::not_time}, {"comrade", Term::comrade}, {"day", Term::day}, {"month", Term::month}, {"quarter", Term::quarter},
    {"year", Term::year}, {"week", Term::week}, {"semester", Term::semester}, {"hour", Term::hour}, {"minute", Term::minute},
    {"part_of_day", Term::part_of_day}, {"working", Term::working}, {"phase", Term::phase}, {"term_of_office", Term::term_of_office},
    {"school_year", Term::school_year}, {"before", Term::before}, {"at_latest", Term::at_latest}, {"until", Term::until},
    {"within", Term::within}, {"from", Term::from}, {"after", Term::after}, {"right_after", Term::right_after},
    {"onward", Term::onward}, {"beginning", Term::beginning}, {"middle", Term::middle}, {"end", Term::end}, {"every", Term::every},
    {"regular", Term::regular}, {"periodic", Term::periodic}, {"times", Term::times}, {"ongoing", Term::ongoing},
    {"daily", Term::daily}, {"throughout", Term::throughout}, {"during", Term::during}, {"ad_hoc", Term::ad_hoc},
    {"on_demand", Term::on_demand}, {"following", Term::following}, {"expected", Term::expected}, {"vision", Term::vision},
    {"orientation", Term::orientation}, {"within_year", Term::within_year}, {"at_once", Term::at_once}, {"session", Term::session},
    {"adjacent", Term::adjacent}, {"duty", Term::duty}, {"adverb", Term::adverb}, {"verb", Term::verb}, {"weak", Term::weak}, {"not_verb", Term::not_verb}, {"not_role", Term::not_role},
    {"order", Term::order}, {"advise", Term::advise}, {"recipient", Term::recipient}, {"guide", Term::guide},
    {"owner", Term::owner}, {"extra", Term::extra}, {"product", Term::product}, {"budget", Term::budget}, {"work", Term::work},
    {"other", Term::other}, {"noun", Term::noun}, {"province", Term::level}, {"city", Term::level}, {"district", Term::level}, {"commune", Term::level},
    {"hamlet", Term::level}, {"whole", Term::whole}, {"atom", Term::atom},
    {"long", Term::long_form}, {"nation", Term::nation}, {"motto", Term::motto}, {"party_nation", Term::party_nation},
    {"urgency", Term::urgency}, {"secrecy", Term::secrecy}, {"number_label", Term::number_label},
    {"subject_label", Term::subject_label}, {"addressee", Term::addressee}, {"recipients", Term::recipients},
    {"basis", Term::basis}, {"preamble", Term::preamble}, {"enacts", Term::enacts}, {"annex", Term::annex},
    {"authority", Term::authority}, {"capacity", Term::capacity}, {"signed", Term::signed_}, {"noise", Term::noise}, {"closing_strong", Term::closing_strong},
    {"attached_line", Term::attached_line}, {"rank", Term::rank}, {"not_agency", Term::not_agency},
};

Term table_term(Table table, std::string_view kind) {
  if (table == Table::labels) {
    if (kind == "lead") return Term::label_lead;
    if (kind == "partner") return Term::label_partner;
    if (kind == "perform") return Term::label_perform;
    if (kind == "monitor") return Term::label_monitor;
    if (kind == "time") return Term::label_time;
  }
  if (table == Table::roles) {
    if (kind == "lead") return Term::lead;
    if (kind == "partner") return Term::partner;
  }
  if (table == Table::qualifiers) {
    if (kind == "closing") return Term::closing_qualifier;
    if (kind == "place") return Term::place_qualifier;
    if (kind == "part") return Term::part_qualifier;
  }
  if (table == Table::letterhead && kind == "closing") return Term::closing;
  if (table == Table::offices && kind == "comrade") return Term::comrade;
  for (const auto& known : term_names)
    if (known.name == kind) return known.term;
  return Term::none;
}

Term term_of(Table table, std::string_view kind) {
  const Term whole_table = traits[static_cast<std::size_t>(table)].term;
  if (kind == "not_agency") return Term::not_agency;
  if (table == Table::offices || table == Table::positions) {
    const Term own = table_term(table, kind);
    return own == Term::none ? whole_table : own;
  }
  return whole_table == Term::none ? table_term(table, kind) : whole_table;
}

/// TT, HĐND, KH&CN: only capitals; Ủy ban ND has small letters too.
bool is_abbreviation(std::span<const Word> words) {
  return std::all_of(words.begin(), words.end(), [](const Word& w) { return !w.is(Shape::letters) || w.is(Shape::upper); });
}

Error bad_row(std::string_view name, std::size_t line, std::string_view what) {
  return {Failure::bad_lexicon, std::string(name) + ".tsv:" + std::to_string(line) + ": " + std::string(what),
          "write: canonical form, TAB, kind, and after further TABs its variants"};
}

std::string_view cut(std::string_view& rest, char separator) {
  const auto at = rest.find(separator);
  const auto piece = rest.substr(0, at);
  rest = at == std::string_view::npos ? std::string_view{} : rest.substr(at + 1);
  return piece;
}

}  // namespace

std::optional<Table> table_named(std::string_view name) {
  for (std::size_t i = 0; i < traits.size(); ++i)
    if (traits[i].name == name) return static_cast<Table>(i);
  return std::nullopt;
}

std::string_view name_of(Table table) { return traits[static_cast<std::size_t>(table)].name; }

Result<bool> Index::add(Table table, std::string_view tsv, std::string_view name) {
  texts_.push_back(std::make_unique<std::string>(tsv));
  std::string_view rest = *texts_.back();
  if (rest.substr(0, 3) == "\xEF\xBB\xBF") rest.remove_prefix(3);  // a byte order mark
  for (std::size_t number = 1; !rest.empty(); ++number) {
    std::string_view line = cut(rest, '\n');
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const auto canonical = cut(line, '\t');
    const auto kind = cut(line, '\t');
    if (canonical.empty() || kind.empty()) return bad_row(name, number, "a row needs a canonical form and a kind");
    const Term term = term_of(table, kind);
    if (term == Term::none) return bad_row(name, number, "this table has no kind \"" + std::string(kind) + "\"");
    entries_.push_back({table, term, false, canonical, kind});
    const auto written = static_cast<std::uint32_t>(entries_.size() - 1);
    rows_[static_cast<std::size_t>(table)].push_back(written);
    add_form(canonical, written);
    while (!line.empty())
      if (const auto variant = cut(line, '\t'); !variant.empty()) add_form(variant, written);
  }
  return true;
}

void Index::add_form(std::string_view form, std::uint32_t entry) {
  const auto words = learn_words(form, vocabulary_);
  if (words.empty()) return;
  if (is_abbreviation(words) && !entries_[entry].upper_only) {
    Entry abbreviation = entries_[entry];
    abbreviation.upper_only = true;
    entries_.push_back(abbreviation);
    entry = static_cast<std::uint32_t>(entries_.size() - 1);
  }
  forms_.push_back({static_cast<std::uint32_t>(keys_.size()), static_cast<std::uint32_t>(words.size()), entry});
  for (const Word& word : words) keys_.push_back(word.key);
}

void Index::seal() {
  std::stable_sort(forms_.begin(), forms_.end(), [&](const Form& a, const Form& b) {
    const auto left = keys_of(a);
    const auto right = keys_of(b);
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end());
  });
  root_.assign(vocabulary_.size(), 0);
  root_tables_.assign(vocabulary_.size(), 0);
  for (const Form& form : forms_) root_tables_[keys_[form.first]] |= bit_of(entries_[form.entry].table);
  struct Branch {  // the forms that go through a node, and how many of their words lead there
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint32_t depth = 0;
  };
  std::vector<Branch> branches = {{0, forms_.size(), 0}};
  for (std::uint32_t node = 0; node < branches.size(); ++node) {
    auto [form, last, depth] = branches[node];
    nodes_.push_back({static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(ends_.size())});
    for (; form < last && forms_[form].size == depth; ++form) {
      const Entry& entry = entries_[forms_[form].entry];
      ends_.push_back({forms_[form].entry, entry.table, entry.term, entry.upper_only});
    }
    while (form < last) {
      const auto key = keys_of(forms_[form])[depth];
      auto next = form;
      while (next < last && keys_of(forms_[next])[depth] == key) ++next;
      add_edge(node, key);
      branches.push_back({form, next, depth + 1});
      form = next;
    }
  }
  nodes_.push_back({static_cast<std::uint32_t>(edges_.size()), static_cast<std::uint32_t>(ends_.size())});
  forms_ = {};
  keys_ = {};
}

void Index::add_edge(std::uint32_t node, std::uint32_t key) {
  edges_.push_back(key);
  if (node == 0) root_[key] = static_cast<std::uint32_t>(edges_.size());
  const auto bit = sketch_bit(node, key);
  edge_sketch_[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

std::uint32_t Index::step(std::uint32_t node, std::uint32_t key) const {
  const auto bit = sketch_bit(node, key);
  if ((edge_sketch_[bit / 64] >> (bit % 64) & 1U) == 0) return 0;
  const auto first = edges_.begin() + nodes_[node].edges;
  const auto last = edges_.begin() + nodes_[node + 1].edges;
  const auto at = std::lower_bound(first, last, key);
  return at != last && *at == key ? static_cast<std::uint32_t>(at - edges_.begin()) + 1 : 0;
}

std::vector<Hit> Index::find_at(const std::vector<Word>& words, std::uint32_t first) const {
  std::vector<Hit> hits;
  hits.reserve(4);
  if (first < words.size()) add_hits(words, first, hits);
  return hits;
}

Opening Index::open(std::string_view line, std::initializer_list<Table> tables) const {
  constexpr std::size_t longest_phrase = 80;  // bytes
  std::uint32_t wanted = 0;
  for (const Table table : tables) wanted |= bit_of(table);
  if ((root_tables_[first_word(line, vocabulary_).key] & wanted) == 0) return {};
  Opening opening{split_words(line.substr(0, longest_phrase), vocabulary_), {}};
  opening.hits = find_at(opening.words, 0);
  std::erase_if(opening.hits, [&](const Hit& hit) { return (bit_of(hit.table) & wanted) == 0; });
  return opening;
}

void Index::add_hits(const std::vector<Word>& words, std::uint32_t first, std::vector<Hit>& hits) const {
  const auto fresh = hits.size();
  auto at = first;
  for (auto node = root_[words[first].key]; node != 0; node = at < words.size() ? step(node, words[at].key) : 0) {
    ++at;
    for (auto i = nodes_[node].ends; i < nodes_[node + 1].ends; ++i) {
      const End& end = ends_[i];
      if (end.upper_only && !is_abbreviation({words.data() + first, words.data() + at})) continue;
      auto same = fresh;
      while (same < hits.size() && hits[same].table != end.table) ++same;
      const auto size = static_cast<std::uint16_t>(at - first);
      if (same == hits.size()) {
        hits.push_back({end.entry, size, end.table, end.term});
      } else if (hits[same].words < size) {
        hits[same] = {end.entry, size, end.table, end.term};
      }
    }
  }
}

Hits Index::find_all(const std::vector<Word>& words) const {
  Hits found;
  found.hits_.reserve(words.size());
  found.places_.reserve(words.size() + 2);
  std::array<std::uint32_t, table_count> free_from{};  // of each table: words before this one stand inside a compound
  std::uint32_t all_free_from = 0;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    const auto first = found.hits_.size();
    add_hits(words, i, found.hits_);
    // "chương trình": the compound is known for not being the verb `trình`, which therefore does not begin inside it.
    if (i < all_free_from) {
      const auto hidden = std::remove_if(found.hits_.begin() + static_cast<std::ptrdiff_t>(first), found.hits_.end(),
                                         [&](const Hit& hit) { return i < free_from[static_cast<std::size_t>(hit.table)]; });
      found.hits_.erase(hidden, found.hits_.end());
    }
    std::uint32_t tables = 0;
    for (auto at = first; at < found.hits_.size(); ++at) {
      const Hit& hit = found.hits_[at];
      tables |= bit_of(hit.table);
      if (hit.term != Term::not_verb && hit.term != Term::not_role && hit.term != Term::not_time) continue;
      free_from[static_cast<std::size_t>(hit.table)] = i + hit.words;
      all_free_from = std::max(all_free_from, i + hit.words);
    }
    found.places_.push_back({static_cast<std::uint32_t>(first), tables});
  }
  found.places_.resize(words.size() + 2, {static_cast<std::uint32_t>(found.hits_.size()), 0});
  return found;
}

}  // namespace lexicon

const Lexicon& Lexicon::builtin() {
  static const Lexicon lexicon = [] {
    auto index = std::make_shared<lexicon::Index>();
    for (std::size_t i = 0; i < lexicon::embedded_table_count; ++i) {
      const auto& table = lexicon::embedded_tables[i];
      [[maybe_unused]] const auto added = index->add(lexicon::table_named(table.name).value(), table.tsv, table.name);
      assert(added);
    }
    index->seal();
    return Lexicon(std::move(index));
  }();
  return lexicon;
}

Result<Lexicon> Lexicon::load(const std::filesystem::path& directory) {
  auto index = std::make_shared<lexicon::Index>();
  for (std::size_t i = 0; i < lexicon::embedded_table_count; ++i) {
    const auto& table = lexicon::embedded_tables[i];
    [[maybe_unused]] const auto added = index->add(lexicon::table_named(table.name).value(), table.tsv, table.name);
    assert(added);
  }
  std::error_code failed;
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(directory, failed))
    if (file.path().extension() == ".tsv") files.push_back(file.path());
  if (failed) return Error{Failure::bad_lexicon, directory.string() + ": " + failed.message(), "name a folder of .tsv files"};
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto table = lexicon::table_named(file.stem().string());
    if (!table) return Error{Failure::bad_lexicon, file.string() + ": no lexicon has this name", "use the name of a file of lib/lexicon/data"};
    std::ifstream stream(file, std::ios::binary);
    const std::string tsv((std::istreambuf_iterator<char>(stream)), {});
    if (auto added = index->add(*table, tsv, file.stem().string()); !added) return added.error();
  }
  index->seal();
  return Lexicon(std::move(index));
}

}  // namespace vnplan

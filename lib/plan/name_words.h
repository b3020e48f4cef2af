#pragma once
/// A name's words with what the lexicon knows at each of them, and its abbreviations written out.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/words.h"

namespace vnplan::plan {

class NameWords {
 public:
  NameWords(std::string text, const lexicon::Index& index)
      : text_(std::move(text)), words_(lexicon::split_words(text_, index.vocabulary())), hits_(index.find_all(words_)), index_(&index) {}

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] const lexicon::Word& operator[](std::uint32_t word) const { return words_[word]; }
  [[nodiscard]] std::string_view text(std::uint32_t first, std::uint32_t last) const {
    return first < last ? std::string_view(text_).substr(words_[first].begin, words_[last - 1].end - words_[first].begin) : std::string_view();
  }
  [[nodiscard]] std::span<const lexicon::Hit> at(std::uint32_t word) const { return hits_.at(word); }
  [[nodiscard]] bool may_be_of(std::uint32_t word, std::uint32_t tables) const { return (hits_.tables_at(word) & tables) != 0; }
  /// The entry of a table that begins at a word; nullptr if there is none.
  [[nodiscard]] const lexicon::Hit* hit(std::uint32_t word, lexicon::Table table) const {
    if (word < size() && may_be_of(word, lexicon::bit_of(table)))
      for (const auto& hit : hits_.at(word))
        if (hit.table == table) return &hit;
    return nullptr;
  }
  [[nodiscard]] const lexicon::Hit* hit(std::uint32_t word, lexicon::Term term) const {
    if (word < size() && (hits_.terms_at(word) & lexicon::sketch_of(term)) != 0)
      for (const auto& hit : hits_.at(word))
        if (hit.term == term) return &hit;
    return nullptr;
  }
  /// The level that one word names by itself, though it begins a longer entry: "Huyện" of "Huyện ủy".
  [[nodiscard]] std::optional<lexicon::Hit> level_of_word(std::uint32_t word) const {
    for (const auto& hit : index_->find_at(std::span(words_).subspan(word, 1), 0))
      if (hit.term == lexicon::Term::level) return hit;
    return std::nullopt;
  }
  [[nodiscard]] const lexicon::Entry& entry(const lexicon::Hit& hit) const { return index_->entry(hit); }
  /// Words that belong together, as `xã hội`, which is no commune. Names in the registry of bodies bind nothing, nor do long forms, but for
  /// those that begin with a level: "Ban Tổ chức Tỉnh ủy" has the word `Tỉnh ủy`.
  [[nodiscard]] std::uint32_t longest(std::uint32_t word) const {
    const bool may_bind = hit(word, lexicon::Term::level) != nullptr;
    std::uint32_t longest = 1;
    for (const auto& hit : hits_.at(word))
      if (hit.words > longest && hit.table != lexicon::Table::bodies && (may_bind || hit.table != lexicon::Table::abbreviations)) longest = hit.words;
    return longest;
  }

 private:
  std::string text_;
  std::vector<lexicon::Word> words_;
  lexicon::Hits hits_;
  const lexicon::Index* index_;
};

/// A name with its abbreviations written out.
struct WrittenName {
  std::string shown;                          ///< "Sở Giáo dục - Đào tạo" stays as it is printed, "Sở GD-ĐT" does not
  std::string canonical;                      ///< "Sở Giáo dục và Đào tạo" of both: by what names are compared
  std::vector<std::string_view> may_stand_for;  ///< of an abbreviation that is left as printed
};

class NameWriter {
 public:
  /// `text`: of the whole plan, where a long form may tell what an ambiguous abbreviation stands for.
  NameWriter(const lexicon::Index& index, std::string_view text);
  [[nodiscard]] WrittenName write_out(const NameWords& printed);

 private:
  struct Piece {
    std::string_view shown, canonical;
    std::uint32_t words = 1;
    bool expanded = false;
  };
  [[nodiscard]] Piece piece_at(const NameWords& name, std::uint32_t word, WrittenName& out);
  [[nodiscard]] Piece unabridged(const NameWords& name, std::uint32_t word, const lexicon::Hit& hit) const;
  [[nodiscard]] std::string_view meaning(const NameWords& name, std::uint32_t word, const lexicon::Hit& hit, WrittenName& out);
  /// Where the text has a long form: whether at all, and in small letters the words right behind.
  struct Mentions {
    bool any = false;
    bool begins_names = false;  ///< "Trung tâm"
    std::unordered_set<std::string> next;
  };
  [[nodiscard]] bool mentions(std::string_view long_form, std::string_view next);
  void find_mentions(std::string_view long_form, Mentions& found);

  const lexicon::Index& index_;
  std::string_view text_;
  std::string small_;     // the text in small letters, made when it is first asked for
  std::unordered_map<std::string_view, Mentions> mentioned_;  // of the long forms that were asked for
  std::string_view and_;  // what & stands for
};

}  // namespace vnplan::plan

#include <algorithm>
#include <set>

#include "blocks/blocks.h"
#include "blocks/cut_rows.h"
#include "blocks/frame.h"
#include "blocks/notes.h"
#include "blocks/reading_text.h"
#include "blocks/wrap.h"

namespace vnplan::blocks {
namespace {

Block::Kind kind_of(const Placed& placed) {
  switch (placed.zone) {
    case Zone::letterhead: return Block::Kind::letterhead;
    case Zone::type_name: return Block::Kind::type_name;
    case Zone::title: return Block::Kind::title;
    case Zone::issuer: return Block::Kind::issuer;
    case Zone::addressee: return Block::Kind::addressee;
    case Zone::recipient: return Block::Kind::recipient;
    case Zone::signature: return Block::Kind::signature;
    case Zone::noise:
    case Zone::body: break;
  }
  if (placed.line.row) return Block::Kind::row;
  return placed.line.bullet > 0 ? Block::Kind::bullet : Block::Kind::paragraph;
}

/// Depth of bullets: a sign not seen under this number opens a level, one seen before goes back to its own.
class BulletLevels {
 public:
  void reset() { signs_.clear(); }
  std::uint8_t level_of(std::string_view sign) {
    if (sign == "–" || sign == "—") sign = "-";
    const auto known = std::find(signs_.begin(), signs_.end(), sign);
    if (known != signs_.end()) {
      signs_.erase(known + 1, signs_.end());
    } else {
      signs_.emplace_back(sign);
    }
    return static_cast<std::uint8_t>(std::min<std::size_t>(signs_.size(), 255));
  }

 private:
  std::vector<std::string> signs_;
};

class Splitter {
 public:
  Splitter(const text::Text& text, const Lexicon& lexicon, Diagnostics& diagnostics)
      : text_(text), index_(lexicon.index()), diagnostics_(diagnostics), lines_(place_lines(text, lexicon.index(), diagnostics)),
        notes_(find_notes(text.utf8, lines_)), wrapping_(text.utf8, lexicon.index(), lines_), reading_(text, notes_.marks) {}

  Blocks run() {
    taken_ = join_cut_rows(text_.utf8, lines_, index_);
    take_note_lines();
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!taken_[i]) add_block(i);
    add_notes();
    check_notes();
    Blocks blocks;
    blocks.blocks = std::move(blocks_);
    blocks.marks = reading_.take_marks();
    blocks.cell_lines = std::move(cell_lines_);
    blocks.origins = reading_.origins().over(text_.origins);
    blocks.text = reading_.take_text();
    return blocks;
  }

 private:
  /// The lines of each note, so that the paragraph around it can be joined over it.
  void take_note_lines() {
    for (const auto head : notes_.heads) {
      std::vector<std::size_t> note{head};
      taken_[head] = true;
      for (auto i = head + 1; i < lines_.size() && !is_note_head(i); ++i) {
        if (lines_[i].line.after_blank || lines_[i].line.new_page || lines_[i].line.bullet > 0) break;
        if (!wrapping_.joins(head, i - 1, i, Between::nothing)) break;
        note.push_back(i);
        taken_[i] = true;
      }
      note_lines_.push_back(std::move(note));
    }
  }

  [[nodiscard]] bool is_note_head(std::size_t line) const {
    return std::binary_search(notes_.heads.begin(), notes_.heads.end(), line);
  }

  void add_block(std::size_t first) {
    const Placed& placed = lines_[first];
    Block block;
    block.kind = kind_of(placed);
    block.part = placed.part;
    block.annex = placed.annex;
    block.bold = placed.line.bold;
    block.merges_known = placed.line.merges_known;
    block.label = placed.line.label;
    if (block.kind == Block::Kind::recipient && skips_recipients_word(placed)) return;
    describe_bullet(placed.line, block);
    reading_.open();
    add_line(placed, block.kind);
    join_following(first, block);
    block.span = reading_.close();
    blocks_.push_back(std::move(block));
  }

  void describe_bullet(const Line& line, Block& block) {
    if (line.label || block.kind == Block::Kind::title) levels_.reset();
    if (line.bullet == 0) return;
    auto sign = std::string_view(text_.utf8).substr(line.span.begin, line.bullet);
    while (!sign.empty() && (sign.back() == ' ' || sign.back() == '\t')) sign.remove_suffix(1);
    block.marker = sign;
    if (block.kind == Block::Kind::bullet) block.level = levels_.level_of(sign);
  }

  void add_line(const Placed& placed, Block::Kind kind) {
    const Span words{placed.line.span.begin + placed.line.bullet, placed.line.span.end};
    if (kind != Block::Kind::row) {
      (void)reading_.add(words);
      return;
    }
    auto end = words.begin;
    for (const Cell& cell : placed.line.cells) {
      for (const Span& line : cell) {
        const auto begin = reading_.add(without_bullet(line, cell.size()));
        if (&line != &cell.front()) cell_lines_.push_back(begin);
        end = line.end;
      }
      reading_.end_cell(end);
    }
  }

  /// The lines of a cell may be items; a cell of one line keeps its dash, which may stand for nothing at all.
  [[nodiscard]] Span without_bullet(Span line, std::size_t lines) const {
    const auto words = std::string_view(text_.utf8).substr(line.begin, line.size());
    return lines > 1 ? Span{line.begin + bullet_size(words), line.end} : line;
  }

  /// What looked like a bullet's mark is a dash of the sentence: "phát triển kinh tế" / "- xã hội".
  void add_following(const Placed& placed) { (void)reading_.add(placed.line.span); }

  void join_following(std::size_t first, const Block& block) {
    auto last = first;
    bool over_note = false;
    for (auto i = first + 1; i < lines_.size(); ++i) {
      if (taken_[i]) {
        over_note = over_note || is_note_head(i);
        continue;
      }
      const Line& line = lines_[i].line;
      const auto between = over_note || line.new_page ? Between::page : line.after_blank ? Between::blank : Between::nothing;
      if (!continues(first, last, i, between, block)) return;
      taken_[i] = true;
      add_following(lines_[i]);
      last = i;
      over_note = false;
    }
  }

  [[nodiscard]] bool continues(std::size_t first, std::size_t last, std::size_t next, Between between, const Block& block) const {
    const Placed& lower = lines_[next];
    switch (block.kind) {
      case Block::Kind::paragraph:
      case Block::Kind::bullet: return wrapping_.joins(first, last, next, between);
      case Block::Kind::type_name: return lower.zone == Zone::type_name && lower.part == lines_[first].part;
      case Block::Kind::title: return lower.zone == Zone::title && lower.part == lines_[first].part;
      case Block::Kind::recipient: return lower.zone == Zone::recipient && lower.line.bullet == 0 && lines_[first].line.bullet > 0;
      case Block::Kind::addressee:
        return lower.zone == Zone::addressee && lower.line.bullet == 0 && (lower.line.opens_lower || !ends_item(last));
      default: return false;
    }
  }

  [[nodiscard]] bool ends_item(std::size_t line) const {
    const char last = text_.utf8[lines_[line].line.span.end - 1];
    return last == ';' || last == '.' || last == ':';
  }

  /// "Nơi nhận:" itself is no recipient; what follows it on the line is.
  bool skips_recipients_word(const Placed& placed) {
    if (placed.line.key != lexicon::Term::recipients) return false;
    const auto words = std::string_view(text_.utf8).substr(placed.line.span.begin, placed.line.span.size());
    const auto colon = words.find(':');
    const auto rest = colon == std::string_view::npos ? std::string_view::npos : words.find_first_not_of(" -", colon + 1);
    if (rest == std::string_view::npos) return true;
    Block block;
    block.kind = Block::Kind::recipient;
    block.part = placed.part;
    reading_.open();
    (void)reading_.add({placed.line.span.begin + static_cast<std::uint32_t>(rest), placed.line.span.end});
    block.span = reading_.close();
    blocks_.push_back(std::move(block));
    return true;
  }

  void add_notes() {
    for (std::size_t n = 0; n < note_lines_.size(); ++n) {
      Block block;
      block.kind = Block::Kind::note;
      block.part = lines_[note_lines_[n].front()].part;
      block.marker = notes_.head_signs[n].marker;
      reading_.open();
      for (const auto line : note_lines_[n]) {
        const bool head = line == note_lines_[n].front();
        Span words = lines_[line].line.span;
        if (head) words.begin = notes_.head_signs[n].span.end;
        while (words.begin < words.end && text_.utf8[words.begin] == ' ') ++words.begin;
        (void)reading_.add(words);
      }
      block.span = reading_.close();
      blocks_.push_back(std::move(block));
    }
  }

  void check_notes() {
    using Name = std::pair<NoteStyle, std::string_view>;
    const auto names_of = [](const std::vector<NoteSign>& signs) {
      std::set<Name> names;
      for (const auto& sign : signs) names.insert({sign.style, sign.marker});
      return names;
    };
    const auto noted = names_of(notes_.head_signs);
    const auto marked = names_of(notes_.marks);
    for (const auto& mark : notes_.marks)
      if (!noted.contains({mark.style, mark.marker})) diagnostics_.push_back({Code::mark_without_note, mark.span, {}, mark.marker});
    for (const auto& head : notes_.head_signs)
      if (!marked.contains({head.style, head.marker})) diagnostics_.push_back({Code::note_unmarked, head.span, {}, head.marker});
  }

  const text::Text& text_;
  const lexicon::Index& index_;
  Diagnostics& diagnostics_;
  std::vector<Placed> lines_;
  Notes notes_;
  Wrapping wrapping_;
  ReadingText reading_;
  BulletLevels levels_;
  std::vector<std::uint32_t> cell_lines_;
  std::vector<bool> taken_;
  std::vector<std::vector<std::size_t>> note_lines_;
  std::vector<Block> blocks_;
};

}  // namespace

Blocks split_blocks(const text::Text& text, const Lexicon& lexicon, Diagnostics& diagnostics) {
  const auto known = diagnostics.size();
  Blocks blocks = Splitter(text, lexicon, diagnostics).run();
  for (auto i = known; i < diagnostics.size(); ++i) diagnostics[i].span = text.origins.source_of(diagnostics[i].span);
  return blocks;
}

std::string_view name_of(Block::Kind kind) {
  constexpr std::array<std::string_view, 11> names = {"letterhead", "type_name", "title", "issuer", "addressee", "paragraph",
                                                      "bullet", "row", "note", "recipient", "signature"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace vnplan::blocks

#include "bytes/docx/body.h"

#include <charconv>

#include "bytes/docx/symbols.h"

namespace vnplan::bytes::docx {
namespace {

bool is_deleted_row(pugi::xml_node row) { return static_cast<bool>(child(child(row, "trPr"), "del")); }

}  // namespace

bool Body::write(pugi::xml_node document) {
  if (!walk(document)) return false;
  end_paragraph();
  if (!finish_walks()) return false;
  for (std::size_t written = 0; written < context_.notes.referred().size();) {  // a note may refer to a further one
    const auto note = context_.notes.referred()[written++];
    names_ = {};  // another part, other prefixes
    in_note_ = true;
    tables_.set_flat(true);
    open_paragraph();
    paragraph_.add_label(note.sign, {});
    if (!walk(note.content)) return false;
    in_note_ = false;
    end_paragraph();
  }
  return true;
}

bool Body::walk(pugi::xml_node top) {
  if (const auto first = top.first_child()) walks_.push_back({top, first});
  return finish_walks();
}

bool Body::finish_walks() {
  while (!walks_.empty()) {
    step();
    if (out_.memory() > most_) return false;
  }
  return true;
}

void Body::step() {
  const auto depth = walks_.size() - 1;  // entering a table ends its paragraph, and so may begin the walk through a text box
  const auto element = walks_[depth].at;
  const bool entered = !walks_[depth].leaving && enter(element);
  auto& walk = walks_[depth];
  if (entered) {
    if (const auto first = element.first_child()) {
      walk.at = first;
      return;
    }
    walk.leaving = true;
  }
  const bool leaves = walk.leaving;
  walk.leaving = false;
  walk.at = element.next_sibling();
  if (!walk.at) {
    walk.at = element.parent();
    walk.leaving = true;
    if (walk.at == walk.top) walks_.erase(walks_.begin() + static_cast<std::ptrdiff_t>(depth));
  }
  if (leaves) leave(element);  // last: it may begin the walk through a text box
}

bool Body::enter(pugi::xml_node element) {
  if (element.type() != pugi::node_element) return false;
  switch (names_.tag(element)) {
    case Tag::other: return true;
    case Tag::skipped: return false;
    case Tag::paragraph: begin_paragraph(element); return true;
    case Tag::run: begin_run(element); return true;
    case Tag::text: write_text(element); return false;
    case Tag::tab: write_tab(); return false;
    case Tag::line_break: write_break(attribute(element, "type")); return false;
    case Tag::carriage_return: write_break({}); return false;
    case Tag::no_break_hyphen: add("-"); return false;
    case Tag::soft_hyphen: write_soft_hyphen(); return false;
    case Tag::symbol: write_symbol(element); return false;
    case Tag::field_character: fields_.take(attribute(element, "fldCharType")); return false;
    case Tag::footnote_reference: write_reference(element, Notes::Kind::foot); return false;
    case Tag::endnote_reference: write_reference(element, Notes::Kind::end); return false;
    case Tag::text_box:
      if (!in_note_) boxes_.push_back(element);
      return in_note_;
    case Tag::alternative: return !element.previous_sibling();  // of several ways to say the same, the first
    case Tag::table:
      end_paragraph();
      tables_.begin_table(element);
      return true;
    case Tag::row:
      if (is_deleted_row(element)) return false;
      tables_.begin_row(element);
      return true;
    case Tag::cell: return tables_.begin_cell(element);
  }
  return true;
}

void Body::leave(pugi::xml_node element) {
  switch (names_.tag(element)) {
    case Tag::paragraph: joins_next_ ? void() : end_paragraph(); return;
    case Tag::run:
      look_ = {};
      custom_mark_ = false;
      return;
    case Tag::cell:
      end_paragraph();
      tables_.end_cell(element);
      return;
    case Tag::row: tables_.end_row(element); return;
    case Tag::table: tables_.end_table(); return;
    default: return;
  }
}

void Body::open_paragraph() {
  in_paragraph_ = true;
  joins_next_ = custom_mark_ = false;
  paragraph_.begin();
}

void Body::begin_paragraph(pugi::xml_node element) {
  const auto properties = child(element, "pPr");
  const auto mark = child(properties, "rPr");
  auto own = read_paragraph_properties(properties);
  style_ = &context_.styles.paragraph(own.style);
  if (in_note_) {
    if (joins_next_) paragraph_.break_line();
    joins_next_ = true;  // a note is one paragraph
    return;
  }
  if (in_paragraph_ && !joins_next_) end_paragraph();
  if (!in_paragraph_) open_paragraph();
  const auto look = context_.styles.resolve(*style_, {}, read_run_properties(mark));
  joins_next_ = child(mark, "del") || child(mark, "moveFrom") || look.hidden == Setting::on;
  if (!paragraph_.empty()) return;
  if (own.outline == ParagraphProperties::unset) own.outline = style_->paragraph.outline;
  if (own.outline >= 0 && own.outline < 9 && !joins_next_) out_.mark(Mark::Kind::heading);
  label_ = Awaited{own.list, own.level, look};
  if (!joins_next_) write_label();
}

/// "1.2." and a blank. A list of a style is entered at the level that names the style.
void Body::write_label() {
  if (!label_) return;
  auto [list, level, look] = *label_;
  label_.reset();
  const auto& styled = style_->paragraph;
  if (list == ParagraphProperties::unset) {
    list = styled.list;
    const auto linked = context_.numbering.level_of_style(list, style_->list_style);
    if (level == ParagraphProperties::unset) level = linked;
  }
  if (level == ParagraphProperties::unset) level = styled.level;
  if (list <= 0) return;
  const auto label = context_.numbering.next(list, level);
  if (label.text.empty()) return;
  look.overlay(label.look);
  paragraph_.add_label(label.text, look);
}

/// Ends the open paragraph, if there is one, and lets its text boxes follow.
void Body::end_paragraph() {
  fields_.end_paragraph();
  if (in_paragraph_ && !in_note_) {
    paragraph_.flush();
    if (!joins_next_ || !paragraph_.empty()) out_.end_paragraph();
    in_paragraph_ = joins_next_ = false;
    label_.reset();
  }
  for (; !boxes_.empty(); boxes_.pop_back())
    if (const auto first = boxes_.back().first_child()) walks_.push_back({boxes_.back(), first});
}

void Body::begin_run(pugi::xml_node run) {
  const auto properties = child(run, "rPr");
  const auto& style = style_ != nullptr ? *style_ : context_.styles.paragraph({});
  look_ = context_.styles.resolve(style, child_value(properties, "rStyle"), read_run_properties(properties));
  const auto fonts = child(properties, "rFonts");
  font_ = attribute(fonts, "hAnsi").empty() ? attribute(fonts, "ascii") : attribute(fonts, "hAnsi");
}

void Body::add(std::string_view words) {
  if (is_hidden() || custom_mark_) return;
  if (words.empty()) return;
  if (!in_paragraph_) open_paragraph();  // words outside any paragraph: a damaged document
  write_label();
  paragraph_.add(words, look_);
}

/// Tabs that indent a line say nothing; others part columns.
void Body::write_tab() {
  if (!is_hidden() && !paragraph_.empty()) paragraph_.tab();
}

/// Not printed; but in the fonts of TCVN3 its place is that of the letter ư.
void Body::write_soft_hyphen() {
  if (look_.encoding == Encoding::tcvn3 || look_.encoding == Encoding::tcvn3_capitals) add("\u00AD");
}

void Body::write_text(pugi::xml_node text) {
  for (const auto piece : text.children()) {
    const std::string_view words = piece.value();
    if (words.find('\xEF') == std::string_view::npos) {
      add(words);
    } else {
      add(replace_private_signs(words, font_));
    }
  }
}

/// A new page or column ends a paragraph that has begun, and says nothing otherwise.
void Body::write_break(std::string_view type) {
  if (is_hidden()) return;
  if (type.empty() || type == "textWrapping" || in_note_) {
    write_label();
    paragraph_.break_line();
  } else if (!paragraph_.empty()) {
    paragraph_.flush();
    out_.end_paragraph();
    paragraph_.begin();
  }
}

void Body::write_symbol(pugi::xml_node symbol) {
  const auto place = attribute(symbol, "char");
  unsigned number = 0;
  std::from_chars(place.data(), place.data() + place.size(), number, 16);
  add(sign_of(attribute(symbol, "font"), number));
}

void Body::write_reference(pugi::xml_node reference, Notes::Kind kind) {
  if (is_hidden()) return;
  add(context_.notes.refer(kind, attribute(reference, "id")));
  const auto custom = attribute(reference, "customMarkFollows");
  custom_mark_ = custom == "1" || custom == "true" || custom == "on";
}

Encoding Body::main_encoding() const {
  auto most = Encoding::unicode;
  for (const auto encoding : {Encoding::tcvn3, Encoding::vni}) {
    auto bytes = paragraph_.bytes_in(encoding);
    if (encoding == Encoding::tcvn3) bytes += paragraph_.bytes_in(Encoding::tcvn3_capitals);
    if (bytes > paragraph_.bytes_in(Encoding::unicode) + paragraph_.bytes_in(Encoding::unknown)) most = encoding;
  }
  return most;
}

}  // namespace vnplan::bytes::docx

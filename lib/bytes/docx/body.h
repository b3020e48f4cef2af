#pragma once
/// The document's tree -> paragraphs and tables, in reading order. Walks with a stack of its own: elements may be nested a million deep.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "bytes/docx/fields.h"
#include "bytes/docx/notes.h"
#include "bytes/docx/numbering.h"
#include "bytes/docx/paragraph.h"
#include "bytes/docx/styles.h"
#include "bytes/docx/tables.h"
#include "bytes/docx/xml.h"
#include "bytes/raw_writer.h"

namespace vnplan::bytes::docx {

/// What the other parts of the package say.
struct Context {
  Styles styles;
  Numbering numbering;
  Notes notes;
};

class Body {
 public:
  /// Stops where more than `most` bytes are written.
  Body(Context& context, RawWriter& out, std::uint64_t most) : context_(context), out_(out), most_(most), paragraph_(out), tables_(out) {}

  /// The body, then the notes it refers to. False if it stopped early.
  [[nodiscard]] bool write(pugi::xml_node document);
  /// The encoding that most letters were in.
  [[nodiscard]] Encoding main_encoding() const;

 private:
  /// A place in the tree, and the element at which the way back ends.
  struct Walk {
    pugi::xml_node top, at;
    bool leaving = false;
  };
  /// What a label depends on besides the style.
  struct Awaited {
    int list, level;
    RunProperties look;
  };
  [[nodiscard]] bool walk(pugi::xml_node top);
  [[nodiscard]] bool finish_walks();
  void step();
  /// True if the walk is to go into the element; it then leaves it too.
  [[nodiscard]] bool enter(pugi::xml_node element);
  void leave(pugi::xml_node element);

  void begin_paragraph(pugi::xml_node element);
  void end_paragraph();
  void write_label();
  void begin_run(pugi::xml_node run);
  void write_text(pugi::xml_node text);
  void write_tab();
  void write_soft_hyphen();
  void write_break(std::string_view type);
  void write_symbol(pugi::xml_node symbol);
  void write_reference(pugi::xml_node reference, Notes::Kind kind);
  void add(std::string_view words);
  void open_paragraph();
  [[nodiscard]] bool is_hidden() const { return look_.hidden == Setting::on || fields_.in_instruction(); }

  Context& context_;
  RawWriter& out_;
  std::uint64_t most_;
  Names names_;
  std::vector<Walk> walks_;
  Paragraph paragraph_;
  Tables tables_;
  Fields fields_;
  const Style* style_ = nullptr;             // of the open paragraph
  std::optional<Awaited> label_;             // of the open paragraph, until it is known that it is printed
  std::vector<pugi::xml_node> boxes_;        // text boxes that the open paragraph holds; written after it
  RunProperties look_;                       // of the open run
  std::string_view font_;
  bool in_paragraph_ = false;
  bool joins_next_ = false;                  // the paragraph's end is deleted or hidden
  bool custom_mark_ = false;                 // the rest of the run is a note's own sign
  bool in_note_ = false;
};

}  // namespace vnplan::bytes::docx

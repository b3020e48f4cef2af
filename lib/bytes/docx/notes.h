#pragma once
/// footnotes.xml and endnotes.xml: numbers the notes in the order in which the text refers to them, both kinds in one row.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "bytes/docx/xml.h"

namespace vnplan::bytes::docx {

class Notes {
 public:
  enum class Kind : std::uint8_t { foot, end };

  Notes() = default;
  /// The roots must outlive it; either may be missing.
  Notes(pugi::xml_node footnotes, pugi::xml_node endnotes);

  /// "[2]", the sign of the note at the place that refers to it; "" if there is no such note. The same note keeps its number.
  [[nodiscard]] std::string refer(Kind kind, std::string_view id);

  struct Note {
    std::string sign;
    pugi::xml_node content;
  };
  /// The notes referred to so far, by number.
  [[nodiscard]] const std::vector<Note>& referred() const { return referred_; }

 private:
  struct Known {
    pugi::xml_node content;
    std::size_t number = 0;   // 0: not yet referred to
  };
  std::unordered_map<std::string_view, Known> foot_, end_;
  std::vector<Note> referred_;
};

}  // namespace vnplan::bytes::docx

#pragma once
/// numbering.xml -> the number or bullet that Word prints before a paragraph of a list: "II.", "1.2.", "đ)", "-".
/// It keeps count, so it must be asked once for each paragraph, in reading order.

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>

#include "bytes/docx/styles.h"
#include "bytes/docx/xml.h"

namespace vnplan::bytes::docx {

struct Label {
  std::string text;
  RunProperties look;  ///< what the list says of its numbers
};

class Numbering {
 public:
  Numbering() = default;
  /// `root` and `styles` must outlive it.
  Numbering(pugi::xml_node root, const Styles& styles);

  /// The label of the next paragraph of list `list` (w:numId); "" if there is no such list or it prints nothing.
  [[nodiscard]] Label next(int list, int level);
  /// The level of list `list` that belongs to a paragraph style; -1 if none does.
  [[nodiscard]] int level_of_style(int list, std::string_view style) const;

 private:
  static constexpr std::size_t most_levels = 9;
  static constexpr std::size_t most_lists = 20000;  // a list is some times as large here as in the XML
  struct Level {
    int start = 1;
    int restart = -1;              ///< w:lvlRestart: the level (from 1) after which it starts again; 0 never, -1 after any higher one
    bool legal = false;            ///< w:isLgl: "1.1" even where the level above is printed as "I"
    std::string_view format = "decimal";
    std::string_view custom;       ///< "01, 02, 03, ..."
    std::string_view text;         ///< "%1.%2."
    std::string_view style, font;
    RunProperties look;
  };
  using Levels = std::array<Level, most_levels>;
  struct Count {
    std::array<int, most_levels> value{};
    std::array<bool, most_levels> begun{};
  };
  struct Abstract {
    Levels levels;
    std::string_view style_link;   ///< w:numStyleLink: the levels are those of the list of this style
    Count count;
  };
  struct List {
    int abstract = -1;
    std::array<int, most_levels> start_override{};   ///< -1: none; goes for the first paragraph of the list alone
    std::array<bool, most_levels> started{};
    std::unordered_map<std::size_t, Level> levels;   ///< w:lvlOverride with a level of its own
  };

  [[nodiscard]] static Level read_level(pugi::xml_node node);
  static void read_levels(pugi::xml_node node, Levels& levels);
  void read_list(pugi::xml_node node);
  void follow_style_links(const Styles& styles);
  [[nodiscard]] const Level& level_at(const List& list, std::size_t level) const;
  void count(List& list, std::size_t level);
  [[nodiscard]] std::string print(const List& list, std::size_t level) const;

  std::unordered_map<int, Abstract> abstracts_;
  std::unordered_map<int, List> lists_;
};

}  // namespace vnplan::bytes::docx

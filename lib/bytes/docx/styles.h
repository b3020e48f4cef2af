#pragma once
/// styles.xml -> how words and paragraphs of each style look, with what a style takes over from the style it is based on.

#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "bytes/charset/fonts.h"
#include "bytes/docx/xml.h"

namespace vnplan::bytes::docx {

enum class Setting : std::uint8_t { unset, off, on };

/// What a run, or a style, says about words.
struct RunProperties {
  Setting bold{}, italic{}, capitals{}, hidden{};
  Encoding encoding{};

  /// What `own` says goes before what is said here.
  void overlay(const RunProperties& own);
};
[[nodiscard]] RunProperties read_run_properties(pugi::xml_node properties);

struct ParagraphProperties {
  static constexpr int unset = -1;
  int list = unset;      ///< w:numId; 0 takes the paragraph out of its style's list
  int level = unset;     ///< w:ilvl
  int outline = unset;   ///< 0 … 8: a heading; 9: none
  std::string_view style;

  void overlay(const ParagraphProperties& own);
};
[[nodiscard]] ParagraphProperties read_paragraph_properties(pugi::xml_node properties);

struct Style {
  RunProperties run;
  ParagraphProperties paragraph;
  std::string_view list_style;  ///< the style, own or inherited, that said `paragraph.list`
};

class Styles {
 public:
  Styles() = default;
  /// `root` must outlive it.
  explicit Styles(pugi::xml_node root);

  /// The default paragraph style for "" and for names that do not exist.
  [[nodiscard]] const Style& paragraph(std::string_view id) const;
  /// Nothing set for such names.
  [[nodiscard]] const Style& character(std::string_view id) const;
  /// What words look like under these three. Bold in a paragraph's style and in a run's style takes each other away (ECMA-376, 17.7.3).
  [[nodiscard]] RunProperties resolve(const Style& paragraph, std::string_view character, const RunProperties& own) const;

 private:
  void inherit(const std::unordered_map<std::string_view, pugi::xml_node>& nodes, std::string_view id);

  std::unordered_map<std::string_view, Style> styles_;
  Style none_;
  RunProperties defaults_;
  std::string_view default_paragraph_;
};

}  // namespace vnplan::bytes::docx

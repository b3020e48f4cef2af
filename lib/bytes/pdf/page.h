#pragma once
/// A page of a PDF as words in their places, then as lines of them. Places are in points from the page's top left corner.

#include <cstddef>
#include <string>
#include <vector>

namespace vnplan::bytes::pdf {

struct Box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  [[nodiscard]] double width() const { return right - left; }
  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double middle() const { return (top + bottom) / 2; }
  void widen(const Box& other);
};

struct Word {
  Box box;
  std::string text;  ///< UTF-8; the mark of a note in raised digits: "Nam¹"
  std::size_t font = 0;  ///< of the page's fonts
  double size = 0;   ///< of its font
  bool bold = false;
  bool italic = false;
};

/// A straight stroke or the edge of an area, as tables are ruled with.
struct Ruling {
  double place = 0;  ///< its distance from the page's top, or of an upright one from the left
  double first = 0;  ///< its ends along the other axis
  double last = 0;
};

struct Rulings {
  std::vector<Ruling> across;
  std::vector<Ruling> upright;
};

struct Page {
  double width = 0;   ///< as it is shown, turned by its /Rotate, and then so that most of its words are upright
  double height = 0;
  std::vector<Word> words;  ///< horizontal ones
  std::vector<std::string> fonts = {};  ///< their names as the file has them: "ABCDEF+TimesNewRomanPS-BoldMT"; none are known of a picture
  Rulings rulings = {};     ///< only of pages whose words may stand in a table
};

/// Words on one baseline, left to right.
struct Line {
  Box box;
  std::vector<Word> words;
  double size = 0;  ///< the largest font's
};

/// "- Rà soát", "1. Sở Y tế", "a) …", "¹ Theo …": whether it is a number, a bullet or a note is not for this room to say, but it may be.
[[nodiscard]] bool begins_item(const Line& line);

/// The lines of words, from the top down. Words of two columns whose baselines agree are one line.
[[nodiscard]] std::vector<Line> lines_of(std::vector<Word> words);

}  // namespace vnplan::bytes::pdf

#include "bytes/pdf/rulings.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace vnplan::bytes::pdf {
namespace {

constexpr int contrast = 20;           // of 255: a pale grey border on white
constexpr std::size_t shortest = 10;   // pixels: half of a row of one line
constexpr std::size_t widest_gap = 3;  // pixels that a dotted line leaves free
constexpr std::size_t most = 4'000;    // of either kind
constexpr double bare = 0.12;          // of a word's height, at its top and at its foot
constexpr double tallest_word = 60;    // pixels

/// One line of pixels' edges, taken pixel by pixel.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;   // behind the last edge
  std::size_t edges = 0;  // 0: none is open

  void take(std::size_t at) {
    if (edges == 0) first = at;
    last = at + 1;
    ++edges;
  }
  [[nodiscard]] bool is_over(std::size_t at) const { return edges > 0 && at > last + widest_gap; }
  [[nodiscard]] bool is_ruling() const { return last - first >= shortest && 2 * edges >= last - first; }
};

void close(Run& run, std::size_t place, std::vector<Ruling>& rulings) {
  if (run.edges > 0 && run.is_ruling() && rulings.size() <= most)
    rulings.push_back({static_cast<double>(place), static_cast<double>(run.first), static_cast<double>(run.last)});
  run = {};
}

std::size_t pixel(double at, std::size_t count) { return at > 0 ? static_cast<std::size_t>(std::min(at, static_cast<double>(count))) : 0; }

/// Looks for edges between neighbouring pixels of a picture.
class EdgeFinder {
 public:
  EdgeFinder(const Picture& picture, const std::vector<Word>& words) : picture_(picture), covered_(picture.width * picture.height) {
    for (const Word& word : words) cover(word.box);
  }

  [[nodiscard]] std::vector<Ruling> across() const {
    std::vector<Ruling> rulings;
    for (std::size_t y = 1; y < picture_.height && rulings.size() <= most; ++y) {
      Run run;
      for (std::size_t x = 0; x < picture_.width; ++x) {
        if (!is_edge(x, y, x, y - 1)) continue;
        if (run.is_over(x)) close(run, y, rulings);
        run.take(x);
      }
      close(run, y, rulings);
    }
    return rulings;
  }

  /// Row by row too, with an open run for each column: pixels are read in the order in which they lie in memory.
  [[nodiscard]] std::vector<Ruling> upright() const {
    std::vector<Ruling> rulings;
    std::vector<Run> runs(picture_.width);
    for (std::size_t y = 0; y < picture_.height && rulings.size() <= most; ++y)
      for (std::size_t x = 1; x < picture_.width; ++x) {
        if (!is_edge(x, y, x - 1, y)) continue;
        if (runs[x].is_over(y)) close(runs[x], x, rulings);
        runs[x].take(y);
      }
    for (std::size_t x = 1; x < picture_.width; ++x) close(runs[x], x, rulings);
    return rulings;
  }

 private:
  /// A box is higher than its letters: a line may be drawn between two that touch.
  void cover(const Box& box) {
    const double slack = bare * box.height();
    if (!(slack > 0) || box.height() > tallest_word) return;
    const auto left = pixel(box.left - 1, picture_.width);
    const auto right = pixel(box.right + 1, picture_.width);
    const auto bottom = pixel(box.bottom - slack, picture_.height);
    for (auto y = pixel(box.top + slack, picture_.height); y < bottom && left < right; ++y)
      std::fill_n(covered_.begin() + static_cast<std::ptrdiff_t>(y * picture_.width + left), right - left, std::uint8_t{1});
  }

  [[nodiscard]] bool is_edge(std::size_t x, std::size_t y, std::size_t other_x, std::size_t other_y) const {
    const int difference = picture_.pixels[y * picture_.stride + x] - picture_.pixels[other_y * picture_.stride + other_x];
    return std::abs(difference) >= contrast && covered_[y * picture_.width + x] + covered_[other_y * picture_.width + other_x] == 0;
  }

  const Picture& picture_;
  std::vector<std::uint8_t> covered_;  // 1: by a word
};

}  // namespace

Rulings find_rulings(const Picture& picture, const std::vector<Word>& words) {
  if (!picture.is_whole()) return {};
  const EdgeFinder finder(picture, words);
  Rulings rulings{finder.across(), finder.upright()};
  if (rulings.across.size() > most || rulings.upright.size() > most) return {};
  return rulings;
}

}  // namespace vnplan::bytes::pdf

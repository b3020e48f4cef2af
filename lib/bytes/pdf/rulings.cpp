#include "bytes/pdf/rulings.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace vnplan::bytes::pdf {
namespace {

constexpr std::uint8_t contrast = 20;  // of 255: a pale grey border on white
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

  [[nodiscard]] std::vector<Ruling> across() {
    std::vector<Ruling> rulings;
    for (std::size_t y = 1; y < picture_.height && rulings.size() <= most; ++y) {
      Run run;
      compare({0, y}, {0, y - 1}, picture_.width);
      for (auto x = next_edge(0); x < edges_.size(); x = next_edge(x + 1)) {
        if (run.is_over(x)) close(run, y, rulings);
        run.take(x);
      }
      close(run, y, rulings);
    }
    return rulings;
  }

  /// Row by row too, with an open run for each column: pixels are read in the order in which they lie in memory.
  [[nodiscard]] std::vector<Ruling> upright() {
    std::vector<Ruling> rulings;
    std::vector<Run> runs(picture_.width);
    for (std::size_t y = 0; y < picture_.height && rulings.size() <= most; ++y) {
      compare({1, y}, {0, y}, picture_.width - 1);
      for (auto edge = next_edge(0); edge < edges_.size(); edge = next_edge(edge + 1)) {
        const auto x = edge + 1;
        if (runs[x].is_over(y)) close(runs[x], x, rulings);
        runs[x].take(y);
      }
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

  struct Pixel {
    std::size_t x = 0;
    std::size_t y = 0;
  };

  /// Marks the edges between two runs of pixels. Most of a page is white: without branches, so that many pixels are compared at once.
  void compare(Pixel pixel, Pixel other, std::size_t count) {
    const auto* grey = picture_.pixels.data() + pixel.y * picture_.stride + pixel.x;
    const auto* other_grey = picture_.pixels.data() + other.y * picture_.stride + other.x;
    const auto* word = covered_.data() + pixel.y * picture_.width + pixel.x;
    const auto* other_word = covered_.data() + other.y * picture_.width + other.x;
    edges_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
      const auto difference = static_cast<std::uint8_t>(std::max(grey[i], other_grey[i]) - std::min(grey[i], other_grey[i]));
      const auto bare_of_words = static_cast<std::uint8_t>((word[i] | other_word[i]) ^ 1U);
      edges_[i] = static_cast<std::uint8_t>(difference >= contrast ? bare_of_words : 0);
    }
  }

  /// The first edge from a place on; the number of places if there is none.
  [[nodiscard]] std::size_t next_edge(std::size_t from) const {
    const auto* found = from < edges_.size() ? std::memchr(edges_.data() + from, 1, edges_.size() - from) : nullptr;
    return found == nullptr ? edges_.size() : static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - edges_.data());
  }

  const Picture& picture_;
  std::vector<std::uint8_t> covered_;  // 1: by a word
  std::vector<std::uint8_t> edges_;    // 1: between the pixels compared last
};

}  // namespace

Rulings find_rulings(const Picture& picture, const std::vector<Word>& words) {
  if (!picture.is_whole()) return {};
  EdgeFinder finder(picture, words);
  Rulings rulings{finder.across(), finder.upright()};
  if (rulings.across.size() > most || rulings.upright.size() > most) return {};
  return rulings;
}

}  // namespace vnplan::bytes::pdf

#include "bytes/pdf/tabular.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace vnplan::bytes::pdf {
namespace {

constexpr double band_height = 8;      // points: lines of neighbouring cells need not agree
constexpr std::size_t bins = 512;
constexpr double least_bin = 2;        // points; wider on pages that so many bins of two points do not cover
constexpr std::size_t least_gap = 3;   // bins: a blank that may part columns
constexpr std::size_t least_bands = 5;    // with words, over which the blank stays: three lines
constexpr std::size_t least_gutters = 2;
constexpr double tallest_word = 60;    // points; larger ones stand in no table
constexpr double longest_side = 3'400;  // points: A0
constexpr auto most_bands = static_cast<std::size_t>(longest_side / band_height) + 1;

/// Bands of the page as bits, a bin each, so that many bins are looked at at once.
class Bands {
 public:
  explicit Bands(const Page& page)
      : bin_width_(std::max(least_bin, page.width / static_cast<double>(bins))), count_(static_cast<std::size_t>(page.height / band_height) + 1) {
    for (const Word& word : page.words) ink(word.box);
  }

  /// A gap between words makes the blank above it deeper, words end it, and what lies outside the words, where a cell has no more lines, does
  /// neither.
  [[nodiscard]] std::size_t count_gutters() const {
    std::array<Bins, least_bands> blank;  // where it is at least one, two, three … bands deep
    Bins deep;
    for (const auto& [words, first, last] : bands_) {
      if (first > last) continue;
      const auto outside = ~between(first, last);
      const auto gaps = widest_runs(~(words | outside));
      for (auto depth = blank.size() - 1; depth > 0; --depth) blank[depth] = (gaps & blank[depth - 1]) | (outside & blank[depth]);
      blank[0] = gaps | (outside & blank[0]);
      deep |= blank.back();
    }
    return (deep & ~(deep << 1)).count();
  }

 private:
  using Bins = std::bitset<bins>;
  struct Band {
    Bins words;
    std::size_t first = bins;  // bin of a word
    std::size_t last = 0;
  };

  /// The bins from `first` to `last`.
  static Bins between(std::size_t first, std::size_t last) {
    static const auto from = [] {
      std::array<Bins, bins + 1> from;
      for (std::size_t bin = 0; bin < bins; ++bin) from[bin] = ~Bins() << bin;
      return from;
    }();
    return from[first] & ~from[last + 1];
  }

  /// Of the runs of bins, those that are at least as long as a gap.
  static Bins widest_runs(const Bins& set) {
    auto runs = set;
    for (std::size_t i = 1; i < least_gap; ++i) runs &= set >> i;
    const auto beginnings = runs;
    for (std::size_t i = 1; i < least_gap; ++i) runs |= beginnings << i;
    return runs;
  }

  static std::size_t place(double at, double size, std::size_t count) {
    return at > 0 ? static_cast<std::size_t>(std::min(at / size, static_cast<double>(count - 1))) : 0;  // what is no number is 0
  }

  void ink(const Box& box) {
    if (!(box.height() < tallest_word)) return;
    const double quarter = box.height() / 4;  // boxes of lines set close overlap
    const auto left = place(box.left, bin_width_, bins);
    const auto right = std::max(left, place(box.right, bin_width_, bins));
    const auto word = between(left, right);
    const auto bottom = place(box.bottom - quarter, band_height, count_);
    for (auto at = place(box.top + quarter, band_height, count_); at <= bottom; ++at) {
      auto& band = bands_[at];
      band.first = std::min(band.first, left);
      band.last = std::max(band.last, right);
      band.words |= word;
    }
  }

  double bin_width_;
  std::size_t count_;
  std::array<Band, most_bands> bands_;
};

}  // namespace

bool is_drawable(const Page& page) { return page.width > 1 && page.height > 1 && page.width < longest_side && page.height < longest_side; }

bool is_tabular(const Page& page) { return is_drawable(page) && !page.words.empty() && Bands(page).count_gutters() >= least_gutters; }

bool is_ruled(const Page& page) {
  constexpr double longer_than_letters = 24;  // points
  constexpr std::ptrdiff_t of_three_columns = 6;  // a line's two edges are two
  const auto is_long = [](const Ruling& ruling) { return ruling.last - ruling.first > longer_than_letters; };
  return std::count_if(page.rulings.upright.begin(), page.rulings.upright.end(), is_long) >= of_three_columns;
}

}  // namespace vnplan::bytes::pdf

#include "bytes/pdf/tabular.h"

#include <algorithm>
#include <cstring>

namespace vnplan::bytes::pdf {
namespace {

constexpr double band_height = 8;      // points: lines of neighbouring cells need not agree
constexpr double bin_width = 2;        // points
constexpr std::size_t least_gap = 3;   // bins: a blank that may part columns
constexpr unsigned least_bands = 5;    // with words, over which the blank stays: three lines
constexpr std::size_t least_gutters = 2;
constexpr double tallest_word = 60;    // points; larger ones stand in no table
constexpr double longest_side = 3'400;  // points: A0

class Bands {
 public:
  explicit Bands(const Page& page)
      : bins_(static_cast<std::size_t>(page.width / bin_width) + 1), bands_(static_cast<std::size_t>(page.height / band_height) + 1),
        inked_(bins_ * bands_) {
    for (const Word& word : page.words) ink(word.box);
  }

  [[nodiscard]] std::size_t count_gutters() const {
    std::vector<unsigned> depth(bins_);  // of the blank at each bin, in bands
    std::vector<std::uint8_t> deep(bins_);
    for (std::size_t band = 0; band < bands_; ++band) deepen(band, depth, deep);
    std::size_t count = 0;
    for (std::size_t bin = 1; bin < bins_; ++bin) count += deep[bin] > deep[bin - 1] ? 1 : 0;
    return count;
  }

 private:
  static std::size_t place(double at, double size, std::size_t count) {
    return at > 0 ? static_cast<std::size_t>(std::min(at / size, static_cast<double>(count - 1))) : 0;  // what is no number is 0
  }

  void ink(const Box& box) {
    if (!(box.height() < tallest_word)) return;
    const double quarter = box.height() / 4;  // boxes of lines set close overlap
    const auto left = place(box.left, bin_width, bins_);
    const auto right = place(box.right, bin_width, bins_);
    const auto bottom = place(box.bottom - quarter, band_height, bands_);
    for (auto band = place(box.top + quarter, band_height, bands_); band <= bottom; ++band)
      std::fill(inked_.begin() + at(band, left), inked_.begin() + at(band, std::max(left, right)) + 1, std::uint8_t{1});
  }

  [[nodiscard]] std::ptrdiff_t at(std::size_t band, std::size_t bin) const { return static_cast<std::ptrdiff_t>(band * bins_ + bin); }

  /// A blank between words makes the one above it deeper, words end it, and what lies outside the words, where a cell has no more lines, does
  /// neither.
  void deepen(std::size_t band, std::vector<unsigned>& depth, std::vector<std::uint8_t>& deep) const {
    const auto* row = inked_.data() + at(band, 0);
    const auto* end = row + static_cast<std::ptrdiff_t>(bins_);
    const auto first_of = [end](const std::uint8_t* from, int ink) {
      const auto* found = from < end ? std::memchr(from, ink, static_cast<std::size_t>(end - from)) : nullptr;
      return found == nullptr ? end : static_cast<const std::uint8_t*>(found);
    };
    for (const auto* word = first_of(row, 1); word != end;) {
      const auto* blank = first_of(word, 0);
      std::fill(depth.begin() + (word - row), depth.begin() + (blank - row), 0U);
      word = first_of(blank, 1);
      if (word == end) return;
      const bool parts = word - blank >= static_cast<std::ptrdiff_t>(least_gap);
      for (auto bin = static_cast<std::size_t>(blank - row); bin < static_cast<std::size_t>(word - row); ++bin) {
        depth[bin] = parts ? depth[bin] + 1 : 0;
        if (depth[bin] >= least_bands) deep[bin] = 1;
      }
    }
  }

  std::size_t bins_;
  std::size_t bands_;
  std::vector<std::uint8_t> inked_;  // 1: by a word
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

#pragma once
/// Text that stands sideways, as tables in landscape do on pages that are not turned. In a header, for a module is linked without the library.

#include <utility>

#include "bytes/pdf/page.h"

namespace vnplan::bytes::pdf {

/// Turns a page back on which words run down (1 quarter), upside down (2) or up (3).
class Turn {
 public:
  Turn() = default;
  /// `width` and `height`: of the page before.
  Turn(int quarters, double width, double height) : quarters_(quarters), width_(width), height_(height) {}

  [[nodiscard]] int quarters() const { return quarters_; }
  [[nodiscard]] Box turned(const Box& box) const {
    switch (quarters_) {
      case 1: return {box.top, width_ - box.right, box.bottom, width_ - box.left};
      case 2: return {width_ - box.right, height_ - box.bottom, width_ - box.left, height_ - box.top};
      case 3: return {height_ - box.bottom, box.left, height_ - box.top, box.right};
      default: return box;
    }
  }
  [[nodiscard]] Rulings turned(const Rulings& rulings) const {
    Rulings all;
    const auto add = [&](const Box& line, bool across) {
      const auto box = turned(line);
      if (across) all.across.push_back({box.top, box.left, box.right});
      else all.upright.push_back({box.left, box.top, box.bottom});
    };
    const bool falls = quarters_ % 2 == 1;  // what lay across is upright
    for (const auto& [place, first, last] : rulings.across) add({first, place, last, place}, !falls);
    for (const auto& [place, first, last] : rulings.upright) add({place, first, place, last}, falls);
    return all;
  }
  void turn_sheet(Page& page) const {
    if (quarters_ % 2 == 1) std::swap(page.width, page.height);
  }

 private:
  int quarters_ = 0;
  double width_ = 0;
  double height_ = 0;
};

}  // namespace vnplan::bytes::pdf

#pragma once
/// The operators of a page -> the lines that it draws. Needs nothing of the library: the module that knows how PDF files are built holds it.

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "bytes/pdf/content_tokens.h"
#include "bytes/pdf/page.h"

namespace vnplan::bytes::pdf {

/// [a b c d e f] of ISO 32000-1, 8.3.3: x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;
  /// What this one does, then what `next` does.
  [[nodiscard]] Matrix then(const Matrix& next) const;
};

/// Follows what content streams draw. A line is a stroke along an axis or a filled area no more than a few points thick, of any colour that is seen
/// on white; each gives the two edges that its pixels would have if a pixel were a point, as find_rulings tells them.
class LineDrawer {
 public:
  /// `place` leads from the stream's space to points from the page's top left corner, y downwards.
  explicit LineDrawer(const Matrix& place) { state_.place = place; }

  /// Runs a stream up to the next object that it shows by name and gives that name; empty at its end.
  [[nodiscard]] std::string_view run(ContentTokens& content);

  /// Around the stream of a form that is shown here, with the matrix of the form.
  void begin_form(const Matrix& matrix);
  void end_form();

  /// A picture is shown here.
  void show_picture();

  /// Pieces joined to lines of at least ten points; more than four thousand are a drawing, and none is given.
  [[nodiscard]] Rulings take_rulings();
  /// Something has been painted that may show lines this class does not know: a picture, a shaded area, a colour of unknown looks.
  [[nodiscard]] bool has_unknown() const { return has_unknown_; }

 private:
  struct Colour {
    bool is_seen = true;  // on white
    bool is_known = true;
    bool is_named = false;  // its space is one of the resources
  };
  struct State {
    Matrix place;
    Colour stroke;
    Colour fill;
    double width = 1;
  };
  struct Point {
    double x = 0, y = 0;
  };
  struct Path {
    std::vector<Point> points;  // of the page
    bool is_closed = false;
    bool is_curved = false;
  };

  // An operator goes by its name as a number.
  bool take_state(unsigned name, const Operation& operation);
  bool take_colour(unsigned name, const Operation& operation);
  bool take_path(unsigned name, const Operation& operation);
  void take_paint(unsigned name);
  void move_to(double x, double y);
  void line_to(double x, double y);
  void add_rectangle(const Operation& operation);
  void stroke();
  void fill();
  void add_area(double left, double top, double right, double bottom);
  [[nodiscard]] Point point(double x, double y) const;

  State state_;
  std::vector<State> saved_;
  std::vector<std::size_t> forms_;  // how many states were saved where they began
  std::vector<Path> paths_;
  std::size_t points_ = 0;  // of all paths
  Rulings pieces_;
  bool has_unknown_ = false;
};

}  // namespace vnplan::bytes::pdf

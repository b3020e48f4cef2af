#include "bytes/pdf/drawn_lines.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace vnplan::bytes::pdf {
namespace {

constexpr double palest = 0.92;            // of white: as pale as a line may be
constexpr double thickest = 4;             // points: a filled area that is higher is no line
constexpr double straight = 0.5;           // points that a line along an axis may stray
constexpr double shortest = 10;            // points
constexpr double widest_gap = 3;           // points between two pieces of one line
constexpr double least_picture = 60;       // points: smaller ones are marks, not tables
constexpr std::size_t most = 4'000;        // rulings of either kind
constexpr std::size_t most_pieces = 80'000;  // of both kinds
constexpr std::size_t most_points = 100'000;  // of one path
constexpr std::size_t most_saved = 1'000;

/// An operator's name as a number: none has more than three letters.
constexpr unsigned code(std::string_view name) {
  unsigned code = 0;
  for (const char letter : name.substr(0, 4)) code = code << 8U | static_cast<unsigned char>(letter);
  return code;
}

/// "0 g", "1 1 1 rg", "0 0 0 0 k": how light a colour of so many parts is.
double lightness(const Operation& colour) {
  const auto parts = colour.size();
  if (parts == 4) return (1 - colour.number(0)) * (1 - std::max({colour.number(1), colour.number(2), colour.number(3)}));
  double sum = 0;
  for (std::size_t part = 0; part < parts; ++part) sum += colour.number(part);
  return parts == 0 ? 0 : sum / static_cast<double>(parts);
}

Matrix matrix_of(const Operation& numbers) {
  return {numbers.number(5), numbers.number(4), numbers.number(3), numbers.number(2), numbers.number(1), numbers.number(0)};
}

/// By pieces on one line of pixels, from the first on.
std::vector<Ruling> joined(std::vector<Ruling> pieces) {
  std::sort(pieces.begin(), pieces.end(), [](const Ruling& a, const Ruling& b) { return std::pair(a.place, a.first) < std::pair(b.place, b.first); });
  std::vector<Ruling> lines;
  for (const auto& piece : pieces) {
    if (!lines.empty() && lines.back().place == piece.place && piece.first <= lines.back().last + widest_gap)
      lines.back().last = std::max(lines.back().last, piece.last);
    else
      lines.push_back(piece);
  }
  std::erase_if(lines, [](const Ruling& line) { return line.last - line.first < shortest; });
  return lines;
}

void add_edges(std::vector<Ruling>& pieces, double low, double high, double first, double last) {
  const double edge = std::floor(low);
  pieces.push_back({edge, first, last});
  pieces.push_back({std::max(std::ceil(high), edge + 1), first, last});
}

}  // namespace

Matrix Matrix::then(const Matrix& next) const {
  return {a * next.a + b * next.c, a * next.b + b * next.d, c * next.a + d * next.c, c * next.b + d * next.d,
          e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
}

std::string_view LineDrawer::run(ContentTokens& content) {
  for (Operation operation; content.next(operation);) {
    const auto name = code(operation.name);
    if (name == code("Do")) return operation.operand.empty() ? "?" : operation.operand;
    if (!take_state(name, operation) && !take_colour(name, operation) && !take_path(name, operation)) take_paint(name);
  }
  return {};
}

void LineDrawer::begin_form(const Matrix& matrix) {
  forms_.push_back(saved_.size());
  saved_.push_back(state_);
  state_.place = matrix.then(state_.place);
}

/// Also where the form left states saved.
void LineDrawer::end_form() {
  state_ = saved_[forms_.back()];
  saved_.resize(forms_.back());
  forms_.pop_back();
}

/// The unit square, wherever it lies now.
void LineDrawer::show_picture() {
  const auto& [a, b, c, d, e, f] = state_.place;
  if (std::abs(a) + std::abs(c) >= least_picture && std::abs(b) + std::abs(d) >= least_picture) has_unknown_ = true;
}

Rulings LineDrawer::take_rulings() {
  Rulings rulings{joined(std::move(pieces_.across)), joined(std::move(pieces_.upright))};
  pieces_ = {};
  if (rulings.across.size() > most || rulings.upright.size() > most) return {};
  return rulings;
}

bool LineDrawer::take_state(unsigned name, const Operation& operation) {
  const auto first_of_form = forms_.empty() ? 0 : forms_.back() + 1;
  switch (name) {
    case code("q"):
      if (saved_.size() < most_saved) saved_.push_back(state_);
      else has_unknown_ = true;
      return true;
    case code("Q"):
      if (saved_.size() > first_of_form) {
        state_ = saved_.back();
        saved_.pop_back();
      }
      return true;
    case code("cm"):
      state_.place = matrix_of(operation).then(state_.place);
      return true;
    case code("w"): state_.width = operation.number(0); return true;
    default: return false;
  }
}

/// A colour of a space that is one of the resources is taken by the number of its parts; with one part, full ink and white look the same here.
bool LineDrawer::take_colour(unsigned name, const Operation& operation) {
  const auto set = [&](Colour& colour) {
    colour.is_seen = !operation.operand.empty() || lightness(operation) <= palest;
    colour.is_known = !colour.is_named || !operation.operand.empty() || operation.size() > 1;
    return true;
  };
  const auto choose = [&](Colour& colour) {
    colour = {.is_seen = true, .is_known = true, .is_named = !operation.operand.starts_with("Device")};
    return true;
  };
  const auto set_device = [&](Colour& colour) {
    colour.is_named = false;
    return set(colour);
  };
  switch (name) {
    case code("g"):
    case code("rg"):
    case code("k"): return set_device(state_.fill);
    case code("G"):
    case code("RG"):
    case code("K"): return set_device(state_.stroke);
    case code("cs"): return choose(state_.fill);
    case code("CS"): return choose(state_.stroke);
    case code("sc"):
    case code("scn"): return set(state_.fill);
    case code("SC"):
    case code("SCN"): return set(state_.stroke);
    default: return false;
  }
}

bool LineDrawer::take_path(unsigned name, const Operation& operation) {
  switch (name) {
    case code("m"): move_to(operation.number(1), operation.number(0)); return true;
    case code("l"): line_to(operation.number(1), operation.number(0)); return true;
    case code("c"):
    case code("v"):
    case code("y"):
      line_to(operation.number(1), operation.number(0));
      if (!paths_.empty()) paths_.back().is_curved = true;
      return true;
    case code("h"):
      if (!paths_.empty()) paths_.back().is_closed = true;
      return true;
    case code("re"): add_rectangle(operation); return true;
    default: return false;
  }
}

void LineDrawer::take_paint(unsigned name) {
  const auto is_one_of = [name](auto... names) { return ((name == code(names)) || ...); };
  if (is_one_of("sh")) has_unknown_ = true;
  if (is_one_of("EI")) show_picture();
  if (is_one_of("s", "b", "b*") && !paths_.empty()) paths_.back().is_closed = true;
  const bool fills = is_one_of("f", "F", "f*", "B", "B*", "b", "b*");
  const bool strokes = is_one_of("S", "s", "B", "B*", "b", "b*");
  if (fills) fill();
  if (strokes) stroke();
  if (!fills && !strokes && !is_one_of("n")) return;
  paths_.clear();
  points_ = 0;
}

void LineDrawer::move_to(double x, double y) {
  if (++points_ > most_points) return;
  paths_.emplace_back().points.push_back(point(x, y));
}

/// Behind a closed path, another begins where that one did.
void LineDrawer::line_to(double x, double y) {
  if (paths_.empty() || ++points_ > most_points) return;
  if (paths_.back().is_closed) {
    const auto first = paths_.back().points.front();
    paths_.emplace_back().points.push_back(first);
  }
  paths_.back().points.push_back(point(x, y));
}

void LineDrawer::add_rectangle(const Operation& operation) {
  const double x = operation.number(3);
  const double y = operation.number(2);
  const double right = x + operation.number(1);
  const double top = y + operation.number(0);
  points_ += 4;
  if (points_ > most_points) return;
  paths_.push_back({{point(x, y), point(right, y), point(right, top), point(x, top)}, true, false});
}

/// A stroke along an axis is an area as thick as its pen.
void LineDrawer::stroke() {
  if (!state_.stroke.is_known) has_unknown_ = true;
  if (!state_.stroke.is_seen) return;
  const auto& place = state_.place;
  const double pen = state_.width * std::sqrt(std::abs(place.a * place.d - place.b * place.c)) / 2;
  if (!(pen <= thickest)) return;
  for (const auto& path : paths_) {
    if (path.is_curved) continue;
    const auto count = path.points.size();
    for (std::size_t i = path.is_closed ? 0 : 1; i < count; ++i) {
      const auto& from = path.points[i == 0 ? count - 1 : i - 1];
      const auto& to = path.points[i];
      const bool across = std::abs(from.y - to.y) <= straight;
      if ((!across && std::abs(from.x - to.x) > straight) || (from.x == to.x && from.y == to.y)) continue;
      const double along = across ? 0 : pen;
      const double aside = across ? pen : 0;
      add_area(std::min(from.x, to.x) - along, std::min(from.y, to.y) - aside, std::max(from.x, to.x) + along, std::max(from.y, to.y) + aside);
    }
  }
}

/// By the box around it: the mitred ends of a border are within.
void LineDrawer::fill() {
  const bool is_seen = state_.fill.is_seen;
  if (!state_.fill.is_known) has_unknown_ = true;
  for (const auto& [points, closed, curved] : paths_) {
    const auto by_x = [](const Point& a, const Point& b) { return a.x < b.x; };
    const auto by_y = [](const Point& a, const Point& b) { return a.y < b.y; };
    const auto [left, right] = std::minmax_element(points.begin(), points.end(), by_x);
    const auto [top, bottom] = std::minmax_element(points.begin(), points.end(), by_y);
    if (!is_seen || curved) continue;
    if (std::min(right->x - left->x, bottom->y - top->y) > thickest) has_unknown_ = true;
    else add_area(left->x, top->y, right->x, bottom->y);
  }
}

/// The small square of a corner is a piece of both lines.
void LineDrawer::add_area(double left, double top, double right, double bottom) {
  constexpr double far = 1e6;  // points: off any page
  if (!(left > -far && top > -far && right < far && bottom < far)) return;
  if (pieces_.across.size() + pieces_.upright.size() >= most_pieces) {
    has_unknown_ = true;
    return;
  }
  if (bottom - top <= thickest) add_edges(pieces_.across, top, bottom, left, right);
  if (right - left <= thickest) add_edges(pieces_.upright, left, right, top, bottom);
}

LineDrawer::Point LineDrawer::point(double x, double y) const {
  const auto& place = state_.place;
  return {place.a * x + place.c * y + place.e, place.b * x + place.d * y + place.f};
}

}  // namespace vnplan::bytes::pdf

#include "bytes/pdf/grid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace vnplan::bytes::pdf {
namespace {

constexpr double near = 3;           // points by which lines that cross may miss each other
constexpr double same_line = 3;      // points between the edges of one stroke or of a double line
constexpr double widest_line = 7;    // points
constexpr double undrawn = 4;        // points of a cell's side that may be missing
constexpr double undrawn_share = 0.2;  // of a short side: a letter beside a line is no side of a cell
constexpr std::size_t most_columns = 63;
constexpr std::size_t most_rows = 500;

/// Which of many things belong together.
class Groups {
 public:
  explicit Groups(std::size_t count) : parents_(count) { std::iota(parents_.begin(), parents_.end(), std::size_t{0}); }
  std::size_t of(std::size_t one) {
    while (parents_[one] != one) one = parents_[one] = parents_[parents_[one]];
    return one;
  }
  void join(std::size_t a, std::size_t b) { parents_[std::max(of(a), of(b))] = std::min(of(a), of(b)); }

 private:
  std::vector<std::size_t> parents_;
};

bool cross(const Ruling& across, const Ruling& upright) {
  return upright.place > across.first - near && upright.place < across.last + near && across.place > upright.first - near &&
         across.place < upright.last + near;
}

/// The middle of each set of places that are one line.
std::vector<double> lines_at(std::vector<double> places) {
  std::sort(places.begin(), places.end());
  std::vector<double> lines;
  for (std::size_t first = 0; first < places.size();) {
    auto last = first + 1;
    while (last < places.size() && places[last] - places[last - 1] <= same_line && places[last] - places[first] <= widest_line) ++last;
    lines.push_back((places[first] + places[last - 1]) / 2);
    first = last;
  }
  return lines;
}

std::vector<double> places_of(const std::vector<Ruling>& rulings) {
  std::vector<double> places;
  for (const auto& ruling : rulings) places.push_back(ruling.place);
  return places;
}

/// A table open at its sides, or cut by the page's end: there its lines end without another across them.
void add_open_sides(std::vector<double>& lines, const std::vector<Ruling>& ending) {
  if (lines.empty() || ending.empty()) return;
  const auto add = [&](double end, auto end_of, bool outside) {
    std::vector<double> places;
    for (const auto& ruling : ending)
      if (std::abs(end_of(ruling) - end) <= same_line) places.push_back(ruling.place);
    if (outside && lines_at(std::move(places)).size() > 1) lines.push_back(end);
  };
  const auto first_of = [](const Ruling& ruling) { return ruling.first; };
  const auto last_of = [](const Ruling& ruling) { return ruling.last; };
  const auto by = [](auto end_of) { return [end_of](const Ruling& a, const Ruling& b) { return end_of(a) < end_of(b); }; };
  const double low = first_of(*std::min_element(ending.begin(), ending.end(), by(first_of)));
  const double high = last_of(*std::max_element(ending.begin(), ending.end(), by(last_of)));
  const auto [least, greatest] = std::minmax_element(lines.begin(), lines.end());
  const bool before = low < *least - widest_line;
  const bool behind = high > *greatest + widest_line;
  add(low, first_of, before);
  add(high, last_of, behind);
  std::sort(lines.begin(), lines.end());
}

/// Lines that touch each other, made into cells.
class GridMaker {
 public:
  GridMaker(std::vector<Ruling> across, std::vector<Ruling> upright) : across_(std::move(across)), upright_(std::move(upright)) {}

  /// A grid without cells if the lines make none.
  Grid run() {
    Grid grid;
    grid.xs = lines_at(places_of(upright_));
    grid.ys = lines_at(places_of(across_));
    add_open_sides(grid.xs, across_);
    add_open_sides(grid.ys, upright_);
    if (!has_room(grid)) return {};
    auto xs = kept(grid.xs, grid.ys, upright_);
    grid.ys = kept(grid.ys, grid.xs, across_);
    grid.xs = std::move(xs);
    if (has_room(grid)) add_cells(grid);
    return grid;
  }

 private:
  static bool has_room(const Grid& grid) {
    return grid.xs.size() > 1 && grid.ys.size() > 1 && grid.xs.size() <= most_columns + 1 && grid.ys.size() <= most_rows + 1;
  }

  /// The rulings on each of the lines, by their beginnings.
  static std::vector<std::vector<Ruling>> on_lines(const std::vector<double>& lines, const std::vector<Ruling>& rulings) {
    std::vector<std::vector<Ruling>> found(lines.size());
    for (const auto& ruling : rulings) {
      auto line = std::lower_bound(lines.begin(), lines.end(), ruling.place);
      if (line == lines.end() || (line != lines.begin() && ruling.place - line[-1] < *line - ruling.place)) --line;
      if (std::abs(ruling.place - *line) <= widest_line) found[static_cast<std::size_t>(line - lines.begin())].push_back(ruling);
    }
    for (auto& line : found) std::sort(line.begin(), line.end(), [](const Ruling& a, const Ruling& b) { return a.first < b.first; });
    return found;
  }

  /// The side of a cell from `first` to `last` is drawn, but for a few points.
  static bool is_drawn(const std::vector<Ruling>& line, double first, double last) {
    double reached = first;
    double missing = 0;
    for (const auto& ruling : line) {
      if (ruling.last <= reached) continue;
      if (ruling.first >= last) break;
      missing += std::max(0.0, ruling.first - reached);
      reached = ruling.last;
    }
    return missing + std::max(0.0, last - reached) <= std::min(undrawn, undrawn_share * (last - first));
  }

  /// The outer lines, and those that are a side of a cell somewhere.
  static std::vector<double> kept(const std::vector<double>& lines, const std::vector<double>& others, const std::vector<Ruling>& rulings) {
    const auto drawn = on_lines(lines, rulings);
    std::vector<double> kept;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      bool side = i == 0 || i + 1 == lines.size();
      for (std::size_t k = 1; k < others.size() && !side; ++k) side = is_drawn(drawn[i], others[k - 1], others[k]);
      if (side) kept.push_back(lines[i]);
    }
    return kept;
  }

  void add_cells(Grid& grid) const {
    const auto columns = grid.xs.size() - 1;
    const auto rows = grid.ys.size() - 1;
    const auto upright = on_lines(grid.xs, upright_);
    const auto across = on_lines(grid.ys, across_);
    Groups groups(rows * columns);
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t column = 0; column < columns; ++column) {
        const auto here = row * columns + column;
        if (column > 0 && !is_drawn(upright[column], grid.ys[row], grid.ys[row + 1])) groups.join(here, here - 1);
        if (row > 0 && !is_drawn(across[row], grid.xs[column], grid.xs[column + 1])) groups.join(here, here - columns);
      }
    std::vector<std::vector<std::size_t>> parts(rows * columns);
    for (std::size_t part = 0; part < parts.size(); ++part) parts[groups.of(part)].push_back(part);
    for (const auto& cell : parts) add_cell(grid, cell, columns);
    const auto place = [](const GridCell& cell) { return std::pair(cell.row, cell.column); };
    std::sort(grid.cells.begin(), grid.cells.end(), [&](const GridCell& a, const GridCell& b) { return place(a) < place(b); });
  }

  /// What is no rectangle is cut into its single cells.
  static void add_cell(Grid& grid, const std::vector<std::size_t>& parts, std::size_t columns) {
    if (parts.empty()) return;
    const auto by_column = [&](std::size_t a, std::size_t b) { return a % columns < b % columns; };
    const auto [left, right] = std::minmax_element(parts.begin(), parts.end(), by_column);
    const GridCell cell{parts.front() / columns, *left % columns, parts.back() / columns - parts.front() / columns + 1,
                        *right % columns - *left % columns + 1};
    if (cell.rows * cell.columns == parts.size()) {
      grid.cells.push_back(cell);
    } else {
      for (const auto part : parts) grid.cells.push_back({part / columns, part % columns, 1, 1});
    }
  }

  std::vector<Ruling> across_;
  std::vector<Ruling> upright_;
};

bool lies_in(const Box& inner, const Box& outer) {
  return inner.left >= outer.left - near && inner.right <= outer.right + near && inner.top >= outer.top - near && inner.bottom <= outer.bottom + near;
}

/// The largest ones first, then from the top down.
std::vector<Grid> without_inner(std::vector<Grid> grids) {
  const auto area = [](const Grid& grid) { return grid.box().width() * grid.box().height(); };
  std::stable_sort(grids.begin(), grids.end(), [&](const Grid& a, const Grid& b) { return area(a) > area(b); });
  std::vector<Grid> outer;
  for (auto& grid : grids) {
    const auto holds = [&](const Grid& known) { return lies_in(grid.box(), known.box()); };
    if (std::none_of(outer.begin(), outer.end(), holds)) outer.push_back(std::move(grid));
  }
  std::stable_sort(outer.begin(), outer.end(), [](const Grid& a, const Grid& b) { return a.ys.front() < b.ys.front(); });
  return outer;
}

}  // namespace

std::vector<Grid> find_grids(const Rulings& rulings) {
  const auto& [across, upright] = rulings;
  Groups groups(across.size() + upright.size());
  for (std::size_t i = 0; i < across.size(); ++i)
    for (std::size_t k = 0; k < upright.size(); ++k)
      if (cross(across[i], upright[k])) groups.join(i, across.size() + k);
  std::vector<Rulings> touching(across.size() + upright.size());
  for (std::size_t i = 0; i < across.size(); ++i) touching[groups.of(i)].across.push_back(across[i]);
  for (std::size_t k = 0; k < upright.size(); ++k) touching[groups.of(across.size() + k)].upright.push_back(upright[k]);
  std::vector<Grid> grids;
  for (auto& lines : touching) {
    if (lines.across.empty() || lines.upright.empty()) continue;
    if (auto grid = GridMaker(std::move(lines.across), std::move(lines.upright)).run(); grid.cells.size() > 1) grids.push_back(std::move(grid));
  }
  return without_inner(std::move(grids));
}

}  // namespace vnplan::bytes::pdf

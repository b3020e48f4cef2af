#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "page/days.h"
#include "page/html.h"
#include "page/places.h"
#include "page/view.h"

namespace vnplan::page {
namespace {

/// Tasks by the month in which they are due.
using Months = std::map<int, std::vector<std::size_t>>;

Months months_of(const Plan& plan) {
  Months months;
  for (std::size_t i = 0; i < plan.assignments.size(); ++i) {
    if (const auto day = due_day_of(plan.assignments[i])) months[month_of(*day)].push_back(i);
  }
  return months;
}

std::string month_name(int month) { return (month % 12 < 9 ? "0" : "") + std::to_string(month % 12 + 1) + "/" + std::to_string(month / 12); }
std::string quarter_name(int month) { return "Q" + std::to_string(month % 12 / 3 + 1) + "/" + std::to_string(month / 12); }

/// Bars of months, of quarters or longer where the plan's times would need too many of them.
int width_of_bar(int first, int last) {
  for (const int width : {1, 3, 12, 60}) {
    if (last / width - first / width < 36) return width;
  }
  return 600;
}

struct Scale {
  int first = 0;  ///< month of the first bar, at the beginning of a quarter
  int width = 1;  ///< months in a bar
  int bars = 0;
  std::size_t most = 1;
  double step = 20;
};

constexpr double height = 120;
constexpr double left = 4;

std::string number(double value) {
  const auto tenths = static_cast<long>(value * 10 + 0.5);
  return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : "." + std::to_string(tenths % 10));
}

std::string text_at(double x, double y, std::string_view kind, const std::string& words) {
  return "<text class=\"" + std::string(kind) + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + words + "</text>";
}

std::vector<std::size_t> counts_of(const Months& months, Scale& scale) {
  std::vector<std::size_t> counts(static_cast<std::size_t>(scale.bars), 0);
  for (const auto& [month, tasks] : months) {
    auto& count = counts[static_cast<std::size_t>((month - scale.first) / scale.width)];
    count += tasks.size();
    scale.most = std::max(scale.most, count);
  }
  return counts;
}

Scale scale_of(const Months& months) {
  Scale scale;
  scale.width = width_of_bar(months.begin()->first, months.rbegin()->first);
  const int round = std::max(scale.width, 3);
  scale.first = months.begin()->first / round * round;
  const int end = (months.rbegin()->first / round + 1) * round;
  scale.bars = std::max((end - scale.first) / scale.width, 3);
  scale.step = std::clamp(720.0 / scale.bars, 18.0, 56.0);
  return scale;
}

/// A band behind each quarter, or behind each year where a bar is a quarter.
void put_bands(std::string& out, const Scale& scale) {
  const int band = scale.width == 1 ? 3 : scale.width == 3 ? 12 : scale.width * 4;
  for (int month = scale.first; month < scale.first + scale.bars * scale.width; month += scale.width) {
    const double x = left + (month - scale.first) / scale.width * scale.step;
    const bool begins = month % band == 0 || month == scale.first;
    if (!begins) continue;
    const int rest = std::min((band - month % band) / scale.width, scale.bars - (month - scale.first) / scale.width);
    out += "<rect class=\"band" + std::string(month / band % 2 == 0 ? " even" : "") + "\" x=\"" + number(x) + "\" y=\"0\" width=\"" +
           number(rest * scale.step) + "\" height=\"" + number(height + 54) + "\"/>";
    const auto name = scale.width == 1 ? quarter_name(month) : std::to_string(month / 12);
    out += text_at(x + rest * scale.step / 2, height + 48, "band-name", name);
  }
}

void put_bars(std::string& out, const Scale& scale, const std::vector<std::size_t>& counts) {
  for (int i = 0; i < scale.bars; ++i) {
    const auto count = counts[static_cast<std::size_t>(i)];
    const int month = scale.first + i * scale.width;
    const double x = left + i * scale.step;
    const double tall = static_cast<double>(count) / static_cast<double>(scale.most) * (height - 20);
    const auto name = scale.width == 1 ? std::to_string(month % 12 + 1) : scale.width == 3 ? "Q" + std::to_string(month % 12 / 3 + 1) : std::string();
    out += text_at(x + scale.step / 2, height + 26, "tick", name);
    if (count == 0) continue;
    out += "<rect class=\"column\" x=\"" + number(x + scale.step * 0.15) + "\" y=\"" + number(height + 10 - tall) + "\" width=\"" +
           number(scale.step * 0.7) + "\" height=\"" + number(tall) + "\" rx=\"2\"><title>" +
           (scale.width == 1 ? month_name(month) : quarter_name(month)) + ": " + std::to_string(count) + "</title></rect>";
    out += text_at(x + scale.step / 2, height + 5 - tall, "count", std::to_string(count));
  }
}

void put_chart(std::string& out, const Months& months) {
  auto scale = scale_of(months);
  const auto counts = counts_of(months, scale);
  const auto width = number(2 * left + scale.bars * scale.step);
  out += "<svg class=\"months\" viewBox=\"0 0 " + width + " " + number(height + 54) + "\" width=\"" + width + "\" role=\"img\" " +
         "aria-labelledby=\"chart-name\">";
  put_bands(out, scale);
  put_bars(out, scale, counts);
  out += "</svg>";
}

void put_table(std::string& out, const View& view, const Months& months) {
  out += "<details><summary>" + view.word("chart.table") + "</summary><table><caption>" + view.word("chart.months") + "</caption><thead><tr>";
  for (const auto* key : {"month", "quarter", "count", "tasks"}) out += "<th scope=\"col\">" + view.word(key) + "</th>";
  out += "</tr></thead><tbody>";
  for (const auto& [month, tasks] : months) {
    out += "<tr><th scope=\"row\">" + month_name(month) + "</th><td>" + quarter_name(month) + "</td>";
    out += "<td>" + std::to_string(tasks.size()) + "</td><td>";
    for (const auto task : tasks) out += "<a href=\"#" + row_id("a", task) + "\">" + row_id("a", task) + "</a> ";
    out += "</td></tr>";
  }
  out += "</tbody></table></details>";
}

}  // namespace

void put_months(std::string& out, const View& view) {
  const auto months = months_of(view.plan);
  std::size_t due = 0;
  for (const auto& [month, tasks] : months) due += tasks.size();
  if (months.empty()) {
    out += "<p class=\"none\">" + view.word("chart.none") + "</p>";
    return;
  }
  out += "<div class=\"wide\" tabindex=\"0\" role=\"region\" data-label=\"chart.months\">";
  put_chart(out, months);
  out += "</div><p class=\"hint\">" + view.word("chart.without") + " " + std::to_string(view.plan.assignments.size() - due) + "</p>";
  put_table(out, view, months);
}

}  // namespace vnplan::page

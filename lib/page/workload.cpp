#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "page/days.h"
#include "page/html.h"
#include "page/places.h"
#include "page/view.h"

namespace vnplan::page {
namespace {

struct Load {
  std::array<int, 3> roles{};  ///< tasks that it leads, partners in, performs
  [[nodiscard]] int all() const { return roles[0] + roles[1] + roles[2]; }
};

constexpr std::array<std::string_view, 3> role_names = {"lead", "partner", "performer"};

/// Tasks, not mentions: a body that one task names twice in a role works on it once.
std::vector<Load> loads_of(const Plan& plan) {
  std::unordered_map<std::string_view, std::size_t> rows;
  for (const auto& agency : plan.agencies) rows.emplace(agency.id, rows.size());
  std::vector<Load> loads(plan.agencies.size());
  for (const auto& assignment : plan.assignments) {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    const std::array<const std::vector<Actor>*, 3> roles = {&assignment.lead, &assignment.partners, &assignment.performers};
    for (std::size_t role = 0; role < roles.size(); ++role) {
      for (const auto& actor : *roles[role]) {
        const auto found = rows.find(actor.agency);
        if (found != rows.end() && found->second < loads.size() && seen.emplace(found->second, role).second) ++loads[found->second].roles[role];
      }
    }
  }
  return loads;
}

std::string bar_of(const Load& load, int most) {
  std::string out = "<svg class=\"bars\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">";
  int begin = 0;
  for (std::size_t role = 0; role < role_names.size(); ++role) {
    const int count = load.roles[role];
    if (count == 0) continue;
    const auto place = [&](int tasks) { return std::to_string(static_cast<double>(tasks) * 100 / most).substr(0, 5); };
    out += "<rect class=\"" + std::string(role_names[role]) + "\" x=\"" + place(begin) + "\" y=\"0\" width=\"" + place(count) + "\" height=\"10\"/>";
    begin += count;
  }
  return out + "</svg>";
}

std::string name_cell_of(const View& view, const Agency& agency) {
  auto out = html_of(agency.name);
  if (agency.successor) {
    out += " <small>\xE2\x86\x92 " + html_of(*agency.successor);
    if (agency.until) out += " (" + view.word("until") + " " + view.date(*agency.until) + ")";
    out += "</small>";
  }
  return out;
}

void put_agency(std::string& out, const View& view, std::size_t index, const Load& load, int most) {
  const auto& agency = view.plan.agencies[index];
  const auto row = row_id("g", index);
  out += "<tr id=\"" + row + "\" tabindex=\"-1\"><th scope=\"row\">" + name_cell_of(view, agency) + "</th>";
  put_cell(out, view.word("level." + (agency.level.empty() ? "unknown" : agency.level)));
  for (const int count : load.roles) put_cell(out, count == 0 ? "" : std::to_string(count), std::to_string(count));
  put_cell(out, std::to_string(load.all()));
  put_cell(out, bar_of(load, most), std::to_string(load.all()));
  put_cell(out, load.all() == 0 ? "" : "<button type=\"button\" class=\"small\" data-agency=\"" + row + "\">" + view.word("show.tasks") +
                                           "<span class=\"hidden\"> " + html_of(agency.name) + "</span></button>");
  out += "</tr>\n";
}

}  // namespace

/// Those with most work first.
void put_workload(std::string& out, const View& view) {
  const auto loads = loads_of(view.plan);
  std::vector<std::size_t> order(loads.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return loads[a].all() > loads[b].all(); });
  const int most = order.empty() ? 1 : std::max(loads[order.front()].all(), 1);
  for (const auto index : order) put_agency(out, view, index, loads[index], most);
}

}  // namespace vnplan::page

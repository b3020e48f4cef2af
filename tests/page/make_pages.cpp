/// Pages of plans to look at: make_pages DIR FILE... writes DIR/NAME.html for each plan and DIR/index.html.
/// make_pages DIR --many COUNT FILE... writes the overview alone, of COUNT plans with about forty tasks each, made of these.

#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <vnplan/vnplan.h>

#include <vnplan/export.h>

namespace {

std::vector<vnplan::Plan> read_all(int first, int count, char** arguments) {
  std::vector<vnplan::Plan> plans;
  for (int i = first; i < count; ++i) {
    auto plan = vnplan::parse_file(arguments[i]);
    if (plan) plans.push_back(std::move(*plan));
    else std::cerr << plan.error().what << '\n';
  }
  return plans;
}

void write_all(const std::filesystem::path& folder, const std::vector<vnplan::Plan>& plans) {
  std::ofstream overview(folder / "index.html", std::ios::binary);
  overview << vnplan::write_overview_head();
  for (const auto& plan : plans) {
    const auto name = std::filesystem::path(plan.source.name).stem().string() + ".html";
    std::ofstream(folder / name, std::ios::binary) << vnplan::write_page(plan, plan.source.name, {vnplan::Language::vietnamese, "index.html"});
    overview << vnplan::write_overview_entry(plan, plan.source.name, name);
  }
  overview << vnplan::write_overview_tail();
}

/// The plans again and again, with forty tasks each, every one due on a day of its own.
void write_many(const std::filesystem::path& folder, const std::vector<vnplan::Plan>& plans, int count) {
  std::vector<const vnplan::Assignment*> tasks;
  std::ofstream overview(folder / "index.html", std::ios::binary);
  overview << vnplan::write_overview_head();
  for (int i = 0; i < count; ++i) {
    auto plan = plans[static_cast<std::size_t>(i) % plans.size()];
    const auto own = plan.assignments;
    for (std::size_t k = 0; !own.empty() && plan.assignments.size() < 40; ++k) plan.assignments.push_back(own[k % own.size()]);
    if (plan.assignments.size() > 40) plan.assignments.resize(40);
    int day = i * 7;
    for (auto& task : plan.assignments) {
      for (auto& timeline : task.timeline) {
        ++day;
        const auto of = [](int value) { return (value < 10 ? "-0" : "-") + std::to_string(value); };
        if (timeline.end) timeline.end = std::to_string(2021 + day % 5) + of(1 + day % 12) + of(1 + day % 28);
      }
    }
    plan.header.title = plan.header.title.value_or("") + " (" + std::to_string(i + 1) + ")";
    const auto name = "plan-" + std::to_string(i + 1);
    overview << vnplan::write_overview_entry(plan, name + ".txt", name + ".html");
  }
  overview << vnplan::write_overview_tail();
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 3) return std::cerr << "make_pages DIR [--many COUNT] FILE...\n", 2;
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  const bool many = std::string_view(arguments[2]) == "--many" && count > 4;
  const auto plans = read_all(many ? 4 : 2, count, arguments);
  if (plans.empty()) return 1;
  if (!many) return write_all(folder, plans), 0;
  int number = 0;
  const std::string_view text = arguments[3];
  std::from_chars(text.data(), text.data() + text.size(), number);
  write_many(folder, plans, number);
  return 0;
}

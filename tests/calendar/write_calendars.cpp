// write_calendars DIR FILE…: each plan as DIR/NAME.ics and DIR/NAME.json.
#include <vnplan/export.h>
#include <vnplan/vnplan.h>

#include <filesystem>
#include <fstream>
#include <iostream>

int main(int argc, char** argv) {
  for (int i = 2; i < argc; ++i) {
    const std::filesystem::path path = argv[i];
    const auto plan = vnplan::parse_file(path);
    if (!plan) return std::cerr << plan.error().what << '\n', 1;
    const auto to = std::filesystem::path(argv[1]) / path.stem();
    std::ofstream(to.string() + ".ics", std::ios::binary)
        << vnplan::write_calendar_head() << vnplan::write_calendar_entries(*plan, path.filename().string()) << vnplan::write_calendar_tail();
    std::ofstream(to.string() + ".json", std::ios::binary) << vnplan::write_json(*plan);
  }
}

// Who leads what by when, in ten lines of somebody else's program.
#include <vnplan/vnplan.h>

#include <iostream>

int main() {
  const auto plan = vnplan::parse("KẾ HOẠCH\nTiêm chủng năm 2026\n1. Sở Y tế chủ trì rà soát trẻ chưa tiêm trước ngày 30/9/2026.\n");
  if (!plan) return std::cerr << plan.error().what << '\n', 1;
  for (const auto& work : plan->assignments) {
    for (const auto& actor : work.lead) std::cout << actor.text;
    for (const auto& time : work.timeline) std::cout << " | " << time.end.value_or("?");
    std::cout << '\n';
  }
}

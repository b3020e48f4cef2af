// make_plans COUNT DIR [--seed N] [--kilobytes N]: DIR/plan-000001.txt … The same seed gives the same files on every machine; without --kilobytes
// they have 2 to 200 kB each. plan-000001 of a larger COUNT is that of a smaller one.
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "made/make_plan.h"

namespace {

std::optional<std::uint64_t> number_of(std::string_view digits) {
  std::uint64_t number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? std::optional(number) : std::nullopt;
}

struct Wish {
  std::uint64_t count = 0, seed = 1, kilobytes = 0;
  std::filesystem::path folder;
};

std::optional<Wish> wish_of(int argc, char** argv) {
  if (argc < 3 || argc % 2 == 0) return std::nullopt;
  Wish wish;
  const auto count = number_of(argv[1]);
  if (!count) return std::nullopt;
  wish.count = *count;
  wish.folder = argv[2];
  for (int i = 3; i + 1 < argc; i += 2) {
    const auto value = number_of(argv[i + 1]);
    const std::string_view option = argv[i];
    if (!value || (option != "--seed" && option != "--kilobytes")) return std::nullopt;
    (option == "--seed" ? wish.seed : wish.kilobytes) = *value;
  }
  return wish;
}

}  // namespace

int main(int argc, char** argv) {
  const auto wish = wish_of(argc, argv);
  if (!wish) return std::cerr << "make_plans COUNT DIR [--seed N] [--kilobytes N]\n", 2;
  std::error_code failed;
  std::filesystem::create_directories(wish->folder, failed);
  vnplan::made::Random seeds(wish->seed);
  for (std::uint64_t i = 1; i <= wish->count; ++i) {
    const auto seed = seeds.next();
    const auto plan = vnplan::made::make_plan(seed, wish->kilobytes > 0 ? wish->kilobytes * 1000 : vnplan::made::size_by_chance(seed));
    const auto digits = std::to_string(i);
    const auto name = "plan-" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits + ".txt";
    std::ofstream file(wish->folder / name, std::ios::binary);
    if (!(file << plan.text << std::flush)) return std::cerr << "cannot write " << (wish->folder / name).string() << '\n', 1;
  }
}

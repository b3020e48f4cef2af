// A harness without libFuzzer, built by any compiler: replay_NAME FILE|FOLDER… tells what does not hold for which file. Exit status 1 if
// anything does not, or if there was nothing to look at.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

#include "fuzz/harness.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_of(int count, char** names) {
  std::vector<fs::path> files;
  for (int i = 0; i < count; ++i) {
    if (!fs::is_directory(names[i])) files.emplace_back(names[i]);
    if (fs::is_directory(names[i]))
      for (const auto& file : fs::recursive_directory_iterator(names[i]))
        if (file.is_regular_file() && file.path().filename() != "README.md") files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  const auto files = files_of(argc - 1, argv + 1);
  std::size_t bad = files.empty() ? 1 : 0;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    const std::string input{std::istreambuf_iterator<char>(stream), {}};
    const auto faults = vnplan::fuzz::faults_of(input, vnplan::fuzz::Effort::thorough);
    if (faults.empty()) continue;
    std::cout << file.string() << ":\n" << faults;
    ++bad;
  }
  std::cout << files.size() << " inputs, " << bad << " bad\n";
  return bad == 0 ? 0 : 1;
}

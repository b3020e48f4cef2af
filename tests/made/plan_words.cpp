#include "made/plan_words.h"

#include <fstream>
#include <stdexcept>

namespace vnplan::made {
namespace {

PlanWords::Row columns_of(const std::string& line) {
  PlanWords::Row columns;
  for (std::size_t at = 0; at <= line.size();) {
    const auto tab = std::min(line.find('\t', at), line.size());
    columns.push_back(line.substr(at, tab - at));
    at = tab + 1;
  }
  return columns;
}

std::string key_of(std::string_view kind, std::string_view of) { return std::string(kind) + '\t' + std::string(of); }

}  // namespace

const PlanWords& PlanWords::builtin() {
  static const PlanWords words = [] {
    PlanWords read;
    std::ifstream file(VNPLAN_PLAN_WORDS, std::ios::binary);
    if (!file) throw std::runtime_error("cannot open " VNPLAN_PLAN_WORDS);
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line.front() == '#') continue;
      auto row = columns_of(line);
      const auto key = key_of(row.at(0), row.at(1));
      row.erase(row.begin(), row.begin() + 2);
      read.rows_[key].push_back(std::move(row));
    }
    return read;
  }();
  return words;
}

const std::vector<PlanWords::Row>& PlanWords::rows(std::string_view kind, std::string_view of) const {
  const auto found = rows_.find(key_of(kind, of));
  if (found == rows_.end()) throw std::out_of_range("no words for " + key_of(kind, of));
  return found->second;
}

std::string filled(std::string_view pattern, Holes holes) {
  std::string text;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto open = std::min(pattern.find('{', at), pattern.size());
    text += pattern.substr(at, open - at);
    const auto close = pattern.find('}', open);
    if (close == std::string_view::npos) return text += pattern.substr(open);
    const auto name = pattern.substr(open + 1, close - open - 1);
    auto words = pattern.substr(open, close - open + 1);
    for (const auto& [hole, filling] : holes)
      if (hole == name) words = filling;
    text += words;
    at = close + 1;
  }
  return text;
}

}  // namespace vnplan::made

#include <algorithm>
#include <string>

#include "facts/agency.h"
#include "facts/facts.h"

// "Ban Chỉ đạo 389 tỉnh (sau đây gọi tắt là BCĐ 389)": what a text calls a body from there on.

namespace vnplan::facts {
namespace {

constexpr std::uint32_t longest_name = 32;  // words of a body's name before the bracket
constexpr std::uint32_t longest_short = 10;

class ShortNameReader {
 public:
  explicit ShortNameReader(const Reading& reading) : reading_(reading), agencies_(reading) {}

  /// The definition whose words `gọi tắt là` begin here; nothing if what is named is no body: "Đề án (sau đây gọi tắt là Đề án)".
  [[nodiscard]] std::optional<ShortName> read(std::uint32_t called) const {
    const auto block = reading_.block_words(reading_.block_of(called));
    if (called <= block.first) return std::nullopt;
    const auto open = called - 1;
    if (!reading_.is_mark(open, '(') && !reading_.is_mark(open, ',') && !reading_.is_mark(open, '[')) return std::nullopt;
    const auto given = name_given(called + reading_.length(called, Term::called), block.last);
    const auto body = body_before(open, block.first);
    if (given.empty() || body.empty()) return std::nullopt;
    return ShortName{std::string(reading_.text(given)), std::string(trim_value(reading_.text(body)))};
  }

 private:
  [[nodiscard]] bool quotes(std::uint32_t word) const { return reading_.is_mark(word, '"') || reading_.is_mark(word, ':'); }

  [[nodiscard]] Range name_given(std::uint32_t word, std::uint32_t limit) const {
    while (word < limit && quotes(word)) ++word;
    auto end = word;
    while (end < limit && end - word <= longest_short && !ends_name(end)) ++end;
    return end - word > longest_short ? Range{} : Range{word, end};
  }

  [[nodiscard]] bool ends_name(std::uint32_t word) const {
    if (reading_.is(word, Shape::glued) && (reading_.is_mark(word, '-') || reading_.is_mark(word, '&'))) return false;
    return reading_.is_mark(word, ')') || reading_.is_mark(word, ']') || reading_.is_mark(word, ',') || reading_.is_mark(word, ';') ||
           reading_.is_mark(word, '.') || quotes(word);
  }

  /// The name that ends at `end`; of several beginnings the first, so that it is whole.
  [[nodiscard]] Range body_before(std::uint32_t end, std::uint32_t limit) const {
    for (auto word = end - std::min(longest_name, end - limit); word < end; ++word) {
      if (!agencies_.begins_name(word)) continue;
      const auto name = agencies_.read(word, end);
      if (name && name->words.last == end) return name->words;
    }
    return {};
  }

  const Reading& reading_;
  AgencyReader agencies_;
};

}  // namespace

std::vector<ShortName> find_short_names(const Reading& reading) {
  const ShortNameReader reader(reading);
  std::vector<ShortName> names;
  for (std::uint32_t word = 0; word < reading.size(); ++word)
    if (reading.is(word, Term::called))
      if (auto name = reader.read(word)) names.push_back(std::move(*name));
  return names;
}

}  // namespace vnplan::facts

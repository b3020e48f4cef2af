#include <algorithm>

#include "base/utf8.h"
#include "bytes/charset/byte_order.h"
#include "bytes/charset/charset.h"
#include "bytes/charset/legacy.h"
#include "bytes/charset/syllable.h"

namespace vnplan::bytes {
namespace {

constexpr std::size_t sample_size = std::size_t{1} << 18U;
constexpr std::size_t fewest_words = 4;        // below, chance may make words possible
constexpr std::size_t fewest_to_name = 2;

/// A text as one encoding would have it.
struct Reading {
  Candidate candidate;
  std::string utf8;
};

bool is_likely(const Candidate& c) { return c.possible >= fewest_words && c.possible * 5 >= c.words * 4; }

/// A common word counts twice.
std::size_t weight_of(const Candidate& c) { return c.possible + c.common; }

/// Ahead of another by an eighth of the words, and by two at least.
bool is_ahead(const Candidate& best, const Candidate& other) {
  const auto words = std::max(best.words, other.words);
  return weight_of(best) >= weight_of(other) + std::max<std::size_t>(2, words / 8);
}

Guess certainly(Charset charset) { return {charset, true, {}}; }

/// The best reading if it is likely, and every other one is far behind or comes to the same text.
Guess best_of(std::vector<Reading> readings) {
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) { return weight_of(a.candidate) > weight_of(b.candidate); });
  const auto& best = readings.front();
  Guess guess{best.candidate.charset, is_likely(best.candidate), {}};
  for (const auto& reading : readings) {
    const auto& other = reading.candidate;
    if (other.possible >= fewest_to_name && other.possible * 2 >= other.words) guess.candidates.push_back(other);
    const bool rival = &reading != &best && !is_ahead(best.candidate, other) && reading.utf8 != best.utf8;
    guess.certain = guess.certain && !rival;
  }
  return guess;
}

Candidate judge(Charset charset, std::string_view utf8) {
  const auto tally = count_syllables(utf8);
  return {charset, tally.words, tally.possible, tally.common};
}

Reading read_as(std::string_view sample, Charset charset) {
  std::string utf8;
  if (charset == Charset::windows1258) {
    auto decoded = decode(sample, charset);
    if (decoded) utf8 = std::move(*decoded);
  } else {
    utf8 = decode_legacy(sample, charset, Stranger::replace);
  }
  return {judge(charset, utf8), std::move(utf8)};
}

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

/// Only what lies beyond ASCII tells encodings apart: from the first such byte on, with the letters before it.
std::string_view sample_of(std::string_view text) {
  const auto first = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), is_high) - text.begin());
  return text.substr(first - std::min<std::size_t>(first, 16), sample_size);
}

/// A letter that Unicode has for Vietnamese and windows-1252 has not: `ạ`, `ư`, `đ`, a combining tone.
bool is_vietnamese_alone(char32_t c) {
  return (c >= 0x1EA0 && c <= 0x1EF9) || c == 0x102 || c == 0x103 || c == 0x110 || c == 0x111 || c == 0x128 || c == 0x129 || c == 0x168 ||
         c == 0x169 || c == 0x1A0 || c == 0x1A1 || c == 0x1AF || c == 0x1B0 || (c >= 0x300 && c <= 0x323);
}

/// UTF-8 that was cut or hurt: it has as many Vietnamese letters as faults. (In VISCII or VPS, `ườ` passes for one letter of another script.)
bool is_damaged_utf8(std::string_view bytes) {
  std::size_t letters = 0;
  std::size_t faults = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto rest = bytes.substr(at);
    const auto valid = rest.substr(0, valid_utf8_prefix(rest));
    for (std::size_t i = 0; i < valid.size();) letters += is_vietnamese_alone(next_character(valid, i)) ? 1U : 0U;
    at += valid.size();
    faults += at < bytes.size() ? 1U : 0U;
    at = std::min(at + 1, bytes.size());
    while (at < bytes.size() && (static_cast<unsigned char>(bytes[at]) & 0xC0U) == 0x80U) ++at;  // tails of what was cut
  }
  return letters > 0 && letters >= faults;
}

/// Whether the text needs no repair at a glance: nothing beyond ASCII, or letters of Vietnamese Unicode.
bool is_unicode_at_a_glance(std::string_view utf8) {
  bool plain = true;
  for (std::size_t at = 0; at < utf8.size();) {
    if (!is_high(utf8[at])) {
      ++at;
      continue;
    }
    if (is_vietnamese_alone(next_character(utf8, at))) return true;
    plain = false;
  }
  return plain;
}

}  // namespace

Guess guess_charset(std::string_view bytes) {
  const auto order = byte_order_mark(bytes);
  if (order.size != 0 && order.charset != Charset::utf8) return certainly(order.charset);
  if (const auto wide = wide_charset(bytes)) return certainly(*wide);
  if (valid_utf8_prefix(bytes) == bytes.size()) return certainly(Charset::utf8);
  const auto sample = sample_of(bytes);
  if (order.size != 0 || sample.find('\0') != std::string_view::npos || is_damaged_utf8(sample)) return {};

  std::vector<Reading> readings;
  for (const auto charset : {Charset::windows1258, Charset::viscii, Charset::tcvn3, Charset::vni, Charset::vps})
    readings.push_back(read_as(sample, charset));
  return best_of(std::move(readings));
}

Guess guess_mojibake(std::string_view utf8) {
  if (is_unicode_at_a_glance(utf8)) return certainly(Charset::utf8);
  const auto sample = sample_of(utf8);
  std::vector<Reading> readings;
  readings.push_back({judge(Charset::utf8, sample), std::string(sample)});
  for (const auto charset : {Charset::tcvn3, Charset::vni}) {
    auto repaired = repair_legacy(sample, charset, Stranger::replace);
    readings.push_back({judge(charset, repaired), std::move(repaired)});
  }
  auto guess = best_of(std::move(readings));
  return guess.certain ? guess : certainly(Charset::utf8);
}

}  // namespace vnplan::bytes

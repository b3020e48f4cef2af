// Encodings. The first byte of an input says what is tried with the others.
#include "bytes/bytes.h"
#include "bytes/charset/charset.h"
#include "bytes/charset/legacy.h"
#include "bytes/sniff.h"
#include "base/utf8.h"
#include "fuzz/properties.h"

namespace vnplan::fuzz {
namespace {

/// The text in a wide encoding with its byte order mark.
std::string widened(std::string_view utf8, bytes::Charset charset) {
  const bool large = charset == bytes::Charset::utf32le || charset == bytes::Charset::utf32be;
  const bool last_first = charset == bytes::Charset::utf16le || charset == bytes::Charset::utf32le;
  std::string wide;
  const auto put = [&](char32_t unit) {
    const unsigned size = large ? 4 : 2;
    for (unsigned i = 0; i < size; ++i) wide += static_cast<char>(unit >> (8 * (last_first ? i : size - 1 - i)) & 0xFFU);
  };
  put(0xFEFF);
  for (std::size_t at = 0; at < utf8.size();) {
    const auto character = bytes::next_character(utf8, at);
    const bool pair = !large && character > 0xFFFF;
    if (pair) put(0xD7C0 + (character >> 10U));
    put(pair ? 0xDC00 + (character & 0x3FFU) : character);
  }
  return wide;
}

/// UTF-16 and UTF-32 give the text that UTF-8 gives.
std::string faults_of_widening(std::string_view input) {
  auto text = text_of(input);
  while (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);  // the mark says which order it is; a second one is text
  for (const auto charset : {bytes::Charset::utf16le, bytes::Charset::utf16be, bytes::Charset::utf32le, bytes::Charset::utf32be}) {
    const auto wide = widened(text, charset);
    const auto name = std::string(bytes::name_of(charset));
    const auto guess = bytes::guess_charset(wide);
    if (!guess.certain || guess.charset != charset) return name + " with a byte order mark is not known\n";
    const auto read = bytes::decode(wide, charset);
    if (!read || *read != text) return "text in " + name + " becomes another one\n";
  }
  return {};
}

/// Every byte gives something in an encoding that is named, but for what is no UTF-8.
std::string faults_of_decoding(std::string_view input, bytes::Charset charset) {
  const auto read = bytes::decode(input, charset);
  const auto name = std::string(bytes::name_of(charset));
  if (!read) return charset == bytes::Charset::utf8 && valid_utf8_prefix(input) < input.size() ? "" : name + " is refused\n";
  return valid_utf8_prefix(*read) == read->size() ? "" : "what stood in " + name + " is no UTF-8\n";
}

std::string faults_of_outcome(std::string_view input, const Options& options, Effort effort) {
  const auto outcome = outcome_of(input, options, effort);
  const bool may_be_refused = outcome.refused.empty() || outcome.failure == Failure::not_text;
  return outcome.faults + (may_be_refused ? "" : "refused: " + outcome.refused + "\n");
}

}  // namespace

std::string faults_of(std::string_view input, Effort effort) {
  if (input.empty()) return {};
  const auto choice = static_cast<unsigned char>(input.front()) % (bytes::all_charsets.size() + 2);
  input.remove_prefix(1);
  if (choice == bytes::all_charsets.size()) return faults_of_widening(input);
  if (bytes::sniff(input).format != bytes::Format::text) return {};
  Options options;
  if (choice > bytes::all_charsets.size()) return faults_of_outcome(input, options, effort);  // which encoding it is has to be found out
  const auto charset = bytes::all_charsets[choice];
  options.charset = bytes::name_of(charset);
  auto faults = faults_of_decoding(input, charset);
  bytes::ReadOptions reading;
  reading.charset = options.charset;
  if (const auto raw = bytes::read_text(input, reading)) faults += faults_of_raw(*raw) + faults_of_normaliser(*raw);
  return faults + faults_of_outcome(input, options, effort);
}

}  // namespace vnplan::fuzz

#include <utility>

#include "base/utf8.h"
#include "bytes/bytes.h"
#include "bytes/charset/charset.h"
#include "bytes/markdown.h"

namespace vnplan::bytes {
namespace {

Result<Raw> raw_of(std::string utf8, std::string charset) {
  if (std::string_view(utf8).substr(0, 8192).find('\0') != std::string_view::npos)
    return Error{Failure::not_text, "zero bytes: this is no text file", "save it as UTF-8 text and try again"};
  auto marks = find_markup(utf8);
  return Raw{"text", std::move(charset), std::move(utf8), std::move(marks)};
}

Result<Raw> read_as(std::string_view bytes, Charset charset, const ReadOptions& options) {
  auto utf8 = decode(bytes, charset);
  if (!utf8) return utf8.error();
  if (charset != Charset::utf8 && utf8->size() > options.max_memory) return too_large(options.max_memory);
  return raw_of(std::move(*utf8), std::string(name_of(charset)));
}

/// Text in UTF-8: as it is, unless old fonts' letters stand in it.
Result<Raw> read_utf8(std::string_view utf8) {
  const auto of = guess_mojibake(utf8).charset;
  if (of == Charset::utf8) return raw_of(std::string(utf8), "UTF-8");
  return raw_of(of == Charset::vni ? vni_to_utf8(utf8) : tcvn3_to_utf8(utf8, false), "UTF-8 (" + std::string(name_of(of)) + ")");
}

/// "byte 1 is not UTF-8, but it may be VISCII (2 of 2 words possible) or VPS (2 of 2)".
Error unclear(std::string_view bytes, const std::vector<Candidate>& candidates) {
  Error error = decode(bytes, Charset::utf8).error();
  for (const auto& c : candidates) {
    error.what += &c == &candidates.front() ? ", but it may be " : &c == &candidates.back() ? " or " : ", ";
    error.what.append(name_of(c.charset)).append(" (" + std::to_string(c.possible) + " of " + std::to_string(c.words));
    error.what += &c == &candidates.front() ? " words possible)" : ")";
  }
  if (!candidates.empty()) error.advice = choice_of_charset();
  return error;
}

}  // namespace

Result<Raw> read_text(std::string_view bytes, const ReadOptions& options) {
  if (!options.charset.empty()) {
    const auto charset = charset_named(options.charset);
    if (!charset) return unknown_charset(options.charset);
    return read_as(bytes, *charset, options);
  }
  const auto guess = guess_charset(bytes);
  if (!guess.certain) return unclear(bytes, guess.candidates);
  return guess.charset == Charset::utf8 ? read_utf8(bytes) : read_as(bytes, guess.charset, options);
}

}  // namespace vnplan::bytes

#include <unicode/bytestream.h>
#include <unicode/localpointer.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>

#include "base/utf8.h"
#include "bytes/charset/byte_order.h"
#include "bytes/charset/charset.h"
#include "bytes/charset/syllable.h"
#include "bytes/charset/legacy.h"

namespace vnplan::bytes {
namespace {

/// ICU counts in 32 bits; pieces of a text this long are composed one after the other.
constexpr std::size_t piece_size = std::size_t{1} << 20U;

Error no_table(Charset charset) {
  return {Failure::not_text, "ICU has no table of " + std::string(name_of(charset)), "install the full data of ICU, or save the file as UTF-8 text"};
}

Result<std::string> decode_by_icu(std::string_view bytes, Charset charset) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUConverterPointer from(ucnv_open(std::string(name_of(charset)).c_str(), &status));
  const icu::LocalUConverterPointer to(ucnv_open("UTF-8", &status));
  if (U_FAILURE(status)) return no_table(charset);

  std::string utf8;
  std::array<UChar, 1024> pivot{};
  UChar* pivot_read = pivot.data();
  UChar* pivot_write = pivot.data();
  std::array<char, 4096> piece{};
  const char* source = bytes.data();
  bool first = true;
  do {
    status = U_ZERO_ERROR;
    char* target = piece.data();
    ucnv_convertEx(to.getAlias(), from.getAlias(), &target, piece.data() + piece.size(), &source, bytes.data() + bytes.size(), pivot.data(),
                   &pivot_read, &pivot_write, pivot.data() + pivot.size(), first, true, &status);
    utf8.append(piece.data(), target);
    first = false;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return utf8;
}

/// Where a piece from `begin` may end: before an ASCII character, which never composes with what stands before it.
std::size_t end_of_piece(std::string_view utf8, std::size_t begin) {
  auto end = begin + piece_size;
  while (end < utf8.size() && static_cast<unsigned char>(utf8[end]) >= 0x80) ++end;
  return end < utf8.size() ? end : utf8.size();
}

/// In NFC; as it is if ICU cannot.
std::string composed(std::string utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return utf8;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  for (std::size_t begin = 0; begin < utf8.size();) {
    const auto end = end_of_piece(utf8, begin);
    nfc->normalizeUTF8(0, icu::StringPiece(utf8.data() + begin, static_cast<std::int32_t>(end - begin)), sink, nullptr, status);
    if (U_FAILURE(status)) return utf8;
    begin = end;
  }
  return out;
}

Result<std::string> decode_wide(std::string_view bytes, Charset charset) {
  const auto order = byte_order_mark(bytes);
  if (order.size == 0 || order.charset == Charset::utf8) return decode_by_icu(bytes, charset);
  return decode_by_icu(bytes.substr(order.size), order.charset);
}

}  // namespace

Result<std::string> decode(std::string_view bytes, Charset charset) {
  switch (charset) {
    case Charset::utf8: {
      const auto valid = valid_utf8_prefix(bytes);
      if (valid == bytes.size()) return std::string(bytes);
      return Error{Failure::not_text, "byte " + std::to_string(valid) + " is not UTF-8", "save it as UTF-8 text and try again"};
    }
    case Charset::utf16le: case Charset::utf16be: case Charset::utf32le: case Charset::utf32be: return decode_wide(bytes, charset);
    case Charset::windows1258: {
      auto utf8 = decode_by_icu(bytes, charset);
      return utf8 ? composed(std::move(*utf8)) : utf8;
    }
    default: return decode_legacy(bytes, charset, Stranger::keep);
  }
}

double vietnamese_share(std::string_view utf8) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : utf8) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    words += letter && !inside ? 1 : 0;
    inside = letter;
  }
  const auto possible = count_syllables(composed(std::string(utf8))).possible;
  return words == 0 ? 0 : static_cast<double>(possible) / static_cast<double>(words);
}

}  // namespace vnplan::bytes

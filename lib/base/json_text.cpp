#include "base/json_text.h"

#include <array>
#include <charconv>

#include "base/utf8.h"

namespace vnplan {
namespace {

constexpr std::size_t indent = 2;
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

constexpr bool wants_escape(unsigned char byte) { return byte < 0x20 || byte == '"' || byte == '\\'; }

/// What is in a string; without branches, so that the compiler looks at many bytes at once.
struct Care {
  bool escapes = false;
  bool beyond_ascii = false;

  explicit Care(std::string_view text) {
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      escapes |= static_cast<bool>(static_cast<unsigned>(byte < 0x20) | static_cast<unsigned>(byte == '"') | static_cast<unsigned>(byte == '\\'));
      beyond_ascii |= byte >= 0x80;
    }
  }
};

void put_escape(std::string& out, char byte) {
  constexpr std::string_view plain = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  constexpr std::string_view digits = "0123456789abcdef";
  out += '\\';
  if (const auto at = plain.find(byte); at != std::string_view::npos) {
    out += letters[at];
  } else {
    out += "u00";
    out += digits[static_cast<unsigned char>(byte) >> 4U];
    out += digits[static_cast<unsigned char>(byte) & 15U];
  }
}

void put_escaped(std::string& out, std::string_view utf8) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    if (!wants_escape(static_cast<unsigned char>(utf8[at]))) continue;
    out += utf8.substr(copied, at - copied);
    put_escape(out, utf8[at]);
    copied = at + 1;
  }
  out += utf8.substr(copied);
}

}  // namespace

void JsonText::key(std::string_view name) {
  begin_value() += '"';
  out_ += name;
  out_ += indented_ ? "\": " : "\":";
  behind_key_ = true;
}

void JsonText::put(std::string_view text) {
  begin_value() += '"';
  const Care care(text);
  if (care.beyond_ascii) {
    for (auto valid = valid_utf8_prefix(text); valid < text.size(); valid = valid_utf8_prefix(text)) {
      put_escaped(out_, text.substr(0, valid));
      out_ += replacement;
      text.remove_prefix(valid + 1);
    }
  }
  if (care.escapes) {
    put_escaped(out_, text);
  } else {
    out_ += text;
  }
  out_ += '"';
}

void JsonText::put_number(std::int64_t number) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  begin_value().append(digits.data(), end);
}

/// The comma and the line before a value, unless it stands behind its key.
std::string& JsonText::begin_value() {
  if (!behind_key_) {
    if (!first_) out_ += ',';
    new_line();
  }
  behind_key_ = false;
  first_ = false;
  return out_;
}

void JsonText::open(char bracket) {
  begin_value() += bracket;
  ++depth_;
  first_ = true;
}

void JsonText::close(char bracket) {
  --depth_;
  if (!first_) new_line();
  out_ += bracket;
  first_ = false;
}

void JsonText::new_line() {
  if (!indented_) return;
  out_ += '\n';
  out_.append(depth_ * indent, ' ');
}

}  // namespace vnplan

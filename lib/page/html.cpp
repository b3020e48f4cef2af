#include "page/html.h"

#include <array>
#include <cstdint>

namespace vnplan::page {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// How many bytes the character at the front has; 0 if it is none (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
std::size_t character_at(std::string_view text) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto tails = [&](std::size_t count) {
    for (std::size_t i = 1; i <= count; ++i) {
      if ((byte(i) & 0xC0U) != 0x80U) return false;
    }
    return true;
  };
  const auto first = byte(0);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return tails(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const bool overlong = first == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = first == 0xED && byte(1) >= 0xA0;
    return tails(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool overlong = first == 0xF0 && byte(1) < 0x90;
    const bool beyond = first == 0xF4 && byte(1) >= 0x90;
    return tails(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

/// U+0001 -> U+2401, the picture of it.
void put_picture(std::string& out, unsigned char control) {
  const auto low = control == 0x7F ? 0x21U : control;
  out += {'\xE2', '\x90', static_cast<char>(0x80U + low)};
}

std::string_view entity_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

void put_hex(std::string& out, unsigned value) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += {'\\', 'u', '0', '0', digits[value >> 4U], digits[value & 0xFU]};
}

void put_ascii_of_text(std::string& out, std::string_view text) {
  const char c = text.front();
  if (const auto entity = entity_of(c); !entity.empty()) {
    out += entity;
  } else if (c == '\r') {
    if (text.size() < 2 || text[1] != '\n') out += '\n';
  } else if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F) {
    put_picture(out, static_cast<unsigned char>(c));
  } else {
    out += c;
  }
}

void put_ascii_of_json(std::string& out, char c) {
  if (c == '"' || c == '\\') {
    out += {'\\', c};
  } else if (static_cast<unsigned char>(c) < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x7F) {
    put_hex(out, static_cast<unsigned char>(c));
  } else {
    out += c;
  }
}

}  // namespace

void put_text(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto length = character_at(text);
    if (length == 1) {
      put_ascii_of_text(out, text);
    } else {
      out += length == 0 ? replacement : text.substr(0, length);
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
}

std::string html_of(std::string_view text) {
  std::string out;
  put_text(out, text);
  return out;
}

void put_json(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto length = character_at(text);
    const auto character = text.substr(0, length);
    if (length == 1) {
      put_ascii_of_json(out, text.front());
    } else if (character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9") {
      out += character.back() == '\xA8' ? "\\u2028" : "\\u2029";
    } else {
      out += length == 0 ? replacement : character;
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  out += '"';
}

std::string beginning_of(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  std::size_t blank = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == most) return std::string(text.substr(0, blank == 0 ? at : blank)) + "\xE2\x80\xA6";
    if (text[at] == ' ') blank = at;
    const auto length = character_at(text.substr(at));
    at += length == 0 ? 1 : length;
  }
  return std::string(text);
}

std::string_view safe_address(std::string_view address) {
  const auto first = address.find_first_of(":/?#");
  const bool relative = first == std::string_view::npos || address[first] != ':';
  if (relative || address.substr(0, 8) == "https://" || address.substr(0, 7) == "http://") {
    // Browsers drop blanks and control characters at the front: " javascript:" would be one.
    const bool plain = address.empty() || static_cast<unsigned char>(address.front()) > 0x20;
    return plain ? address : std::string_view();
  }
  return {};
}

}  // namespace vnplan::page

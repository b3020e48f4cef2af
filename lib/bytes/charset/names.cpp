#include <algorithm>

#include "bytes/charset/charset.h"

namespace vnplan::bytes {
namespace {

struct Name {
  std::string_view name;  // the first one of each charset is its own
  Charset charset;
};

constexpr Name names[] = {
    {"UTF-8", Charset::utf8},          {"utf8", Charset::utf8},           {"unicode", Charset::utf8},
    {"UTF-16LE", Charset::utf16le},    {"UTF-16", Charset::utf16le},      {"utf16", Charset::utf16le},       {"utf16le", Charset::utf16le},
    {"UTF-16BE", Charset::utf16be},    {"utf16be", Charset::utf16be},
    {"UTF-32LE", Charset::utf32le},    {"UTF-32", Charset::utf32le},      {"utf32", Charset::utf32le},       {"utf32le", Charset::utf32le},
    {"UTF-32BE", Charset::utf32be},    {"utf32be", Charset::utf32be},
    {"TCVN3", Charset::tcvn3},         {"TCVN", Charset::tcvn3},          {"TCVN-3", Charset::tcvn3},        {"ABC", Charset::tcvn3},
    {"TCVN3-ABC", Charset::tcvn3},     {"x-viet-tcvn3", Charset::tcvn3},
    {"VNI", Charset::vni},             {"VNI-Win", Charset::vni},         {"VNI-Windows", Charset::vni},     {"x-viet-vni", Charset::vni},
    {"VISCII", Charset::viscii},       {"VISCII1.1-1", Charset::viscii},  {"csVISCII", Charset::viscii},
    {"VPS", Charset::vps},             {"x-viet-vps", Charset::vps},
    {"windows-1258", Charset::windows1258}, {"cp1258", Charset::windows1258}, {"1258", Charset::windows1258},
    {"win1258", Charset::windows1258}, {"x-cp1258", Charset::windows1258},
};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c == '_' ? '-' : c; }

bool same(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return small(x) == small(y); });
}

}  // namespace

std::string_view name_of(Charset charset) {
  return std::find_if(std::begin(names), std::end(names), [&](const Name& n) { return n.charset == charset; })->name;
}

std::optional<Charset> charset_named(std::string_view name) {
  for (const auto& known : names)
    if (same(known.name, name)) return known.charset;
  return std::nullopt;
}

std::string charset_names() {
  std::string all;
  for (const auto charset : all_charsets) all.append(all.empty() ? "" : ", ").append(name_of(charset));
  return all;
}

std::string choice_of_charset() { return "say which encoding it is by --charset NAME: " + charset_names(); }

Error unknown_charset(const std::string& name) { return {Failure::not_text, "no encoding is called " + name, choice_of_charset()}; }

}  // namespace vnplan::bytes

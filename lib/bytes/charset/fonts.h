#pragma once
/// A font's name -> the encoding that its letters are in; text in such an encoding -> Unicode.
/// Before Unicode, fonts drew Vietnamese letters in the places of Western ones, and documents of that time still hold the Western letters.

#include <cstdint>
#include <string>
#include <string_view>

namespace vnplan::bytes {

enum class Encoding : std::uint8_t {
  unknown,          ///< no font is named
  unicode,
  tcvn3,            ///< .VnTime
  tcvn3_capitals,   ///< .VnTimeH, which draws capitals for small letters
  vni,              ///< VNI-Times
};

[[nodiscard]] Encoding encoding_of(std::string_view font);
[[nodiscard]] std::string to_unicode(std::string utf8, Encoding encoding);
/// False for letters that no old font has, ế, ơ, đ: people also set Unicode text in old fonts, and Word then draws it in another.
[[nodiscard]] bool may_be_of_old_font(std::string_view utf8);
/// "Kế hoạch" -> "KẾ HOẠCH": what Word prints where `w:caps` is set. The letters of Vietnamese and of Western Europe.
[[nodiscard]] std::string to_capitals(std::string_view utf8);

}  // namespace vnplan::bytes

#include "base/utf8.h"

#include "base/byte_automaton.h"

namespace vnplan {
namespace {

/// The well-formed sequences (RFC 3629, section 4).
constexpr ByteAutomaton make_utf8() {
  enum : unsigned { last = ByteAutomaton::first_inner, last_two, after_e0, after_ed, last_three, after_f0, after_f4 };
  constexpr unsigned between = ByteAutomaton::between;
  return ByteAutomaton()
      .on(between, 0x00, 0x7F, between)
      .on(between, 0xC2, 0xDF, last)
      .on(between, 0xE0, 0xE0, after_e0)  // no longer than need be
      .on(between, 0xE1, 0xEF, last_two)
      .on(between, 0xED, 0xED, after_ed)  // no surrogates
      .on(between, 0xF0, 0xF0, after_f0)
      .on(between, 0xF1, 0xF3, last_three)
      .on(between, 0xF4, 0xF4, after_f4)  // nothing behind U+10FFFF
      .on(after_e0, 0xA0, 0xBF, last)
      .on(after_ed, 0x80, 0x9F, last)
      .on(after_f0, 0x90, 0xBF, last_two)
      .on(after_f4, 0x80, 0x8F, last_two)
      .on(last_three, 0x80, 0xBF, last_two)
      .on(last_two, 0x80, 0xBF, last)
      .on(last, 0x80, 0xBF, between);
}
constexpr ByteAutomaton utf8 = make_utf8();

}  // namespace

std::size_t valid_utf8_prefix(std::string_view bytes) { return utf8.run(bytes, 0, bytes.size()); }

}  // namespace vnplan

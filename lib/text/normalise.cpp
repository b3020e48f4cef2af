#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "base/byte_automaton.h"
#include "text/text.h"

namespace vnplan::text {
namespace {

constexpr UChar32 byte_order_mark = 0xFEFF;
constexpr std::int32_t most_marks = 32;  // on one letter; Vietnamese needs two

/// What a character becomes. Most are copied; the table below holds what differs.
enum class Fate : std::uint8_t { copy, blank, line_end, drop, control, hyphen, capital_d, small_d, compose };

/// U_NEXT's arithmetic does not survive -Wconversion, so it stands alone here.
UChar32 next_character(std::string_view text, std::uint32_t& at) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
  UChar32 character = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  U8_NEXT_OR_FFFD(bytes, at, static_cast<std::uint32_t>(text.size()), character);
#pragma GCC diagnostic pop
  return character;
}

bool needs_composing(UChar32 c) {
  return u_getCombiningClass(c) != 0 || u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) != UNORM_YES;
}

Fate fate_of(UChar32 c) {
  switch (c) {
    case 0xA0: case 0x1680: case 0x202F: case 0x205F: case 0x3000: case '\v': return Fate::blank;
    case 0x85: case 0x2028: case 0x2029: return Fate::line_end;
    case 0xAD: case 0x200B: case 0x200C: case 0x200D: case 0x2060: case byte_order_mark: case 0x200E: case 0x200F: case 0xFFFC:
      return Fate::drop;
    case 0x2010: case 0x2011: case 0x2212: case 0xFE63: case 0xFF0D: return Fate::hyphen;
    case 0xD0: case 0x189: return Fate::capital_d;
    case 0xF0: case 0x256: return Fate::small_d;
    default: break;
  }
  if (c >= 0x2000 && c <= 0x200A) return Fate::blank;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return Fate::control;
  return needs_composing(c) ? Fate::compose : Fate::copy;
}

/// The characters that are copied unseen, for NFC leaves them alone: ASCII, letters of Latin-1, Latin Extended-A, ơ ư, the Vietnamese
/// block, the dashes and quotes of General Punctuation. Any other is looked up.
constexpr ByteAutomaton make_plain() {
  enum : unsigned { last = ByteAutomaton::first_inner, after_c3, after_c6, after_e1, after_e1_bb, after_e2, after_e2_80 };
  constexpr unsigned between = ByteAutomaton::between;
  return ByteAutomaton()
      .on(between, 0x20, 0x7E, between)
      .on(between, '\t', '\n', between)
      .on(between, '\f', '\f', between)
      .on(between, 0xC3, 0xC3, after_c3)
      .on(between, 0xC4, 0xC5, last)
      .on(between, 0xC6, 0xC6, after_c6)
      .on(between, 0xE1, 0xE1, after_e1)
      .on(between, 0xE2, 0xE2, after_e2)
      .on(after_c3, 0x80, 0xBF, between)
      .on(after_c3, 0x90, 0x90, ByteAutomaton::stuck)  // Ð
      .on(after_c3, 0xB0, 0xB0, ByteAutomaton::stuck)  // ð
      .on(after_c6, 0xA0, 0xA1, between)
      .on(after_c6, 0xAF, 0xB0, between)
      .on(after_e1, 0xBA, 0xBA, last)
      .on(after_e1, 0xBB, 0xBB, after_e1_bb)
      .on(after_e1_bb, 0x80, 0xB9, between)
      .on(after_e2, 0x80, 0x80, after_e2_80)
      .on(after_e2_80, 0x93, 0xA6, between)
      .on(last, 0x80, 0xBF, between);
}
constexpr ByteAutomaton plain = make_plain();

/// Shape marks (circumflex, breve, horn) belong before tone marks; typed the other way round they do not compose.
bool is_shape_mark(UChar32 c) { return c == 0x302 || c == 0x306 || c == 0x31B; }
bool is_tone_mark(UChar32 c) { return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323 || c == 0x340 || c == 0x341; }

/// The place of a mark of Vietnamese among those of its letter: by their canonical classes, and shape before tone (ậ is ạ with a circumflex, ợ is ơ
/// with a dot). 0 for any other character.
unsigned rank_of(UChar32 c) {
  switch (c) {
    case 0x31B: return 1;                                    // horn
    case 0x323: return 2;                                    // dot below
    case 0x302: case 0x306: return 3;                        // circumflex, breve
    case 0x300: case 0x301: case 0x303: case 0x309: return 4;  // grave, acute, tilde, hook above
    default: return 0;
  }
}

class Normaliser {
 public:
  Normaliser(std::string_view source, Diagnostics& diagnostics)
      : source_(source), diagnostics_(diagnostics), nfc_(nfc_instance(true)), nfd_(nfc_instance(false)) {
    text_.utf8.reserve(source.size());
  }

  Text run(const std::vector<bytes::Mark>& marks) && {
    for (const auto& mark : marks) {
      take_until(mark.span.begin);
      text_.marks.push_back({mark.kind, static_cast<std::uint32_t>(text_.utf8.size())});
      at_ = std::max(at_, mark.span.end);
    }
    take_until(static_cast<std::uint32_t>(source_.size()));
    report(Code::look_alike_folded, look_alikes_, first_look_alike_);
    report(Code::marks_reordered, reordered_, first_reordered_);
    report(Code::control_dropped, controls_, first_control_);
    return std::move(text_);
  }

 private:
  static const icu::Normalizer2* nfc_instance(bool compose) {
    UErrorCode status = U_ZERO_ERROR;
    return compose ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
  }

  void take_until(std::uint32_t limit) {
    limit_ = limit;
    while (at_ < limit_) {
      copy_plain();
      if (at_ < limit_) take_other();
    }
  }

  void copy_plain() {
    const auto begin = at_;
    at_ = static_cast<std::uint32_t>(plain.run(source_, begin, limit_));
    text_.utf8.append(source_, begin, at_ - begin);
    text_.origins.copied(at_ - begin, begin);
  }

  void take_other() {
    const auto begin = at_;
    const UChar32 c = next_character(source_, at_);
    if (c == '\r') {
      if (at_ < source_.size() && source_[at_] == '\n') return;  // CR LF: the LF stands for both
      return replace("\n", begin);
    }
    if (rank_of(c) != 0 && compose_pairs(begin)) return;
    switch (fate_of(c)) {
      case Fate::copy:
        text_.utf8.append(source_, begin, at_ - begin);
        return text_.origins.copied(at_ - begin, begin);
      case Fate::blank: return replace(" ", begin);
      case Fate::line_end: return replace("\n", begin);
      case Fate::hyphen: return replace("-", begin);
      case Fate::drop: return;
      case Fate::control: return count(controls_, first_control_, begin);
      case Fate::capital_d: count(look_alikes_, first_look_alike_, begin); return replace("\u0110", begin);
      case Fate::small_d: count(look_alikes_, first_look_alike_, begin); return replace("\u0111", begin);
      case Fate::compose: at_ = begin; return compose();  // back to the mark: compose reads it again
    }
  }

  void replace(std::string_view with, std::uint32_t begin) {
    text_.utf8 += with;
    text_.origins.replaced(static_cast<std::uint32_t>(with.size()), begin, at_);
  }

  /// Joins the last character given out with the marks of Vietnamese at `first`, pair by pair: a twentieth of the work of compose(). False, and
  /// nothing done, where anything else stands there.
  bool compose_pairs(std::uint32_t first) {
    const auto size = size_of_last();
    auto last = static_cast<std::uint32_t>(text_.utf8.size() - size);
    if (size == 0 || static_cast<unsigned char>(text_.utf8[last]) < 'A') return false;
    UChar32 letter = next_character(text_.utf8, last);
    std::array<UChar32, 3> marks{};
    std::size_t count_of_marks = 0;
    bool tone_before_shape = false;
    auto next = first;
    for (auto behind = first; behind < limit_ && count_of_marks < marks.size(); next = behind) {
      const UChar32 mark = next_character(source_, behind);
      const auto rank = rank_of(mark);
      if (rank == 0) break;
      auto place = count_of_marks++;
      for (; place > 0 && rank_of(marks[place - 1]) > rank; --place) {
        tone_before_shape = tone_before_shape || (rank == 3 && rank_of(marks[place - 1]) == 4);
        marks[place] = marks[place - 1];
      }
      marks[place] = mark;
    }
    if (next < limit_ && plain.run(source_, next, std::min(next + 4, limit_)) == next) return false;
    for (std::size_t i = 0; i < count_of_marks && letter >= 0; ++i) letter = nfc_->composePair(letter, marks[i]);
    if (letter < 0) return false;
    text_.utf8.resize(text_.utf8.size() - size);
    const auto begin = text_.origins.take_back(size);
    if (tone_before_shape) count(reordered_, first_reordered_, begin);
    at_ = next;
    append(letter, begin);
    return true;
  }

  void append(UChar32 letter, std::uint32_t begin) {
    std::array<char, U8_MAX_LENGTH> utf8{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(utf8, size, letter);
    replace({utf8.data(), size}, begin);
  }

  /// Joins the last character given out with the marks that follow it, in the order that lets them compose.
  void compose() {
    icu::UnicodeString cluster;
    const auto begin = take_back_base(cluster);
    while (at_ < limit_) {
      auto next = at_;
      const UChar32 c = next_character(source_, next);
      const bool dropped = fate_of(c) == Fate::drop;
      if (!dropped && (c < 0x20 || !needs_composing(c))) break;
      if (cluster.length() >= most_marks && !dropped) {
        count(controls_, first_control_, at_);  // a pile of marks is an attack on whoever sorts them
      } else if (!dropped) {
        cluster.append(c);
      }
      at_ = next;
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString apart = nfd_->normalize(cluster, status);
    if (reorder(apart)) count(reordered_, first_reordered_, begin);
    std::string composed;
    nfc_->normalize(apart, status).toUTF8String(composed);
    replace(composed, begin);
  }

  /// Bytes of the last character given out; 0 if no mark may join it.
  [[nodiscard]] std::uint32_t size_of_last() const {
    const auto& utf8 = text_.utf8;
    if (utf8.empty() || static_cast<unsigned char>(utf8.back()) < 0x20) return 0;
    std::uint32_t size = 1;
    while (size < utf8.size() && (static_cast<unsigned char>(utf8[utf8.size() - size]) & 0xC0U) == 0x80U) ++size;
    return size;
  }

  /// Moves the last character given out, which a mark may join, into `cluster`; returns where it began in the source.
  std::uint32_t take_back_base(icu::UnicodeString& cluster) {
    auto& utf8 = text_.utf8;
    const auto size = size_of_last();
    if (size == 0) return at_;
    cluster = icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data() + utf8.size() - size, static_cast<std::int32_t>(size)));
    utf8.resize(utf8.size() - size);
    return text_.origins.take_back(size);
  }

  /// Puts shape marks before tone marks; true if any stood behind one.
  static bool reorder(icu::UnicodeString& marks) {
    bool changed = false;
    for (std::int32_t i = 1; i < marks.length(); ++i) {
      for (auto j = i; j > 0 && is_shape_mark(marks.charAt(j)) && is_tone_mark(marks.charAt(j - 1)); --j) {
        const auto shape = marks.charAt(j);
        // NFD itself puts a dot below before a circumflex, so this order is no mistake of the typist.
        changed = changed || marks.charAt(j - 1) != 0x323;
        marks.setCharAt(j, marks.charAt(j - 1));
        marks.setCharAt(j - 1, shape);
      }
    }
    return changed;
  }

  static void count(std::uint32_t& counter, std::uint32_t& first, std::uint32_t at) {
    if (counter++ == 0) first = at;
  }

  void report(Code code, std::uint32_t times, std::uint32_t first) {
    if (times == 0) return;
    auto end = first;
    (void)next_character(source_, end);
    diagnostics_.push_back({code, {first, end}, {}, std::to_string(times)});
  }

  std::string_view source_;
  Diagnostics& diagnostics_;
  const icu::Normalizer2* nfc_;
  const icu::Normalizer2* nfd_;
  Text text_;
  std::uint32_t at_ = 0;
  std::uint32_t limit_ = 0;  // the next mark, or the end
  std::uint32_t look_alikes_ = 0, reordered_ = 0, controls_ = 0;
  std::uint32_t first_look_alike_ = 0, first_reordered_ = 0, first_control_ = 0;
};

}  // namespace

Text normalise(const bytes::Raw& raw, Diagnostics& diagnostics) { return Normaliser(raw.utf8, diagnostics).run(raw.marks); }

}  // namespace vnplan::text

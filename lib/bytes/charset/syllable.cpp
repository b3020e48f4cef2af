#include "bytes/charset/syllable.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "bytes/charset/legacy.h"
#include "lexicon/spelling.h"

namespace vnplan::bytes {
namespace {

using lexicon::Letter;

// Also those of place names from the languages of the highlands: Krông, Plông, Đắk.
constexpr std::string_view onsets =
    "b c ch d đ g gh gi h k kh kr l m n ng ngh nh p ph pl q qu r s t th tr v x";
constexpr std::string_view rhymes =
    "a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oc oi om on ong op ot oong ooc oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet "
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uơ "
    "uôc uôi uôm uôn uông uôt uy uya uych uynh uyt uyu uyp uyên uyêt ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu "
    "y yn ynh ych yt yêm yên yêng yêt yêu";

// Two marked words in three of a plan, or more, are among these; of words that a wrong table makes, few.
constexpr std::string_view common_words =
    "báo bảo bình bố bổ bộ các cáo cần cầu cấp cải cảnh cập chất chế chính chỉ chịu chúng chủ chức có công cơ cùng của cứ dân diễn "
    "diện dự dựng dục dụng đang đào đâu đây đầu đất đã đảm đại đạo đạt đặc đề đều đến để điều điểm điện địa định đoàn đó đồng đối đơn "
    "đợt độ độc động đủ đưa đường được giá giáo giải giữ góp gồm hành hằng hạn hạnh hệ hiện hiệu hình hoá hoạch hoạt hồ hỗ hơn hợp "
    "hội huyện hướng kế kết khác khoản không kiến kiểm kỳ kỹ là lãnh lại lập lễ liên lĩnh lớn lớp lợi luật lượng lưu lực lý mại mặt "
    "mỗi mới mở một mức mục nào này nâng năm nên nếu ngày nghiệp nghị ngoài nguồn người nhà nhân nhất nhận nhiều nhiệm như những nông "
    "nơi nội nước ở pháp phát phần phải phạm phép phí phòng phố phối phúc phủ phương phường phục quá quân quả quản quốc quyết quý quỹ "
    "rà rất rõ rộng sách sát sẽ soát số sơ sở sức sử sự tài tác tâm tại tập tên tế thành tháng thấp thẩm thể thiết thiện thì thị thôn "
    "thông thống thời thuộc thủ thức thực tiêu tiến tiếp tiết tình tích tính tỉnh toàn tối tổ tổng tới trách trật trên triển trình "
    "trí trị trở trợ trọng truyền trường trước trưởng trực tuyên tuyến tư từ từng tự tỷ ủy ưu ứng và vào vấn vẫn văn vận vật về vệ "
    "viên việc việt vì vị vốn với vùng vừa vực vụ xây xã xét xuất xử yêu yếu ý";

constexpr std::size_t longest_syllable = 7;  // nghiêng
constexpr std::size_t longest_onset = 3;
constexpr std::uint8_t sac = 4;
constexpr std::uint8_t nang = 5;

struct Letters {
  std::array<Letter, longest_syllable> letter;
  std::size_t size = 0;
};

std::uint64_t spelling_of(const Letters& word) {
  lexicon::SyllableKey key;
  for (std::size_t i = 0; i < word.size; ++i) key.add(word.letter[i]);
  return key.value();
}

std::uint64_t packed(const Letters& word, std::size_t begin, std::size_t end) {
  std::uint64_t key = 0;
  for (auto i = begin; i < end; ++i) key = (key << 8U) | word.letter[i].base;
  return key;
}

Letters letters_of(std::string_view word) {
  Letters letters;
  std::uint32_t size = 0;
  for (std::size_t at = 0; at < word.size() && letters.size < longest_syllable; at += size)
    letters.letter[letters.size++] = lexicon::letter_at(word, at, size);
  return letters;
}

std::uint64_t letters_without_tones(const Letters& word) { return packed(word, 0, word.size); }

/// The words of a list, as sorted keys.
std::vector<std::uint64_t> keys_of(std::string_view list, std::uint64_t (*key_of)(const Letters&)) {
  std::vector<std::uint64_t> keys;
  while (!list.empty()) {
    const auto word = list.substr(0, list.find(' '));
    keys.push_back(key_of(letters_of(word)));
    list.remove_prefix(std::min(list.size(), word.size() + 1));
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

bool holds(const std::vector<std::uint64_t>& keys, std::uint64_t key) { return std::binary_search(keys.begin(), keys.end(), key); }

bool is_onset(std::uint64_t key) {
  static const auto keys = keys_of(onsets, letters_without_tones);
  return key == 0 || holds(keys, key);
}

bool is_rhyme(std::uint64_t key) {
  static const auto keys = keys_of(rhymes, letters_without_tones);
  return holds(keys, key);
}

bool is_common(const Letters& word) {
  static const auto keys = keys_of(common_words, spelling_of);
  return holds(keys, spelling_of(word));
}

// Codes of lexicon::Letter::base: ă 1, â 2, ê 3, ô 4, ơ 5, ư 6.
bool is_marked_vowel(std::uint8_t base) { return base >= 1 && base <= 6; }
bool is_vowel(std::uint8_t base) { return base != lexicon::detail::code_of_d && lexicon::detail::is_vowel(base); }

/// c and ng stand before a o u, gh and ngh before e i. (k stands before a, too, in names: Bắc Kạn; g before i: gì.)
bool suits(std::uint64_t onset, std::uint8_t first_of_rhyme) {
  const bool front = first_of_rhyme == 'e' || first_of_rhyme == 3 || first_of_rhyme == 'i' || first_of_rhyme == 'y';
  constexpr std::uint64_t ng = ('n' << 8U) | 'g';
  if (onset == ((ng << 8U) | 'h') || onset == (('g' << 8U) | 'h')) return front;
  if (onset == 'c' || onset == ng) return !front;
  if (onset == 'g') return first_of_rhyme != 'e' && first_of_rhyme != 3;
  return onset != 'q' || first_of_rhyme == 'u';
}

/// What a rhyme allows of tones.
struct Rhyme {
  std::size_t begin = 0;
  std::size_t vowels = 0;       // at its beginning
  bool stop = false;            // ends in c ch p t k
  std::size_t bearer = 0;       // the vowel that bears the tone …
  std::size_t other_bearer = 0; // … in the other style: hòa, hoà
};

/// The rule of spelling: ă â ê ô ơ ư bear the tone, the last of them; else the last vowel before a consonant; else the middle one of three;
/// in oa oe uy either; else the first.
Rhyme rhyme_from(const Letters& word, std::size_t begin) {
  Rhyme rhyme{begin, 0, false, begin, begin};
  while (begin + rhyme.vowels < word.size && is_vowel(word.letter[begin + rhyme.vowels].base)) ++rhyme.vowels;
  const auto closed = begin + rhyme.vowels < word.size;
  if (closed) {
    const auto first = word.letter[begin + rhyme.vowels].base;
    rhyme.stop = first == 'c' || first == 'p' || first == 't' || first == 'k';
  }
  const auto vowel = [&](std::size_t i) { return word.letter[begin + i].base; };
  std::size_t bearer = closed && rhyme.vowels > 0 ? rhyme.vowels - 1 : rhyme.vowels == 3 ? 1 : 0;
  const bool either = !closed && rhyme.vowels == 2 &&
                      ((vowel(0) == 'o' && (vowel(1) == 'a' || vowel(1) == 'e')) || (vowel(0) == 'u' && vowel(1) == 'y'));
  std::size_t other = either ? 1 : bearer;
  for (std::size_t i = 0; i < rhyme.vowels; ++i)
    if (is_marked_vowel(vowel(i))) bearer = other = i;
  rhyme.bearer += bearer;
  rhyme.other_bearer += other;
  return rhyme;
}

bool tones_suit(const Letters& word, const Rhyme& rhyme) {
  std::uint8_t tone = 0;
  for (std::size_t i = 0; i < word.size; ++i) {
    if (word.letter[i].tone == 0) continue;
    if (tone != 0 || (i != rhyme.bearer && i != rhyme.other_bearer)) return false;
    tone = word.letter[i].tone;
  }
  return !rhyme.stop || tone == sac || tone == nang;
}

bool splits_at(const Letters& word, std::size_t onset_size) {
  const auto onset = packed(word, 0, onset_size);
  return is_onset(onset) && is_rhyme(packed(word, onset_size, word.size)) && suits(onset, word.letter[onset_size].base) &&
         tones_suit(word, rhyme_from(word, onset_size));
}

bool can_be_syllable(const Letters& word) {
  for (std::size_t onset = 0; onset <= longest_onset && onset < word.size; ++onset)
    if (splits_at(word, onset)) return true;
  return false;
}

// Signs that may stand at either end of a word, between quotes and behind units: “Chương”, m², 30°.
constexpr char32_t edge_signs[] = {0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB1, 0xB2, 0xB3, 0xB5, 0xB7, 0xB9, 0xBB, 0xBD, 0xD7,
                                   0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2021, 0x2022, 0x2039, 0x203A, 0x20AB, 0x20AC, 0x2122};
// Signs that part words: no-break space, hyphens, dashes, the ellipsis.
bool parts_words(char32_t c) { return c == 0xA0 || (c >= 0x2000 && c <= 0x2015) || c == 0x2026 || c == 0xFEFF; }

class Counter {
 public:
  Tally run(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
      std::uint32_t size = 0;
      const auto letter = lexicon::letter_at(utf8, at, size);
      const bool ascii = size == 1;
      if (letter.base != 0) {
        add(letter, ascii);
        at += size;
      } else if (ascii) {
        end_word();
        ++at;
      } else {
        add_sign(next_character(utf8, at));
      }
    }
    end_word();
    return tally_;
  }

 private:
  void add(Letter letter, bool ascii) {
    if (sign_behind_) broken_ = true;
    const bool after_small = size_ > 0 && !last_upper_;
    if (!ascii) {
      marked_ = true;
      other_than_d_ = other_than_d_ || letter.base != lexicon::detail::code_of_d;
      if (letter.upper && after_small) broken_ = true;  // `cÔng`: a capital made by the wrong table
    }
    all_upper_ = all_upper_ && letter.upper;
    last_upper_ = letter.upper;
    if (size_ < longest_syllable) word_.letter[size_] = letter;
    ++size_;
  }

  void add_sign(char32_t sign) {
    if (parts_words(sign)) return end_word();
    if (std::find(std::begin(edge_signs), std::end(edge_signs), sign) == std::end(edge_signs)) {
      marked_ = broken_ = other_than_d_ = true;
    } else if (size_ > 0) {
      sign_behind_ = true;
    }
  }

  void end_word() {
    if (sign_behind_ && broken_) marked_ = true;  // `C«ng`: a sign between letters
    word_.size = std::min(size_, longest_syllable);
    const bool possible = marked_ && !broken_ && size_ <= longest_syllable && can_be_syllable(word_);
    const bool abbreviation = !broken_ && !other_than_d_ && (all_upper_ || size_ == 1);
    if (marked_ && (possible || !abbreviation)) {
      ++tally_.words;
      tally_.possible += possible ? 1U : 0U;
      tally_.common += possible && is_common(word_) ? 1U : 0U;
    }
    size_ = 0;
    marked_ = broken_ = other_than_d_ = last_upper_ = sign_behind_ = false;
    all_upper_ = true;
  }

  Tally tally_;
  Letters word_;
  std::size_t size_ = 0;
  bool marked_ = false;        // a letter beyond ASCII
  bool broken_ = false;        // a character that no Vietnamese word has
  bool other_than_d_ = false;  // marks on more than Đ
  bool all_upper_ = true;
  bool last_upper_ = false;
  bool sign_behind_ = false;   // good only at the word's end
};

}  // namespace

Tally count_syllables(std::string_view utf8) { return Counter().run(utf8); }

bool is_syllable(std::string_view word) {
  const auto letters = letters_of(word);
  std::size_t letters_in_word = 0;
  for (const char c : word) letters_in_word += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return letters_in_word == letters.size && can_be_syllable(letters);
}

}  // namespace vnplan::bytes

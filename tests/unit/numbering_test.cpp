// Which number may follow which, seen through build_outline: labels in, the paths of the nodes and what was odd out.
#include <gtest/gtest.h>

#include "support/facts.h"
#include "support/reading_of.h"

namespace vnplan::outline {
namespace {

using support::Lines;

struct Found {
  Lines paths;
  Lines odd;
};

Found outline_of(std::string_view body) {
  const support::Stages stages(support::plan_of(body));
  Found found;
  for (const auto& node : stages.outline.nodes) found.paths.push_back(node.path);
  for (const auto& odd : stages.diagnostics)
    found.odd.push_back(code_of(odd.code) + " " + odd.actual + (odd.required.empty() ? "" : " (" + odd.required + ")"));
  return found;
}

struct Case {
  std::string_view body;
  Lines paths;
  Lines odd;
};

void check(const std::vector<Case>& cases) {
  for (const auto& c : cases) {
    const auto found = outline_of(c.body);
    EXPECT_EQ(found.paths, c.paths) << c.body;
    EXPECT_EQ(found.odd, c.odd) << c.body;
  }
}

TEST(Numbering, StylesNest) {
  check({
      {"I. Một\n1. Hai\n1.1. Ba\na) Bốn\nb) Năm\n1.2. Sáu\nII. Bảy\n1. Tám",
       {"I", "I/1", "I/1/1.1", "I/1/1.1/a", "I/1/1.1/b", "I/1/1.2", "II", "II/1"}, {}},
      {"Phần I\nMột\nChương I\nHai\nĐiều 1. Ba\n1. Bốn\na) Năm\nĐiều 2. Sáu\nChương II\nBảy\nĐiều 3. Tám",
       {"Phần I", "Phần I/Chương I", "Phần I/Chương I/Điều 1", "Phần I/Chương I/Điều 1/1", "Phần I/Chương I/Điều 1/1/a", "Phần I/Chương I/Điều 2",
        "Phần I/Chương II", "Phần I/Chương II/Điều 3"}, {}},
      {"A. Một\nI. Hai\n1. Ba\nB. Bốn\nI. Năm", {"A", "A/I", "A/I/1", "B", "B/I"}, {}},
      {"1. Một\n(1) Hai\n(2) Ba\n2. Bốn\na. Năm\nb. Sáu", {"1", "1/(1)", "1/(2)", "2", "2/a", "2/b"}, {}},
      {"1. Một\n1) Hai\n2) Ba\n2. Bốn", {"1", "1/1", "1/2", "2"}, {}},       // 1) loses its bracket and is another level than 1.
      {"1. Một\na) Hai\n(i) Ba\n(ii) Bốn\nb) Năm", {"1", "1/a", "1/a/(i)", "1/a/(ii)", "1/b"}, {}},
      {"1. Một\n1.1. Hai\n1.1.1. Ba\n1.1.2. Bốn\n1.2. Năm", {"1", "1/1.1", "1/1.1/1.1.1", "1/1.1/1.1.2", "1/1.2"}, {}},
      {"I. Một\n1.1. Hai\n1.2. Ba\nII. Bốn\n2.1. Năm", {"I", "I/1.1", "I/1.2", "II", "II/2.1"}, {}},  // decimals under Roman numbers
  });
}

TEST(Numbering, LettersFollowTheVietnameseOrder) {
  check({
      {"1. Một\na) A\nb) B\nc) C\nd) D\nđ) Đ\ne) E\ng) G\nh) H\ni) I\nk) K",
       {"1", "1/a", "1/b", "1/c", "1/d", "1/đ", "1/e", "1/g", "1/h", "1/i", "1/k"}, {}},
      {"1. Một\na) A\nb) B\nc) C\nd) D\ne) E", {"1", "1/a", "1/b", "1/c", "1/d", "1/e"}, {"VP0402 e) (đ))"}},
  });
}

TEST(Numbering, IIsALetterBehindHAndARomanNumeralElsewhere) {
  const support::Stages letters(support::plan_of("1. Một\na) A\nb) B\nc) C\nd) D\nđ) Đ\ne) E\ng) G\nh) H\ni) I"));
  ASSERT_FALSE(letters.outline.nodes.empty());
  EXPECT_EQ(letters.outline.nodes.back().numbering, Numbering::letter);
  const support::Stages numerals(support::plan_of("1. Một\ni) Một\nii) Hai"));
  EXPECT_EQ(numerals.outline.nodes.back().path, "1/ii");
  EXPECT_EQ(numerals.outline.nodes.back().numbering, Numbering::lower_roman);
  EXPECT_EQ(numerals.outline.nodes[1].numbering, Numbering::lower_roman);
}

TEST(Numbering, WhatIsRepeatedSkippedOrGoesBackIsKeptAsPrinted) {
  check({
      {"1. Sở Nội vụ\n1. Sở Tài chính", {"1", "1#2"}, {"VP0401 1. (2.)"}},
      {"1. Một\n3. Ba", {"1", "3"}, {"VP0402 3. (2.)"}},
      {"I. Một\nIII. Ba", {"I", "III"}, {"VP0402 III. (II.)"}},
      {"I. Một\n1. Hai\nII. Ba\n2. Bốn", {"I", "I/1", "II", "II/2"}, {"VP0402 2. (1.)"}},
      {"1. Một\n2. Hai\n3. Ba\n2. Bốn", {"1", "2", "3", "2#2"}, {"VP0403 2. (4.)"}},
      {"1. Một\n1.1. Hai\n1.3. Ba", {"1", "1/1.1", "1/1.3"}, {"VP0402 1.3. (1.2.)"}},
      {"Điều 1. Một\nĐiều 3. Ba", {"Điều 1", "Điều 3"}, {"VP0402 Điều 3. (Điều 2.)"}},
  });
}

TEST(Numbering, PathsUsedTwiceAreCountedBehindTheirLabel) {
  check({{"I. Một\n1. A\n2. B\nII. Hai\n1. C\nII. Ba\n1. D", {"I", "I/1", "I/2", "II", "II/1", "II#2", "II#2/1"}, {"VP0401 II. (III.)"}}});
}

TEST(Numbering, NumbersThatCannotStandHereAreText) {
  check({
      {"1. Một\n45. nghìn đầu sách đã cũ", {"1"}, {}},
      {"1. Một\n7.5. là điểm bình quân", {"1"}, {}},
      {"1. Một\nx) không rõ", {"1"}, {}},
      {"1. Một\n15/5/2021 là hạn cuối.\n100% cán bộ tham gia.\n2. Hai", {"1", "2"}, {}},
      {"1. Một\nĐiều 5 Nghị định số 93/2020/NĐ-CP quy định.\n2. Hai", {"1", "2"}, {}},
  });
}

TEST(Numbering, AnnexesStandBehindTheClosing) {
  const auto found = outline_of("I. Một\n1. Hai\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách\n\n\fPHỤ LỤC I\n"
                                "DANH SÁCH PHÒNG ĐỌC\n1. Thư viện tỉnh\n2. Thư viện huyện\n\n"
                                "PHỤ LỤC II\nDANH SÁCH KHO\n1. Kho A");
  EXPECT_EQ(found.paths, (Lines{"I", "I/1", "Phụ lục I", "Phụ lục I/1", "Phụ lục I/2", "Phụ lục II", "Phụ lục II/1"}));
}

TEST(Numbering, ATextWithoutNumbersSaysSo) { check({{"Rà soát phòng đọc.\nPhân loại sách.", {}, {"VP0404 "}}}); }

}  // namespace
}  // namespace vnplan::outline

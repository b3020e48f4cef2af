// Footnotes: marks in the text, the notes that they belong to, and what only looks like one.
#include <gtest/gtest.h>

#include "support/facts.h"

namespace vnplan {
namespace {

/// "1 in I/1: the note", one line a footnote, behind the paragraph that the marks were taken from.
std::string show(std::string_view body) {
  const auto plan = support::parsed(support::plan_with(body));
  std::string out = plan.sections.empty() || plan.sections[0].children[0].blocks.empty() ? "" : plan.sections[0].children[0].blocks[0].text;
  for (const auto& note : plan.footnotes) out += "\n" + note.marker + " in " + note.section + ": " + note.text;
  return out;
}

TEST(Notes, EveryStyleOfMarkFindsItsNote) {
  const struct {
    std::string_view body, shown;
  } cases[] = {
      {"Rà soát phòng đọc⁽¹⁾.\n⁽¹⁾ Gồm 12 phòng.", "Rà soát phòng đọc.\n1 in I/1: Gồm 12 phòng."},
      {"Rà soát phòng đọc¹.\n¹ Gồm 12 phòng.", "Rà soát phòng đọc.\n1 in I/1: Gồm 12 phòng."},
      {"Rà soát phòng đọc[1].\n[1] Gồm 12 phòng.", "Rà soát phòng đọc.\n1 in I/1: Gồm 12 phòng."},
      {"Rà soát phòng đọc [1].\n[1] Gồm 12 phòng.", "Rà soát phòng đọc.\n1 in I/1: Gồm 12 phòng."},
      {"Rà soát phòng đọc¹⁰ và kho¹¹.\n¹⁰ Gồm 12 phòng.\n¹¹ Gồm 3 kho.", "Rà soát phòng đọc và kho.\n10 in I/1: Gồm 12 phòng.\n"
                                                                         "11 in I/1: Gồm 3 kho."},
  };
  for (const auto& c : cases) EXPECT_EQ(show(c.body), c.shown) << c.body;
}

TEST(Notes, RoundStarredAndGluedMarksNeedTheirNoteAtAPagesEnd) {
  const struct {
    std::string_view body, shown;
  } cases[] = {
      {"Rà soát phòng đọc(1).\n(1) Gồm 12 phòng.\n\f2. Việc khác", "Rà soát phòng đọc.\n1 in I/1: Gồm 12 phòng."},
      {"Rà soát phòng đọc*.\n* Gồm 12 phòng.\n\f2. Việc khác", "Rà soát phòng đọc.\n* in I/1: Gồm 12 phòng."},
      {"Rà soát phòng đọc1 của tỉnh.\n1 Gồm 12 phòng.\n\f2. Việc khác", "Rà soát phòng đọc của tỉnh.\n1 in I/1: Gồm 12 phòng."},
  };
  for (const auto& c : cases) EXPECT_EQ(show(c.body), c.shown) << c.body;
}

TEST(Notes, BehindTheSignatureStandNotesToo) {
  const auto plan = support::parsed(support::plan_of("I. NỘI DUNG\n1. Rà soát phòng đọc(1) và kho sách(2).\n2. Lập hồ sơ.\n\n"
                                                     "Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách\n\n"
                                                     "(1) Gồm 12 phòng.\n(2) Gồm 3 kho."));
  ASSERT_EQ(plan.footnotes.size(), 2U);
  EXPECT_EQ(plan.footnotes[0].text, "Gồm 12 phòng.");
  EXPECT_EQ(plan.footnotes[1].section, "I/1");
  EXPECT_EQ(plan.sections[0].children[0].heading, "Rà soát phòng đọc và kho sách");
}

TEST(Notes, WhatOnlyLooksLikeAMarkStays) {
  const std::string_view kept[] = {
      "Diện tích 120 m² và 3 km².",
      "Thể tích 15 m³.",
      "Các việc: (1) rà soát; (2) phân loại.",
      "Đạt chuẩn mức 2 (mức cao nhất).",
      "Công thức 2*3.",
      "Quốc lộ 1 và tổ 5.",
      "Hộp thư A1, B2.",
  };
  for (const auto body : kept) EXPECT_EQ(show(body), body) << body;
}

TEST(Notes, AMarkWithoutNoteAndANoteWithoutMarkAreTold) {
  const auto lone_mark = support::parsed(support::plan_with("Rà soát phòng đọc⁽³⁾."));
  EXPECT_EQ(support::joined(support::diagnostics_of(lone_mark)), "VP0303 3");
  const auto lone_note = support::parsed(support::plan_with("Rà soát phòng đọc.\n[4] Gồm 12 phòng."));
  EXPECT_EQ(support::joined(support::diagnostics_of(lone_note)), "VP0302 4");
}

TEST(Notes, AParagraphThatANoteCutsIsJoined) {
  EXPECT_EQ(show("Rà soát phòng đọc¹ và\n¹ Gồm 12 phòng.\n\fphân loại sách."), "Rà soát phòng đọc và phân loại sách.\n1 in I/1: Gồm 12 phòng.");
}

TEST(Notes, CitationsInANoteAreFiledUnderIt) {
  const auto plan = support::parsed(support::plan_with("Rà soát phòng đọc[1].\n[1] Theo Nghị định số 93/2020/NĐ-CP."));
  ASSERT_EQ(plan.citations.size(), 1U);
  EXPECT_EQ(plan.citations[0].section, "footnote 1");
}

}  // namespace
}  // namespace vnplan

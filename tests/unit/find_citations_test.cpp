// Documents that a plan cites, in marked sentences; what is not printed at a mention is not there.
#include <gtest/gtest.h>

#include "support/facts.h"
#include "support/marked.h"

namespace vnplan {
namespace {

void check(std::initializer_list<const char*> sentences) {
  for (const auto* marked : sentences) EXPECT_EQ(support::mark_citations(marked), marked);
}

TEST(Citations, ByNumber) {
  check({
      "Theo [Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ](NĐ 72/2015/NĐ-CP 2015-09-07 của Chính phủ) về thông tin đối ngoại.",
      "Theo [Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ](NĐ 72/2015/NĐ-CP 2015-09-07 của Chính phủ);",
      "Theo [Quyết định số 30/QĐ-TTg](QĐ 30/QĐ-TTg).",
      "Theo [Quyết định 30/QĐ-TTg](QĐ 30/QĐ-TTg).",                                       // without `số`
      "Theo [Chỉ thị 41/CT-TTg](CT 41/CT-TTg) và [Công điện 12/CĐ-TTg](CĐ 12/CĐ-TTg).",
      "Theo [Kết luận số 16-KL/TW ngày 01/02/2021 của Bộ Chính trị](KL 16-KL/TW 2021-02-01 của Bộ Chính trị).",
      "Theo [Chương trình số 114-CTr/TU-ĐUQCHQ](CTr 114-CTr/TU-ĐUQCHQ).",
      "Theo [Nghị quyết số 30c/NQ-CP](NQ 30c/NQ-CP).",
      "Theo [Nghị quyết số 1008/2020/UBTVQH14](NQ 1008/2020/UBTVQH14).",
      "Theo [Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN](NQLT 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN).",
      "Theo [Thông tư số 06/2018/TT-BTTTT](TT 06/2018/TT-BTTTT).",
      "Theo [Kế hoạch số 107/KH- UBND](KH 107/KH-UBND) của tỉnh bạn.",                    // a blank inside
      "Theo [QUYẾT ĐỊNH SỐ 30/QĐ-TTg](QĐ 30/QĐ-TTg).",
      "Theo [Nghị quyết số 27-NQ/TW](NQ 27-NQ/TW), [28-NQ/TW](NQ 28-NQ/TW) và [số 29-NQ/TW](NQ 29-NQ/TW).",
      "Theo [Thông báo số 45/TB-VP ngày 03 tháng 3 năm 2021 của Văn phòng Chính phủ](TB 45/TB-VP 2021-03-03 của Văn phòng Chính phủ).",
  });
}

TEST(Citations, ADayWithoutYearIsNoDate) {
  check({
      "Theo [Công văn số 12/SVHTT-QLVH ngày 26/8 của Bộ Y tế](CV 12/SVHTT-QLVH của Bộ Y tế).",
      "Theo [Công văn số 12/SVHTT-QLVH ngày 26/8](CV 12/SVHTT-QLVH).2020.",  // dashes and dots mixed
      "Theo [Luật Thư viện ngày 21/11](L “Thư viện”).",
  });
}

TEST(Citations, TheTypeIsThePrintedWord) {
  check({
      "Theo [Hướng dẫn số 3362/BTTTT-TTĐN](HD 3362/BTTTT-TTĐN).",
      "Theo [Công văn số 12/SVHTT-QLVH](CV 12/SVHTT-QLVH).",
      "Theo [Tờ trình số 15/TTr-SVHTT](TTr 15/TTr-SVHTT).",
      "Theo [Quyết định số 12/2021/QĐ-UBND](QĐ 12/2021/QĐ-UBND).",
  });
}

TEST(Citations, LawsByName) {
  check({
      "Theo [Luật Thư viện](L “Thư viện”).",
      "Theo [Luật Ngân sách nhà nước](L “Ngân sách nhà nước”) và [Bộ luật Lao động](BL “Lao động”).",
      "Theo [Luật An toàn, vệ sinh lao động](L “An toàn, vệ sinh lao động”).",             // the comma belongs to the name
      "Theo [Luật Giáo dục năm 2019](L “Giáo dục” 2019).",
      "Theo [Luật Thư viện ngày 21 tháng 11 năm 2019](L “Thư viện” 2019-11-21);",
      "Theo [Luật Đất đai số 31/2024/QH15](L 31/2024/QH15 “Đất đai”).",
      "Theo [Hiến pháp năm 2013](HP 2013).",
      "Theo [Luật số 46/2019/QH14](L 46/2019/QH14).",
      "Công tác pháp luật và luật sư.",                                                   // no law's name
  });
}

TEST(Citations, Pinpoints) {
  check({
      "Theo [Điều 5 Luật Thư viện](L “Thư viện” @Điều 5).",
      "Theo [khoản 2 Điều 5 Luật Thư viện](L “Thư viện” @khoản 2 Điều 5).",
      "Theo [điểm a khoản 2 Điều 5 của Nghị định số 93/2020/NĐ-CP](NĐ 93/2020/NĐ-CP @điểm a khoản 2 Điều 5).",
      "Theo [khoản 1, 3 Điều 7 Luật Thư viện](L “Thư viện” @khoản 1, 3 Điều 7).",          // one pinpoint of one mention
      "Theo [Điều 5, Điều 6 và Điều 9 của Luật Thư viện](L “Thư viện” @Điều 5, Điều 6 và Điều 9).",
      "Theo [Phụ lục II Nghị định số 30/2020/NĐ-CP](NĐ 30/2020/NĐ-CP @Phụ lục II).",
      "Theo Điều 5 của Kế hoạch này.",
  });
}

TEST(Citations, TheNearerMentionHasTheIssuer) {
  check({
      "Theo [Quyết định số 30/QĐ-TTg](QĐ 30/QĐ-TTg) và [Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh](QĐ 12/QĐ-UBND của Ủy ban nhân dân tỉnh).",
  });
}

TEST(Citations, ANumberedDocumentInsideAnothersTitleIsItsOwn) {
  check({
      "Theo [Quyết định số 30/QĐ-TTg](QĐ 30/QĐ-TTg) về việc triển khai [Nghị quyết số 52-NQ/TW](NQ 52-NQ/TW).",
  });
}

TEST(Citations, WhatIsNone) {
  check({
      "Kế hoạch này được gửi đến các đơn vị.",
      "Xây dựng quyết định, chương trình và kế hoạch.",
      "Theo các văn bản hiện hành.",
      "Tổ chức hội nghị số 2 trong năm.",
      "Đạt tỷ lệ 15/20 xã.",
  });
}

TEST(Citations, SpellingDoesNotMatter) {
  check({
      "Theo [Nghi\u0323 đi\u0323nh số 72/2015/NĐ-CP](NĐ 72/2015/NĐ-CP).",                // NFD
      "Theo [Nghị định số 72/2015/N\u00D0-CP](NĐ 72/2015/NĐ-CP).",                        // eth for Đ
      "Theo [Nghị định số\u00A072/2015/NĐ\u2011CP](NĐ 72/2015/NĐ-CP).",                   // no-break blank and hyphen
  });
}

// ---- fields ---------------------------------------------------------------------------------------------------------------------

Citation first_of(std::string_view sentence) {
  const auto plan = support::parsed(support::plan_with(sentence));
  return plan.citations.empty() ? Citation{} : plan.citations.front();
}

TEST(Citations, PartsOfTheCodeAndTheSubject) {
  const auto citation = first_of("Theo Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại.");
  EXPECT_EQ(citation.number, "72");
  EXPECT_EQ(citation.year, 2015);
  EXPECT_EQ(citation.symbol, "NĐ-CP");
  EXPECT_EQ(citation.subject, "quản lý hoạt động thông tin đối ngoại");
  EXPECT_EQ(first_of("Theo Quyết định số 30/QĐ-TTg.").year, std::nullopt);
}

TEST(Citations, PinpointsPartsAreTheFirstOfEach) {
  const auto citation = first_of("Theo điểm a, b khoản 2 Điều 5 Luật Thư viện.");
  ASSERT_TRUE(citation.pinpoint);
  EXPECT_EQ(citation.pinpoint->article, "5");
  EXPECT_EQ(citation.pinpoint->clause, "2");
  EXPECT_EQ(citation.pinpoint->point, "a");
}

TEST(Citations, BasesOfThePreambleAreTold) {
  const auto plan = support::parsed(support::plan_of("Căn cứ Luật Thư viện;\n\nThực hiện Quyết định số 30/QĐ-TTg;\n\nI. NỘI DUNG\n"
                                                     "1. Theo Luật Di sản văn hóa.\n"));
  ASSERT_EQ(plan.citations.size(), 3U);
  EXPECT_EQ(plan.citations[0].role, Citation::Role::basis);
  EXPECT_EQ(plan.citations[0].section, "preamble");
  EXPECT_EQ(plan.citations[1].role, Citation::Role::basis);
  EXPECT_EQ(plan.citations[2].role, Citation::Role::mention);
  EXPECT_EQ(plan.citations[2].section, "I/1");
}

TEST(Citations, AnImpossibleDateIsKeptAsPrintedAndTold) {
  const auto plan = support::parsed(support::plan_with("Theo Quyết định số 30/QĐ-TTg ngày 31/6/2020."));
  EXPECT_EQ(support::joined(support::citations_of(plan)), "QĐ 30/QĐ-TTg 2020-06-31");
  EXPECT_EQ(support::joined(support::diagnostics_of(plan)), "VP0501 ngày 31/6/2020");
}

}  // namespace
}  // namespace vnplan

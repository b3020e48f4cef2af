// Nơi nhận and the signature.
#include <gtest/gtest.h>

#include "support/facts.h"

namespace vnplan {
namespace {

Plan ending_with(std::string_view tail) {
  return support::parsed(support::plan_of("I. NỘI DUNG\n1. Rà soát phòng đọc.\n2. Phân loại sách.\n\n" + std::string(tail)));
}

std::string recipients_of(const Plan& plan) {
  support::Lines lines;
  for (const auto& recipient : plan.recipients) lines.push_back(recipient.text);
  return support::joined(lines);
}

/// "authority|capacity|title|name"
std::string signature_of(const Plan& plan) {
  if (!plan.signature) return "none";
  const auto& s = *plan.signature;
  return s.authority.value_or("") + "|" + s.capacity.value_or("") + "|" + s.title.value_or("") + "|" + s.name.value_or("");
}

TEST(Recipients, AreLinesWithoutDash) {
  const struct {
    std::string_view tail, recipients;
  } cases[] = {
      {"Nơi nhận:\n- Văn phòng Chính phủ (b/c);\n- Các sở, ban, ngành;\n- Lưu: VT, VX.", "Văn phòng Chính phủ (b/c)\nCác sở, ban, ngành\n"
                                                                                         "Lưu: VT, VX"},
      {"Nơi nhận:\n- Các cơ quan, đơn vị thuộc\nỦy ban nhân dân tỉnh;\n- Lưu: VT.", "Các cơ quan, đơn vị thuộc Ủy ban nhân dân tỉnh\nLưu: VT"},
      {"**Nơi nhận:**\n\n- Như trên;\n\n- Lưu: VT.", "Như trên\nLưu: VT"},
      {"NƠI NHẬN:\n– Như trên;\n– Lưu: VT.", "Như trên\nLưu: VT"},
      {"Nơi nhận: Như trên.", "Như trên"},
  };
  for (const auto& c : cases) EXPECT_EQ(recipients_of(ending_with(c.tail)), c.recipients) << c.tail;
}

TEST(Recipients, AreNoSectionsAndNoWork) {
  const auto plan = ending_with("Nơi nhận:\n- Sở Nội vụ chủ trì;\n1. Sở Tài chính;\n- Lưu: VT.");
  EXPECT_EQ(support::sections_of(plan).size(), 3U) << support::joined(support::sections_of(plan));
  EXPECT_TRUE(plan.assignments.empty()) << support::joined(support::assignments_of(plan));
}

TEST(Signature, InItsFourParts) {
  const struct {
    std::string_view tail, signature;
  } cases[] = {
      {"TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nTrần Thị Sách", "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Trần Thị Sách"},
      {"TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nTrần Thị Sách", "TM. ỦY BAN NHÂN DÂN||CHỦ TỊCH|Trần Thị Sách"},
      {"TM. ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\nCHỦ TỊCH\nTrần Thị Sách", "TM. ỦY BAN NHÂN DÂN TỈNH SAO MAI||CHỦ TỊCH|Trần Thị Sách"},
      {"KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nY Ngọc", "|KT. GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Y Ngọc"},
      {"GIÁM ĐỐC\n\nTrần Thị Sách", "||GIÁM ĐỐC|Trần Thị Sách"},
      {"T/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách", "T/M ỦY BAN NHÂN DÂN||CHỦ TỊCH|Trần Thị Sách"},
      {"", "none"},
  };
  for (const auto& c : cases) EXPECT_EQ(signature_of(ending_with(c.tail)), c.signature) << c.tail;
}

TEST(Signature, StandsBesideTheRecipientsInATable) {
  const auto plan = ending_with("| Nơi nhận: | TM. ỦY BAN NHÂN DÂN |\n| - Như trên; | CHỦ TỊCH |\n| - Lưu: VT. | Trần Thị Sách |");
  EXPECT_EQ(recipients_of(plan), "Như trên\nLưu: VT");
  EXPECT_EQ(signature_of(plan), "TM. ỦY BAN NHÂN DÂN||CHỦ TỊCH|Trần Thị Sách");
}

TEST(Signature, StandsBesideTheRecipientsInOneLine) {  // cells that a converter has run together
  const auto plan = ending_with(
      "| Nơi nhận: - Như trên; - Sở Y tế (phối hợp); - Lưu: VT, KGVX. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Trần Thị Sách |");
  EXPECT_EQ(recipients_of(plan), "Như trên\nSở Y tế (phối hợp)\nLưu: VT, KGVX");
  EXPECT_EQ(signature_of(plan), "TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Trần Thị Sách");
}

TEST(Signature, IsNoRowOfATaskTable) {
  const auto plan = ending_with(
      "| Việc | Nơi nhận kết quả | Hạn |\n|---|---|---|\n| In thẻ thư viện | Sở Y tế | 30/6/2021 |\n\n"
      "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Thị Sách\n");
  EXPECT_EQ(recipients_of(plan), "");
  EXPECT_EQ(signature_of(plan), "TM. ỦY BAN NHÂN DÂN||CHỦ TỊCH|Trần Thị Sách");
}

TEST(Signature, SpanHoldsItsLines) {
  const auto plan = ending_with("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Thị Sách\n");
  ASSERT_TRUE(plan.signature);
  EXPECT_EQ(plan.source.text.substr(plan.signature->span.begin, plan.signature->span.size()), "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Thị Sách");
}

}  // namespace
}  // namespace vnplan

#include <gtest/gtest.h>

#include "support/facts.h"

namespace vnplan {
namespace {

Header header_of(std::string_view text) { return support::parsed(text).header; }

constexpr std::string_view body = "\n\nI. NỘI DUNG\n1. Rà soát phòng đọc.\n2. Phân loại sách.\n";

std::string with_body(std::string_view head) { return std::string(head) + std::string(body); }

/// Type and title under the letterhead of an office.
std::string under_office(const std::string& type_and_title) {
  return with_body("SỞ NỘI VỤ\nSố: 1/KH-SNV\nSao Mai, ngày 12 tháng 01 năm 2021\n\n" + type_and_title);
}

TEST(Header, OfAProvincesPlan) {
  const auto header = header_of(with_body(
      "ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\n-------\nSố: 45/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "---------------\nSao Mai, ngày 12 tháng 01 năm 2021\n\nKẾ HOẠCH\nPhát triển thư viện công cộng\nnăm 2021"));
  EXPECT_EQ(header.type, "KH");
  EXPECT_EQ(header.type_name, "Kế hoạch");
  EXPECT_EQ(header.title, "Phát triển thư viện công cộng năm 2021");
  EXPECT_EQ(header.number, "45");
  EXPECT_EQ(header.symbol, "KH-UBND");
  EXPECT_EQ(header.code, "45/KH-UBND");
  EXPECT_EQ(header.place, "Sao Mai");
  EXPECT_EQ(header.date, "2021-01-12");
  EXPECT_EQ(header.agency, "ỦY BAN NHÂN DÂN TỈNH SAO MAI");
  EXPECT_EQ(header.parent_agency, std::nullopt);
  EXPECT_EQ(header.year, 2021);
  ASSERT_TRUE(header.period);
  EXPECT_EQ(header.period->start, "2021-01-01");
  EXPECT_EQ(header.period->end, "2021-12-31");
  EXPECT_EQ(header.uri, "/akn/vn/doc/ke-hoach/uy-ban-nhan-dan-tinh-sao-mai/2021-01-12/45");
}

TEST(Header, WhatIsNotPrintedIsNotThere) {
  const auto header = header_of(with_body("ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\nSố:        /KH-UBND\nSao Mai, ngày     tháng 11 năm 2020\n\nKẾ HOẠCH\n"
                                          "Phát triển thư viện"));
  EXPECT_EQ(header.number, std::nullopt);
  EXPECT_EQ(header.symbol, "KH-UBND");
  EXPECT_EQ(header.code, std::nullopt);
  EXPECT_EQ(header.date, "2020-11");
  EXPECT_EQ(header.uri, std::nullopt);
  EXPECT_EQ(header.urgency, std::nullopt);
  EXPECT_EQ(header.secrecy, std::nullopt);
}

TEST(Header, ADayWithoutYearIsNoDate) {
  const auto header = header_of(with_body("ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\nSố: 45/KH-UBND\nSao Mai, ngày 05/3\n\nKẾ HOẠCH\nPhát triển thư viện"));
  EXPECT_EQ(header.place, "Sao Mai");
  EXPECT_EQ(header.date, std::nullopt);
}

TEST(Header, AgencyAndTheOneAboveIt) {
  const struct {
    std::string_view lines, agency, parent;
  } cases[] = {
      {"UBND TỈNH SAO MAI\nSỞ VĂN HÓA VÀ THỂ THAO", "SỞ VĂN HÓA VÀ THỂ THAO", "UBND TỈNH SAO MAI"},
      {"ỦY BAN NHÂN DÂN TỈNH SAO MAI", "ỦY BAN NHÂN DÂN TỈNH SAO MAI", ""},
      {"ỦY BAN NHÂN DÂN\nTỈNH SAO MAI", "ỦY BAN NHÂN DÂN TỈNH SAO MAI", ""},
      {"THỦ TƯỚNG\nCHÍNH PHỦ", "THỦ TƯỚNG CHÍNH PHỦ", ""},
      {"BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG ĐẠI HỌC SAO MAI", "TRƯỜNG ĐẠI HỌC SAO MAI", "BỘ GIÁO DỤC VÀ ĐÀO TẠO"},
      {"ỦY BAN MTTQ VIỆT NAM\nXÃ LÚA NẾP\nBAN THƯỜNG TRỰC", "ỦY BAN MTTQ VIỆT NAM XÃ LÚA NẾP BAN THƯỜNG TRỰC", ""},  // an organ of the body above
  };
  for (const auto& c : cases) {
    const auto header = header_of(with_body(std::string(c.lines) + "\nSố: 45/KH-X\nSao Mai, ngày 12 tháng 01 năm 2021\n\nKẾ HOẠCH\n"
                                                                   "Phát triển thư viện"));
    EXPECT_EQ(header.agency, c.agency) << c.lines;
    EXPECT_EQ(header.parent_agency.value_or(""), c.parent) << c.lines;
  }
}

TEST(Header, WithoutLetterheadTheBodyThatIssuesThePlanIsTheAgency) {
  const auto header = header_of("KẾ HOẠCH\nPhát triển thư viện năm 2021\n\n"
                                "Căn cứ Luật Thư viện, Ủy ban nhân dân tỉnh Sao Mai ban hành Kế hoạch như sau:" + std::string(body));
  EXPECT_EQ(header.agency, "Ủy ban nhân dân tỉnh Sao Mai");
}

TEST(Header, Types) {
  const struct {
    std::string_view line, type;
  } cases[] = {
      {"KẾ HOẠCH", "KH"}, {"QUYẾT ĐỊNH", "QĐ"}, {"CHỈ THỊ", "CT"}, {"CHI THỊ", "CT"}, {"CHƯƠNG TRÌNH HÀNH ĐỘNG", "CTr"}, {"HƯỚNG DẪN", "HD"},
      {"NGHỊ QUYẾT", "NQ"}, {"THÔNG BÁO", "TB"}, {"PHƯƠNG ÁN", "PA"}, {"Đ Ề Á N", "ĐA"}, {"**KẾ HOẠCH**", "KH"}, {"# KẾ HOẠCH", "KH"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(header_of(under_office(std::string(c.line) + "\nRà soát thư viện")).type.value_or(""), c.type) << c.line;
}

TEST(Header, ATypeThatLostItsMarksHasItsCode) {
  EXPECT_EQ(header_of(under_office("KÊ HOACH\nRà soát thư viện")).type, "KH");
}

TEST(Header, ALettersTitleIsItsSubject) {
  const auto header = header_of("SỞ VĂN HÓA VÀ THỂ THAO\nSố: 12/SVHTT-QLVH\nV/v rà soát thư viện năm 2021\nSao Mai, ngày 02 tháng 3 năm 2021\n\n"
                                "Kính gửi: Các phòng Văn hóa và Thông tin.\n\nSở đề nghị như sau:\n1. Rà soát phòng đọc.\n2. Phân loại sách.\n");
  EXPECT_EQ(header.type, "CV");
  EXPECT_EQ(header.title, "V/v rà soát thư viện năm 2021");
  EXPECT_EQ(header.number, "12");
  EXPECT_EQ(header.symbol, "SVHTT-QLVH");
}

TEST(Header, CodesOfEveryKind) {
  const struct {
    std::string_view line, number, symbol;
  } cases[] = {
      {"Số: 45/KH-UBND", "45", "KH-UBND"},      {"Số 24-CTr/TU", "24", "CTr/TU"}, {"Số: 102 - KH/TU", "102", "KH/TU"},
      {"Số: 12 /KH- UBND", "12", "KH-UBND"},    {"Số:…../KH-UBND", "", "KH-UBND"}, {"Số: 07/2021/QĐ-UBND", "07", "QĐ-UBND"},
  };
  for (const auto& c : cases) {
    const auto header = header_of(with_body("SỞ NỘI VỤ\n" + std::string(c.line) + "\nSao Mai, ngày 12 tháng 01 năm 2021\n\nKẾ HOẠCH\n"
                                                                                  "Rà soát thư viện"));
    EXPECT_EQ(header.number.value_or(""), c.number) << c.line;
    EXPECT_EQ(header.symbol.value_or(""), c.symbol) << c.line;
  }
}

TEST(Header, UrgencyAndSecrecyStandAlone) {
  const auto header = header_of(with_body("SỞ NỘI VỤ\nSố: 1/KH-SNV\nHỎA TỐC\nMẬT\nSao Mai, ngày 12 tháng 01 năm 2021\n\nKẾ HOẠCH\nRà soát thư viện"));
  EXPECT_EQ(header.urgency, "HỎA TỐC");
  EXPECT_EQ(header.secrecy, "MẬT");
}

TEST(Header, TheYearOrPhaseThatThePlanIsFor) {
  const struct {
    std::string_view title;
    int year;
    std::string_view start, end;
  } cases[] = {
      {"Phát triển thư viện năm 2022", 2022, "2022-01-01", "2022-12-31"},
      {"Phát triển thư viện", 2021, "2021-01-01", "2021-12-31"},                             // the year of its date
      {"Phát triển thư viện giai đoạn 2021 - 2025", 2021, "2021-01-01", "2025-12-31"},
      {"Phát triển thư viện đến năm 2030", 2021, "2021-01-01", "2021-12-31"},                // a horizon is no year of work
  };
  for (const auto& c : cases) {
    const auto header = header_of(under_office("KẾ HOẠCH\n" + std::string(c.title)));
    EXPECT_EQ(header.year, c.year) << c.title;
    ASSERT_TRUE(header.period) << c.title;
    EXPECT_EQ(header.period->start, c.start) << c.title;
    EXPECT_EQ(header.period->end, c.end) << c.title;
  }
}

TEST(Header, OfADecisionWithItsPlanIsTheDecisions) {
  const auto plan = support::parsed(
      "ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\nSố: 12/QĐ-UBND\nSao Mai, ngày 02 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\n"
      "Ban hành Kế hoạch phát triển thư viện năm 2021\n\n"
      "Điều 1. Ban hành Kế hoạch phát triển thư viện.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n\nNơi nhận:\n- Như Điều 2;\n\n"
      "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thị Sách\n\n"
      "KẾ HOẠCH\nPhát triển thư viện năm 2021\n(Kèm theo Quyết định số 12/QĐ-UBND)\n\nI. MỤC ĐÍCH\nNâng cao dân trí.\nII. NỘI DUNG\n"
      "1. Rà soát phòng đọc.\n");
  EXPECT_EQ(plan.header.type, "QĐ");
  EXPECT_EQ(plan.header.title, "Ban hành Kế hoạch phát triển thư viện năm 2021");
  ASSERT_TRUE(plan.signature);
  EXPECT_EQ(plan.signature->name, "Trần Thị Sách");
  std::vector<std::string> paths;
  for (const auto& section : plan.sections) paths.push_back(section.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"Điều 1", "Điều 2", "I", "II"}));  // beside one another
}

TEST(Header, ATextWithoutTypeSaysSo) {
  const auto plan = support::parsed("1. Sở Nội vụ chủ trì rà soát.\n2. Sở Tài chính bố trí kinh phí.\n");
  EXPECT_EQ(plan.header.type, std::nullopt);
  EXPECT_EQ(support::joined(support::diagnostics_of(plan)), "VP0304");
}

}  // namespace
}  // namespace vnplan

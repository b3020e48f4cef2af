#include <gtest/gtest.h>

#include "blocks/blocks.h"
#include "support/facts.h"
#include "support/reading_of.h"

namespace vnplan::blocks {
namespace {

/// One line a block: "bullet1: words"; level and part where they are not 0.
std::string show(std::string_view bytes) {
  const support::Stages stages(bytes);
  std::string out;
  for (const auto& block : stages.blocks.blocks) {
    out += std::string(name_of(block.kind));
    if (block.level > 0) out += std::to_string(block.level);
    if (block.part > 0) out += "@" + std::to_string(block.part);
    out += ": " + (block.kind == Block::Kind::note ? block.marker + " " : "") + stages.blocks.text.substr(block.span.begin, block.span.size()) + "\n";
  }
  return out;
}

TEST(SplitBlocks, FindsTheFrameOfADocument) {
  EXPECT_EQ(show("ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\n-------\nSố: 45/KH-UBND\n"
                 "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSao Mai, ngày 12 tháng 01 năm 2021\n\n"
                 "KẾ HOẠCH\nPhát triển thư viện công cộng\nnăm 2021\n-----\n\n"
                 "Căn cứ Luật Thư viện;\n\n"
                 "I. MỤC ĐÍCH\nNâng cao dân trí.\n- Mở rộng phòng đọc\n+ Phòng thiếu nhi\n\n"
                 "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\n"
                 "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Sách\n"),
            "letterhead: ỦY BAN NHÂN DÂN\n"
            "letterhead: TỈNH SAO MAI\n"
            "letterhead: Số: 45/KH-UBND\n"
            "letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "letterhead: Độc lập - Tự do - Hạnh phúc\n"
            "letterhead: Sao Mai, ngày 12 tháng 01 năm 2021\n"
            "type_name: KẾ HOẠCH\n"
            "title: Phát triển thư viện công cộng năm 2021\n"
            "paragraph: Căn cứ Luật Thư viện;\n"
            "paragraph: I. MỤC ĐÍCH\n"
            "paragraph: Nâng cao dân trí.\n"
            "bullet1: Mở rộng phòng đọc\n"
            "bullet2: Phòng thiếu nhi\n"
            "recipient: Sở Nội vụ;\n"
            "recipient: Lưu: VT.\n"
            "signature: TM. ỦY BAN NHÂN DÂN\n"
            "signature: KT. CHỦ TỊCH\n"
            "signature: PHÓ CHỦ TỊCH\n"
            "signature: Trần Thị Sách\n");
}

TEST(SplitBlocks, ALetterHasAnAddresseeInsteadOfAType) {
  const auto blocks = show("SỞ VĂN HÓA VÀ THỂ THAO\nSố: 12/SVHTT-QLVH\nV/v rà soát thư viện\nSao Mai, ngày 02 tháng 3 năm 2021\n\n"
                           "Kính gửi: Các phòng Văn hóa và Thông tin.\n\nĐể chuẩn bị hội nghị, Sở đề nghị như sau:\n1. Rà soát phòng đọc.\n");
  EXPECT_NE(blocks.find("letterhead: V/v rà soát thư viện\n"), std::string::npos) << blocks;
  EXPECT_NE(blocks.find("addressee: Kính gửi: Các phòng Văn hóa và Thông tin.\n"), std::string::npos) << blocks;
  EXPECT_NE(blocks.find("paragraph: 1. Rà soát phòng đọc.\n"), std::string::npos) << blocks;
}

TEST(SplitBlocks, APlanAttachedToADecisionIsAPartOfItsOwn) {
  const auto blocks = show("ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\n\nQUYẾT ĐỊNH\nBan hành Kế hoạch phát triển thư viện\n\nĐiều 1. Ban hành Kế hoạch.\n"
                           "Điều 2. Quyết định có hiệu lực từ ngày ký.\n\nNơi nhận:\n- Như Điều 2;\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"
                           "Trần Thị Sách\n\n"
                           "KẾ HOẠCH\nPhát triển thư viện\n(Kèm theo Quyết định số 12/QĐ-UBND)\n\nI. MỤC ĐÍCH\nNâng cao dân trí.\n");
  EXPECT_NE(blocks.find("paragraph: Điều 1. Ban hành Kế hoạch.\n"), std::string::npos) << blocks;
  EXPECT_NE(blocks.find("paragraph@1: I. MỤC ĐÍCH\n"), std::string::npos) << blocks;
}

// ---- wraps and page breaks ------------------------------------------------------------------------------------------------------

std::string blocks_of_section(std::string_view body) {
  const auto plan = support::parsed(support::plan_with(body));
  std::string out;
  if (plan.sections.empty() || plan.sections[0].children.empty()) return "no section";
  for (const auto& block : plan.sections[0].children[0].blocks)
    out += (out.empty() ? "" : "\n") + (block.level > 0 ? std::string(static_cast<std::size_t>(block.level), '-') + " " : "") + block.text;
  return out;
}

TEST(Wrap, LinesThatANarrowPageCutAreJoined) {
  EXPECT_EQ(blocks_of_section("Các phòng đọc của thư viện tỉnh và thư viện các huyện, thành phố được\n"
                              "rà soát, phân loại theo diện tích, số chỗ ngồi và số đầu sách hiện có;\n"
                              "kết quả rà soát là cơ sở để bố trí kinh phí sửa chữa, nâng cấp trong ba\n"
                              "năm tiếp theo.\n"
                              "Mỗi thư viện lập một bộ hồ sơ riêng, lưu tại chỗ một bản và gửi về cơ\n"
                              "quan quản lý một bản.\n"),
            "Các phòng đọc của thư viện tỉnh và thư viện các huyện, thành phố được rà soát, phân loại theo diện tích, số chỗ ngồi và số đầu "
            "sách hiện có; kết quả rà soát là cơ sở để bố trí kinh phí sửa chữa, nâng cấp trong ba năm tiếp theo.\n"
            "Mỗi thư viện lập một bộ hồ sơ riêng, lưu tại chỗ một bản và gửi về cơ quan quản lý một bản.");
}

TEST(Wrap, ALineIsAParagraphWhereNothingIsCut) {
  EXPECT_EQ(blocks_of_section("Rà soát phòng đọc.\nPhân loại sách.\nLập hồ sơ."), "Rà soát phòng đọc.\nPhân loại sách.\nLập hồ sơ.");
}

TEST(Wrap, JoinsWhatCannotEnd) {
  const struct {
    std::string_view body, blocks;
  } cases[] = {
      {"Thực hiện theo Luật\nThư viện.", "Thực hiện theo Luật Thư viện."},
      {"Phối hợp với Sở\nTài chính lập dự toán.", "Phối hợp với Sở Tài chính lập dự toán."},
      {"Rà soát phòng đọc,\nphân loại sách.", "Rà soát phòng đọc, phân loại sách."},
      {"Xây dựng “Tủ sách\nLàng nghề”.", "Xây dựng “Tủ sách Làng nghề”."},
  };
  for (const auto& c : cases) EXPECT_EQ(blocks_of_section(c.body), c.blocks) << c.body;
}

TEST(Wrap, CrLfAndLfAreTheSame) {
  std::string body = "Rà soát phòng đọc,\nphân loại sách.\n\n- Mở rộng phòng đọc\n";
  const auto unix_lines = blocks_of_section(body);
  std::string windows;
  for (const char c : body) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(blocks_of_section(windows), unix_lines);
}

// ---- bullets --------------------------------------------------------------------------------------------------------------------

TEST(Bullets, HaveLevelsByTheirSigns) {
  EXPECT_EQ(blocks_of_section("- Thư viện tỉnh\n+ Phòng đọc\n+ Kho sách\n- Thư viện huyện\n– Thư viện xã"),
            "- Thư viện tỉnh\n-- Phòng đọc\n-- Kho sách\n- Thư viện huyện\n- Thư viện xã");
}

TEST(Bullets, ManySignsAreBullets) {
  for (const std::string sign : {"-", "–", "+", "*", "•", "●", "▪", "➢", "✓"}) {
    const auto plan = support::parsed(support::plan_with(sign + " Mở rộng phòng đọc"));
    ASSERT_FALSE(plan.sections.empty());
    const auto& blocks = plan.sections[0].children[0].blocks;
    ASSERT_EQ(blocks.size(), 1U) << sign;
    EXPECT_EQ(blocks[0].kind, vnplan::Block::Kind::bullet) << sign;
    EXPECT_EQ(blocks[0].marker, sign);
    EXPECT_EQ(blocks[0].text, "Mở rộng phòng đọc");
  }
}

TEST(Bullets, AmountsBelowZeroAreNone) {
  const auto body = "Bảo quản phim.\n-5 độ C là nhiệt độ của kho.";
  EXPECT_EQ(blocks_of_section(body), body);
}

TEST(Bullets, ADashThatGoesOnWithASentenceIsNone) {
  EXPECT_EQ(blocks_of_section("Thư viện góp phần nâng cao dân trí, phục vụ phát triển kinh tế\n"
                              "- xã hội của tỉnh và giữ gìn bản sắc văn hóa các dân tộc trên địa\n"
                              "bàn, từng bước hình thành thói quen đọc sách trong nhân dân và các\n"
                              "trường học.\n"
                              "Thư viện mở cửa cả ngày thứ bảy và chủ nhật để học sinh, công nhân\n"
                              "có thể đến đọc ngoài giờ học, giờ làm.\n"),
            "Thư viện góp phần nâng cao dân trí, phục vụ phát triển kinh tế - xã hội của tỉnh và giữ gìn bản sắc văn hóa các dân tộc trên địa "
            "bàn, từng bước hình thành thói quen đọc sách trong nhân dân và các trường học.\n"
            "Thư viện mở cửa cả ngày thứ bảy và chủ nhật để học sinh, công nhân có thể đến đọc ngoài giờ học, giờ làm.");
}

// ---- the reading text -----------------------------------------------------------------------------------------------------------

TEST(ReadingText, PartsWordsBySingleBlanksAndLeadsThemBack) {
  const std::string source = "Rà   soát\tphòng đọc,\nphân loại **sách**.";
  const support::Stages stages(source);
  EXPECT_EQ(stages.blocks.text, "Rà soát phòng đọc, phân loại sách.\n");
  const auto at = static_cast<std::uint32_t>(stages.blocks.text.find("soát phòng"));
  const Span span = stages.blocks.origins.source_of({at, at + 12});
  EXPECT_EQ(source.substr(span.begin, span.size()), "soát\tphòng");
}

TEST(ReadingText, ARowsSpanHoldsItsCells) {
  const auto plan = support::parsed(support::plan_with("| 1 | Rà soát | Sở Y tế |"));
  ASSERT_EQ(plan.sections[0].children[0].blocks.size(), 1U);
  const auto& row = plan.sections[0].children[0].blocks[0];
  EXPECT_EQ(row.kind, vnplan::Block::Kind::table);
  ASSERT_LT(row.span.begin, row.span.end);
  const auto words = plan.source.text.substr(row.span.begin, row.span.size());
  EXPECT_NE(words.find("Rà soát | Sở Y tế"), std::string::npos) << words;
}

}  // namespace
}  // namespace vnplan::blocks

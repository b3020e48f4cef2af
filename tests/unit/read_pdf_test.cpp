#include <gtest/gtest.h>

#include <algorithm>

#include "bytes/bytes.h"
#include "support/pdf.h"
#include "support/raw.h"

/// What LeakSanitizer need not tell: fontconfig, behind Poppler, never frees its settings.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }

namespace vnplan::bytes {
namespace {

using support::pdf;
using support::pdf_of_lines;

const std::vector<std::string> plan = {"KẾ HOẠCH", "Tổ chức hội thao công nhân, viên chức năm 2026",
                                       "I. MỤC ĐÍCH", "Nâng cao sức khỏe của người lao động trong toàn tỉnh.",
                                       "II. NHIỆM VỤ", "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính thực hiện."};

Error failure(const std::string& bytes, const ReadOptions& options = {}) {
  const auto raw = read(bytes, options);
  if (raw) return {Failure::cannot_open, "it was read: " + raw->utf8.substr(0, 100), {}};
  EXPECT_FALSE(raw.error().advice.empty());
  return raw.error();
}

TEST(ReadPdf, ReadsVietnameseLines) {
  const auto raw = read(pdf_of_lines(plan), {});
  ASSERT_TRUE(raw) << raw.error().what;
  EXPECT_EQ(raw->format, "pdf");
  for (const auto& line : plan) EXPECT_NE(raw->utf8.find(line + "\n"), std::string::npos) << line << "\n" << raw->utf8;
}

TEST(ReadPdf, AFormFeedPartsPages) {
  std::vector<std::string> lines;
  for (int i = 0; i < 61; ++i) lines.push_back(plan[3]);
  const auto raw = read(pdf_of_lines(lines), {});
  ASSERT_TRUE(raw);
  EXPECT_EQ(std::count(raw->utf8.begin(), raw->utf8.end(), '\f'), 1);
  EXPECT_EQ(raw->utf8.substr(raw->utf8.find('\f') + 1), plan[3] + "\n");
}

TEST(ReadPdf, PagesWithoutTextAreToldAsPictures) {
  for (const auto& bytes : {pdf({{}}), pdf({{}, {}}), pdf_of_lines({"Scan 1", "trang 2"})}) {
    EXPECT_EQ(failure(bytes).failure, Failure::no_text);
    EXPECT_EQ(failure(bytes).what, "holds pictures of pages and no text");
    EXPECT_NE(failure(bytes).advice.find("--ocr"), std::string::npos);
  }
}

TEST(ReadPdf, ATextLayerOfRubbishIsTold) {
  const std::vector<std::string> rubbish(10, "KE HOACH to chirc hQi thao cong nhan vien chirc");
  EXPECT_EQ(failure(pdf_of_lines(rubbish)).failure, Failure::no_text);
  EXPECT_NE(failure(pdf_of_lines(rubbish)).what.find("text layer"), std::string::npos);
}

TEST(ReadPdf, BrokenFilesAreErrors) {
  std::string noise = "%PDF-1.7\n";
  for (unsigned i = 0, state = 12345; i < 100000; ++i) noise += static_cast<char>((state = state * 1103515245U + 12345U) >> 16U);
  const std::string head = "%PDF-1.4\n";
  for (const auto& bytes : {std::string("%PDF-"), head + "%%EOF", noise, head + std::string(100000, '<'), head + std::string(100000, '['),
                            head + "trailer << /Root 1 0 R >>\n1 0 obj\n<< /Pages 1 0 R >>\nendobj"})
    EXPECT_NE(failure(bytes).failure, Failure::cannot_open) << failure(bytes).what;
}

TEST(ReadPdf, EveryBeginningIsReadOrRefused) {
  const auto whole = pdf_of_lines(plan);
  for (std::size_t size = 5; size < whole.size(); size += 97) {
    const auto raw = read(whole.substr(0, size), {});
    if (!raw) EXPECT_FALSE(raw.error().advice.empty()) << size;
    else EXPECT_EQ(raw->format, "pdf") << size;
  }
}

TEST(ReadPdf, NoChangedByteMakesItCrash) {
  const auto whole = pdf_of_lines(plan);
  for (std::size_t at = 0; at < whole.size(); at += 31) {
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x15);
    const auto raw = read(changed, {});
    EXPECT_TRUE(raw || !raw.error().advice.empty()) << at;
  }
}

TEST(ReadPdf, MoreWordsThanMemoryAllowsAreRefused) {
  const auto bytes = pdf_of_lines(std::vector<std::string>(200, plan[5]));
  EXPECT_EQ(failure(bytes, support::with_memory(10'000)).failure, Failure::too_large);
  EXPECT_NE(failure(bytes, support::with_memory(10'000)).what.find("--max-memory"), std::string::npos);
}

TEST(ReadPdf, PagesThatContainThemselvesEnd) {
  const std::string bytes = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
                            "<< /Type /Pages /Count 1000000 /Kids [2 0 R 2 0 R] >>\nendobj\n"
                            "trailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n";
  EXPECT_NE(failure(bytes).failure, Failure::cannot_open);
}

}  // namespace
}  // namespace vnplan::bytes

// Input that is no plan, no text, or not there.
#include <gtest/gtest.h>

#include <unistd.h>

#include <fstream>
#include <sstream>

#include "support/build.h"
#include "support/facts.h"
#include "support/folder.h"
#include "support/properties.h"
#include "vnplan/parse.h"

namespace vnplan {
namespace {

using namespace std::string_literals;

TEST(OddInput, TextsWithoutAPlanGiveAnEmptyOne) {
  const std::string texts[] = {
      "", "\xEF\xBB\xBF", "\xEF\xBB\xBF\xEF\xBB\xBF", " ", "\n", "\r\n\r\n", " \t \n\f\n ", "\u200B\u00AD", "\u0301",
      "x", "1", ".", "-", "*", "#", "|", "**", "* * *", "\\", "(", "[1]", "⁽¹⁾",
      "1.", "a)", "Điều", "Điều 1.", "Căn cứ", "Nơi nhận:", "TM.", "KẾ HOẠCH", "Sở", "Số:", "ngày", "quý",
      "năm 9999999999999999999", "trước ngày", "từ", "các", "Luật",
  };
  for (const auto& text : texts) {
    const auto plan = parse(text);
    ASSERT_TRUE(plan) << text;
    EXPECT_EQ(support::faults_of(*plan), "") << text;
    EXPECT_TRUE(plan->assignments.empty()) << text;
  }
}

TEST(OddInput, ATextThatIsNoPlanSaysSo) {
  for (const auto text : {"", "x", " \n ", "Ngày xưa có một người đọc sách.\n", "\xEF\xBB\xBF"}) {
    const auto plan = parse(text);
    ASSERT_TRUE(plan) << text;
    ASSERT_FALSE(plan->diagnostics.empty()) << text;
    EXPECT_EQ(plan->diagnostics.back().code, Code::not_a_plan) << text;
  }
}

TEST(OddInput, BytesThatAreNoUtf8AreAnErrorWithTheirPlace) {
  const struct {
    std::string bytes;
    std::string_view what;
  } cases[] = {
      {"\xFF", "byte 0 is not UTF-8"},
      {"Kế\xFF", "byte 4 is not UTF-8"},
      {std::string(3, '\xFF'), "byte 0 is not UTF-8"},
      {"Kế ho\xE1\xBA", "byte 7 is not UTF-8"},                // truncated
      {"a\xED\xA0\x80" "b", "byte 1 is not UTF-8"},            // a lone surrogate
      {"a\xED\xA0\xBD\xED\xB3\x9A", "byte 1 is not UTF-8"},    // a pair of them, as CESU-8 writes it
      {"a\xC0\x80", "byte 1 is not UTF-8"},                    // an overlong zero
      {"\xEF\xBB\xBF\xFF", "byte 3 is not UTF-8"},             // behind the mark that says it is
  };
  for (const auto& c : cases) {
    const auto plan = parse(c.bytes);
    ASSERT_FALSE(plan) << c.what;
    EXPECT_EQ(plan.error().failure, Failure::not_text);
    EXPECT_EQ(plan.error().what, c.what);
    EXPECT_FALSE(plan.error().advice.empty());
  }
}

TEST(OddInput, ZeroBytesAtTheBeginningAreNoText) {
  const auto plan = parse("K\0H\0"s);
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().failure, Failure::not_text);
}

TEST(OddInput, AZeroByteFarBehindIsAControlCharacter) {
  const auto plan = parse(support::plan_with(std::string(9000, 'x') + "\0"s + "y"));
  ASSERT_TRUE(plan);
  EXPECT_EQ(support::faults_of(*plan), "");
}

TEST(OddInput, AllControlCharactersAndOddLetters) {
  std::string body;
  for (char c = 1; c < 32; ++c) body += std::string("từ ") + c + " đến ";
  body += "\u0080\u009F \uFFFD \uFFFF \U0010FFFF \uE000 \u202E ngược \u202C ‏ ﷺ 𝐊ế 한국 ①②③ ﬁ Ⅳ. ½";
  const auto plan = parse(support::plan_with(body));
  ASSERT_TRUE(plan);
  EXPECT_EQ(support::faults_of(*plan), "");
}

// ---- files ----------------------------------------------------------------------------------------------------------------------

TEST(OddFile, MissingOrADirectory) {
  const support::Folder folder;
  for (const auto& path : {folder.path() / "missing.txt", folder.path(), std::filesystem::path("")}) {
    const auto plan = parse_file(path);
    ASSERT_FALSE(plan) << path;
    EXPECT_EQ(plan.error().failure, Failure::cannot_open) << path;
    EXPECT_FALSE(plan.error().what.empty());
  }
}

TEST(OddFile, WithoutPermission) {
  if (::geteuid() == 0) GTEST_SKIP() << "the superuser may read everything";
  const support::Folder folder;
  const auto file = folder.write("plan.txt", "KẾ HOẠCH");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  const auto plan = parse_file(file);
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().failure, Failure::cannot_open);
}

TEST(OddFile, BehindAFileThatIsNoDirectory) {
  const support::Folder folder;
  const auto plan = parse_file(folder.write("plan.txt", "x") / "inner.txt");
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().failure, Failure::cannot_open);
}

TEST(OddFile, ThatOpensButCannotBeRead) {
  const std::filesystem::path unreadable = "/proc/self/mem";  // nothing is mapped at its beginning
  if (!std::filesystem::exists(unreadable)) GTEST_SKIP() << "no such file on this system";
  const auto plan = parse_file(unreadable);
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().failure, Failure::cannot_read);
}

TEST(OddFile, EmptyIsAnEmptyPlan) {
  const support::Folder folder;
  const auto plan = parse_file(folder.write("plan.txt", ""));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->source.name, "plan.txt");
  EXPECT_EQ(plan->source.bytes, 0U);
}

TEST(OddStream, ThatFailsIsAnError) {
  std::ifstream stream;  // never opened
  stream.setstate(std::ios::badbit);
  const auto plan = parse_stream(stream);
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().failure, Failure::cannot_read);
}

// ---- sizes ----------------------------------------------------------------------------------------------------------------------

TEST(Limit, HoldsForBytesFilesAndStreams) {
  const auto text = support::plan_with("Sở Y tế chủ trì lập danh sách.");
  const support::Folder folder;
  const auto file = folder.write("plan.txt", text);
  for (const bool fits : {true, false}) {
    Options options;
    options.max_bytes = text.size() - (fits ? 0 : 1);
    std::istringstream stream(text);
    const Result<Plan> plans[] = {parse(text, options), parse_file(file, options), parse_stream(stream, options)};
    for (const auto& plan : plans) {
      ASSERT_EQ(static_cast<bool>(plan), fits);
      EXPECT_TRUE(fits || plan.error().failure == Failure::too_large);
    }
  }
}

TEST(Limit, AHugeFileIsRefusedUnread) {  // sparse: it takes no room
  const support::Folder folder;
  const auto file = folder.write("huge.txt", "");
  std::filesystem::resize_file(file, std::uintmax_t{100} << 30U);
  const auto plan = parse_file(file);
  ASSERT_FALSE(plan);
  EXPECT_EQ(plan.error().failure, Failure::too_large);
}

TEST(Limit, ALargeFileUnderItIsRead) {
  constexpr std::size_t size = std::size_t{support::slow_build ? 20 : 100} << 20U;
  std::string text = support::plan_of("");
  const std::string chapter = ". TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\n- Chủ trì, phối hợp với Sở Nội vụ bố trí kinh phí trước ngày 30/11/2021.\n"
                              "2. Các sở, ban, ngành\n- Triển khai theo Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ.\n";
  std::size_t chapters = 0;
  while (text.size() < size) text += "Điều " + std::to_string(++chapters % 900 + 1) + chapter;
  const support::Folder folder;
  const auto file = folder.write("large.txt", text);
  const auto bytes = text.size();
  text = {};
  Options options;
  options.max_bytes = bytes;
  const auto plan = parse_file(file, options);
  ASSERT_TRUE(plan) << plan.error().what;
  EXPECT_EQ(plan->source.bytes, bytes);
  EXPECT_EQ(plan->citations.size(), chapters);
  EXPECT_EQ(plan->documents.size(), 1U);
  EXPECT_EQ(plan->assignments.size(), 2 * chapters);
  EXPECT_EQ(plan->agencies.size(), 3U);
  EXPECT_EQ(plan->sections.size(), chapters);
  options.max_bytes = bytes - 1;
  EXPECT_FALSE(parse_file(file, options));
}

}  // namespace
}  // namespace vnplan

#include <gtest/gtest.h>

#include <sstream>

#include "bytes/bytes.h"
#include "support/folder.h"

namespace vnplan::bytes {
namespace {

TEST(Load, ReadsAFileWhole) {
  const support::Folder folder;
  const std::string content = std::string("Kế hoạch\r\n\0năm", 18) + std::string(200000, 'x');
  const auto bytes = load_file(folder.write("plan.txt", content), 1 << 20);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(*bytes, content);
}

TEST(Load, TheLimitIsTheLargestSizeAllowed) {
  const support::Folder folder;
  const auto file = folder.write("plan.txt", std::string(1000, 'x'));
  EXPECT_TRUE(load_file(file, 1000));
  const auto refused = load_file(file, 999);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::too_large);
}

TEST(Load, TheLimitHoldsForStreamsOfUnknownSize) {
  std::istringstream small(std::string(1000, 'x'));
  std::istringstream large(std::string(1001, 'x'));
  EXPECT_TRUE(load_stream(small, 1000));
  const auto refused = load_stream(large, 1000);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().failure, Failure::too_large);
}

TEST(Load, SaysWhyAFileCannotBeOpened) {
  const support::Folder folder;
  const auto missing = load_file(folder.path() / "missing.txt", 1000);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().failure, Failure::cannot_open);
  EXPECT_EQ(missing.error().what, "no such file");
  const auto directory = load_file(folder.path(), 1000);
  ASSERT_FALSE(directory);
  EXPECT_EQ(directory.error().failure, Failure::cannot_open);
  EXPECT_EQ(directory.error().what, "is a directory");
}

TEST(Load, TooLargeNamesTheLimitAndAWayOut) {
  const auto error = too_large(std::uint64_t{256} << 20U);
  EXPECT_EQ(error.failure, Failure::too_large);
  EXPECT_NE(error.what.find("256 MiB"), std::string::npos) << error.what;
  EXPECT_FALSE(error.advice.empty());
}

TEST(Load, ALimitBelowOneMebibyteIsNamedInBytes) {
  EXPECT_EQ(too_large(1000).what.find("0 MiB"), std::string::npos);
}

TEST(Sha256, HasTheDigestsOfTheStandard) {  // FIPS 180-4, examples
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(ReadText, KeepsTheBytes) {
  const std::string_view text = "\xEF\xBB\xBFKế hoạch\r\n**năm** 2021\n";
  const auto raw = read_text(text);
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->utf8, text);
  EXPECT_EQ(raw->format, "text");
  EXPECT_EQ(raw->charset, "UTF-8");
  EXPECT_EQ(raw->marks.size(), 2U);
}

TEST(ReadText, NamesThePlaceOfTheFirstWrongByte) {
  const auto bad = read_text("Kế ho\xE1\xBA");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().failure, Failure::not_text);
  EXPECT_EQ(bad.error().what, "byte 7 is not UTF-8");
  EXPECT_FALSE(bad.error().advice.empty());
}

TEST(ReadText, RefusesZeroBytes) {
  const auto binary = read_text(std::string_view("PK\0\0", 4));
  ASSERT_FALSE(binary);
  EXPECT_EQ(binary.error().failure, Failure::not_text);
}

}  // namespace
}  // namespace vnplan::bytes

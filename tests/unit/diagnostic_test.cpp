#include "vnplan/diagnostic.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace vnplan {
namespace {

TEST(Diagnostic, CodeIsFourDigitsBehindVP) {
  EXPECT_EQ(code_of(Code::number_skipped), "VP0402");
  EXPECT_EQ(code_of(Code::look_alike_folded), "VP0201");
  EXPECT_EQ(name_of(Code::number_skipped), "number_skipped");
}

TEST(Diagnostic, SeverityHasAName) {
  EXPECT_EQ(name_of(severity_of(Code::number_skipped)), "warning");
  EXPECT_EQ(name_of(severity_of(Code::look_alike_folded)), "note");
  EXPECT_EQ(name_of(Severity::error), "error");
}

TEST(Diagnostic, MessageNamesTheWordsAtFault) {
  EXPECT_EQ(message_of({Code::number_skipped, {}, "2.", "3."}), "number 3. stands where 2. was due");
  EXPECT_EQ(message_of({Code::number_repeated, {}, {}, "a)"}), "number a) stands twice under one parent");
  EXPECT_EQ(message_of({Code::not_a_plan, {}, {}, {}}), "this text does not look like a plan or a document that assigns work");
}

TEST(Diagnostic, EveryCodeIsListedOnceInRisingOrder) {
  const auto& codes = all_codes();
  ASSERT_FALSE(codes.empty());
  EXPECT_TRUE(std::is_sorted(codes.begin(), codes.end()));
  EXPECT_EQ(std::set<Code>(codes.begin(), codes.end()).size(), codes.size());
}

TEST(Diagnostic, EveryCodeIsDescribed) {
  std::set<std::string_view> names;
  for (const auto code : all_codes()) {
    SCOPED_TRACE(code_of(code));
    EXPECT_TRUE(names.insert(name_of(code)).second);
    const auto message = message_of({code, {}, "2", "3"});
    EXPECT_FALSE(message.empty());
    EXPECT_EQ(message.find('{'), std::string::npos) << message;
    EXPECT_NE(message.back(), '.') << message;
  }
}

}  // namespace
}  // namespace vnplan

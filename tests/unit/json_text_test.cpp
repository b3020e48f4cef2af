#include "base/json_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <limits>
#include <string>
#include <vector>

namespace vnplan {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(std::string_view words) {
  std::string out;
  JsonText(out).put(words);
  return out;
}

TEST(JsonText, WritesStringsAsNlohmannDoes) {
  for (const std::string words : {"", "Sở Nội vụ", "\"ngoặc\" và \\", "dòng\nmới\ttab\r\b\f", "\x01\x1F\x7F", "a/b", "😀 ngoài BMP"})
    EXPECT_EQ(text_of(words), Json(words).dump());
}

TEST(JsonText, ReplacesWhatIsNoUtf8AndKeepsTheRest) {
  EXPECT_EQ(text_of("a\xFF\"b"), "\"a\xEF\xBF\xBD\\\"b\"");
  EXPECT_EQ(text_of("\xC3"), "\"\xEF\xBF\xBD\"");
  EXPECT_EQ(text_of("\xED\xA0\x80!"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD!\"");
}

void put_all(JsonText& json) {
  json.open_object();
  json.field("none", nullptr);
  json.field("yes", true);
  json.field("count", std::uint32_t{7});
  json.field("least", std::numeric_limits<std::int64_t>::min());
  json.key("rows");
  json.put_list(std::vector<std::vector<std::string>>{{"a", "b"}, {}, {"c"}}, [&](const auto& row) {
    json.put_list(row, [&](const std::string& cell) { json.put(cell); });
  });
  json.key("empty");
  json.open_object();
  json.close_object();
  json.key("nested");
  json.open_list();
  json.open_object();
  json.field("x", 1);
  json.close_object();
  json.open_list();
  json.close_list();
  json.close_list();
  json.close_object();
}

TEST(JsonText, LaysOutAsNlohmannDoes) {
  const auto same = Json::parse(R"({"none": null, "yes": true, "count": 7, "least": -9223372036854775808,
    "rows": [["a", "b"], [], ["c"]], "empty": {}, "nested": [{"x": 1}, []]})");
  std::string line;
  JsonText one_line(line);
  put_all(one_line);
  EXPECT_EQ(line, same.dump());
  std::string lines;
  JsonText indented(lines, JsonText::Layout::indented);
  put_all(indented);
  EXPECT_EQ(lines, same.dump(2));
}

}  // namespace
}  // namespace vnplan

#include "facts/document_code.h"

#include <gtest/gtest.h>

namespace vnplan::facts {
namespace {

/// "text|number|year|symbol|bytes read"
std::string show(std::string_view text, bool number_alone = false) {
  const auto code = read_code(text, number_alone);
  if (!code) return {};
  return code->text + "|" + code->number + "|" + (code->year == 0 ? "" : std::to_string(code->year)) + "|" + code->symbol + "|" +
         std::string(text.substr(0, code->size));
}

TEST(DocumentCode, ReadsEveryShape) {
  const struct {
    std::string_view text, code;
  } cases[] = {
      {"72/2015/NĐ-CP ngày",            "72/2015/NĐ-CP|72|2015|NĐ-CP|72/2015/NĐ-CP"},
      {"59/2020/QH14.",                 "59/2020/QH14|59|2020|QH14|59/2020/QH14"},
      {"1008/2020/UBTVQH14,",           "1008/2020/UBTVQH14|1008|2020|UBTVQH14|1008/2020/UBTVQH14"},
      {"16-KL/TW ngày",                 "16-KL/TW|16||KL/TW|16-KL/TW"},
      {"114-CTr/TU-ĐUQCHQ ngày",        "114-CTr/TU-ĐUQCHQ|114||CTr/TU-ĐUQCHQ|114-CTr/TU-ĐUQCHQ"},
      {"30c/NQ-CP ngày",                "30c/NQ-CP|30c||NQ-CP|30c/NQ-CP"},
      {"102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN ngày",
       "102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN|102|2025|NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN|102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN"},
      {"06/2018/TT-BTTTT",              "06/2018/TT-BTTTT|06|2018|TT-BTTTT|06/2018/TT-BTTTT"},
      {"830/QĐ-TTg ngày",               "830/QĐ-TTg|830||QĐ-TTg|830/QĐ-TTg"},
      {"830/TTg ngày",                  "830/TTg|830||TTg|830/TTg"},
      {"239/KH-UBND",                   "239/KH-UBND|239||KH-UBND|239/KH-UBND"},
      {"24-CTr/TU",                     "24-CTr/TU|24||CTr/TU|24-CTr/TU"},
      {"12/SVHTT-QLVH",                 "12/SVHTT-QLVH|12||SVHTT-QLVH|12/SVHTT-QLVH"},
      {"/QĐ-TTg ngày",                  "/QĐ-TTg|||QĐ-TTg|/QĐ-TTg"},           // the number is left blank
      {"107/KH- UBND ngày",             "107/KH-UBND|107||KH-UBND|107/KH- UBND"},   // blanks inside
      {"107 /KH-UBND",                  "107/KH-UBND|107||KH-UBND|107 /KH-UBND"},
      {"72/ 2015/ NĐ - CP ngày",        "72/2015/NĐ-CP|72|2015|NĐ-CP|72/ 2015/ NĐ - CP"},
      {"15/2021/QĐ–UBND",               "15/2021/QĐ–UBND|15|2021|QĐ–UBND|15/2021/QĐ–UBND"},   // a dash for the hyphen
      {"45/KH-UBND-VX",                 "45/KH-UBND-VX|45||KH-UBND-VX|45/KH-UBND-VX"},
      {"90TC/TCT",                      "90TC/TCT|90TC||TCT|90TC/TCT"},
  };
  for (const auto& c : cases) EXPECT_EQ(show(c.text), c.code) << c.text;
}

TEST(DocumentCode, RefusesWhatIsNone) {
  for (const auto text :
       {"5/8/2020", "15/6", "5/Điều", "2/Năm 2021", "2021-2025", "1191", "1.250", "KH-UBND", "50/50", "3/4 hộ dân", "2 - Sở Nội vụ", ""})
    EXPECT_EQ(show(text), "") << text;
}

TEST(DocumentCode, ANumberAloneCountsOnlyWhereItIsAskedFor) {
  EXPECT_EQ(show("1191 ngày", true), "1191|1191|||1191");
  EXPECT_EQ(show("12/2003", true), "12/2003|12|2003||12/2003");
  EXPECT_EQ(show("90 ngày", false), "");
  EXPECT_EQ(show("một", true), "");
}

TEST(DocumentCode, ABlankForTheSlashCountsOnlyBehindTheLabel) {
  EXPECT_EQ(show("45 KH/HTĐTN ngày", true), "45 KH/HTĐTN|45||KH/HTĐTN|45 KH/HTĐTN");
  EXPECT_EQ(show("12 HD-BTG/TU ngày", true), "12 HD-BTG/TU|12||HD-BTG/TU|12 HD-BTG/TU");
  EXPECT_EQ(show("45 UBND xã", true), "45|45|||45");
  EXPECT_EQ(show("45 KH/HTĐTN", false), "");
}

TEST(DocumentCode, EndsWithItsLine) { EXPECT_EQ(show("12/QĐ-\nUBND"), "12/QĐ|12||QĐ|12/QĐ"); }

}  // namespace
}  // namespace vnplan::facts

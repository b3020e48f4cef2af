/// What vnplan::check says of plans; the pages of corpus/spec/diagnostics.md have an example each, these are the cases beside them.
#include "vnplan/check.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vnplan/parse.h"

namespace vnplan {
namespace {

const std::string title_2024 = "KẾ HOẠCH\nPhòng cháy năm 2024\n";

/// "task_without_lead: Kiểm tra các chợ", one for each that is no part of the form.
std::vector<std::string> found_in(const std::string& text, const CheckOptions& options = {}) {
  std::vector<std::string> found;
  const auto plan = parse(text);
  EXPECT_TRUE(plan);
  if (!plan) return found;
  for (const auto& odd : check(*plan, options))
    if (odd.code != Code::form_part_missing) found.push_back(std::string(name_of(odd.code)) + ": " + odd.actual);
  return found;
}

struct Case {
  std::string text;                 // behind the title
  std::vector<std::string> expected;
};

void run(const std::vector<Case>& cases) {
  for (const auto& [text, expected] : cases) EXPECT_EQ(found_in(title_2024 + text), expected) << text;
}

TEST(Check, SaysNothingOfAnEmptyPlan) { EXPECT_TRUE(check(Plan{}).empty()); }

TEST(Check, IsTotalForAPlanMadeByHand) {
  Plan plan;
  plan.header.type = "KH";
  plan.header.date = "--11";
  plan.header.title = "20";
  auto& task = plan.assignments.emplace_back();
  task.partners.push_back({"", "g9", {}, {5, 9}});
  task.span = {7, 99};
  auto& row = plan.assignments.emplace_back();
  row.via = Assignment::Via::table;
  row.table = "table 7";
  row.row = 4;
  auto& time = plan.timelines.emplace_back();
  time.kind = Timeline::Kind::deadline;
  time.text = "9/9";
  time.end = "x";
  time.span = {50, 60};
  auto& citation = plan.citations.emplace_back();
  citation.code = "1";
  citation.year = 5;
  citation.date = "";
  citation.document = "d9";
  citation.span = {50, 60};
  auto& agency = plan.agencies.emplace_back();
  agency.id = "g9";
  agency.kind = "other";
  for (const auto& odd : check(plan)) EXPECT_FALSE(message_of(odd).empty());
}

TEST(Check, SortsByPlace) {
  const auto plan = parse(title_2024 + "1. Phát tờ rơi trước ngày 30/4/2025.\n2. Kiểm tra.\n- Cơ quan phối hợp: Sở Y tế.\n");
  ASSERT_TRUE(plan);
  std::uint32_t before = 0;
  for (const auto& odd : check(*plan)) {
    EXPECT_LE(before, odd.span.begin);
    before = odd.span.begin;
  }
}

TEST(Check, ParsingAloneSaysNothingOfThem) {
  const auto plan = parse(title_2024 + "1. Kiểm tra.\n- Cơ quan phối hợp: Sở Y tế.\n");
  ASSERT_TRUE(plan);
  for (const auto& odd : plan->diagnostics) EXPECT_LT(odd.code, Code::task_without_lead);
}

TEST(Check, Leads) {
  run({
      {"1. Kiểm tra các chợ.\n- Cơ quan phối hợp: Sở Y tế.\n", {"task_without_lead: Kiểm tra các chợ"}},
      {"1. Kiểm tra các chợ.\n- Cơ quan chủ trì: Sở Công Thương.\n- Cơ quan phối hợp: Sở Y tế.\n", {}},
      {"1. Kiểm tra các chợ.\n- Cơ quan thực hiện: Sở Y tế.\n", {}},
      {"1. Sở Y tế phối hợp với Sở Công Thương kiểm tra các chợ.\n", {}},  // who acts is named
      {"1. Sở Y tế\na) Phối hợp với Sở Công Thương kiểm tra các chợ.\n", {}},
      {"1. Phối hợp với Sở Công Thương kiểm tra các chợ.\n", {}},  // a sentence: its lead may stand before it
  });
}

TEST(Check, LeadsOfTables) {
  const std::string head = "| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp |\n|---|---|---|---|\n";
  run({
      {head + "| 1 | Kiểm tra các chợ | | Sở Y tế |\n| 2 | Phát tờ rơi | Sở Y tế | |\n", {"task_without_lead: Kiểm tra các chợ"}},
      {head + "| 1 | Kiểm tra các chợ | Sở Công Thương | Sở Y tế |\n| 2 | Phát tờ rơi | Sở Y tế | |\n", {}},
  });
}

TEST(Check, Times) {
  const auto task = [](const std::string& number, const std::string& work, const std::string& time) {
    return number + ". " + work + ".\n- Cơ quan chủ trì: Sở Y tế.\n" + (time.empty() ? "" : "- Thời gian: " + time + ".\n");
  };
  run({
      {"I. NHIỆM VỤ\n" + task("1", "Kiểm tra", "tháng 3") + task("2", "Phát tờ rơi", "tháng 4") + task("3", "Treo băng rôn", ""),
       {"task_without_time: Treo băng rôn"}},
      {"I. NHIỆM VỤ\n" + task("1", "Kiểm tra", "tháng 3") + task("2", "Phát tờ rơi", "") + task("3", "Treo băng rôn", ""), {}},
      {"I. NHIỆM VỤ\n" + task("1", "Kiểm tra", "") + task("2", "Phát tờ rơi", "") + task("3", "Treo băng rôn", ""), {}},
      {"I. NHIỆM VỤ\n" + task("1", "Kiểm tra", "tháng 3") + task("2", "Phát tờ rơi", "tháng 4") + task("3", "Treo băng rôn trong quý III", ""), {}},
      // under another parent it stands beside nobody
      {"I. NHIỆM VỤ\n" + task("1", "Kiểm tra", "tháng 3") + task("2", "Phát tờ rơi", "tháng 4") + "II. KHÁC\n" + task("1", "Treo băng rôn", ""),
       {}},
  });
}

TEST(Check, PlanWithoutTimes) {
  EXPECT_EQ(found_in("KẾ HOẠCH\nPhòng cháy\n1. Sở Y tế kiểm tra các chợ.\n"), std::vector<std::string>{"plan_without_times: "});
  EXPECT_EQ(found_in("KẾ HOẠCH\nPhòng cháy\n1. Sở Y tế kiểm tra các chợ hằng quý.\n"), std::vector<std::string>{});
  EXPECT_EQ(found_in("KẾ HOẠCH\nPhòng cháy giai đoạn 2021 - 2025\n1. Sở Y tế kiểm tra các chợ.\n"), std::vector<std::string>{});
  EXPECT_EQ(found_in("KẾ HOẠCH\nPhòng cháy\n1. Cháy nổ còn nhiều.\n"), std::vector<std::string>{});  // assigns nothing
}

TEST(Check, DeadlineBeforeDate) {
  const std::string head = "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 5/KH-UBND\nKon Tum, ngày 20 tháng 02 năm 2024\n\n" + title_2024;
  const std::vector<std::string> told = {"deadline_before_date: trước ngày 19/02/2024"};
  EXPECT_EQ(found_in(head + "1. Kiểm tra.\n- Cơ quan chủ trì: Sở Y tế.\n- Thời gian: trước ngày 19/02/2024.\n"), told);
  EXPECT_EQ(found_in(head + "1. Kiểm tra các chợ.\n- Thời gian hoàn tất: trước ngày 19/02/2024.\n2. Sở Y tế phát tờ rơi.\n"), told);
  EXPECT_EQ(found_in(head + "1. Sở Y tế kiểm tra các chợ, hoàn thành trước ngày 19/02/2024.\n"), told);
  EXPECT_EQ(found_in(head + "1. Sở Y tế gửi báo cáo về Ủy ban nhân dân tỉnh trước ngày 19/02/2024.\n"), told);
  EXPECT_EQ(found_in(head + "1. Sở Y tế kiểm tra các chợ chậm nhất ngày 19 tháng 02 năm 2024.\n"),
            std::vector<std::string>{"deadline_before_date: chậm nhất ngày 19 tháng 02 năm 2024"});
  EXPECT_EQ(found_in(head + "1. Kiểm tra.\n- Cơ quan chủ trì: Sở Y tế.\n- Thời gian: tháng 11/2023.\n"),
            std::vector<std::string>{"deadline_before_date: tháng 11/2023"});
  EXPECT_EQ(found_in(head + "1. Sở Y tế kiểm tra các chợ trước tháng 02 năm 2024.\n"),
            std::vector<std::string>{"deadline_before_date: trước tháng 02 năm 2024"});  // it goes on, but `trước` is before it
  EXPECT_EQ(found_in(head + "1. Sở Y tế rà soát viên chức tuyển dụng trước tháng 01 năm 2024.\n"), std::vector<std::string>{});
  EXPECT_EQ(found_in(head + "1. Sở Y tế rà soát viên chức tuyển dụng trước năm 2024.\n"), std::vector<std::string>{});
  EXPECT_EQ(found_in(head + "1. Sở Y tế kiểm tra các chợ, hoàn thành trước ngày 20/02/2024.\n"), std::vector<std::string>{});
  EXPECT_EQ(found_in(head + "1. Sở Y tế rà soát viên chức tuyển dụng trước ngày 01/01/2024.\n"), std::vector<std::string>{});
  EXPECT_EQ(found_in(head + "1. Sở Y tế rà soát các chợ đã hoàn thành trước ngày 31/12/2023.\n"), std::vector<std::string>{});  // it is told
  EXPECT_EQ(found_in(head + "1. Sở Y tế rà soát các công trình hoàn thành trước ngày 01/7/2016.\n"), std::vector<std::string>{});
  EXPECT_EQ(found_in(head + "1. Sở Y tế kiểm tra các chợ trong tháng 01/2024.\n"), std::vector<std::string>{});         // a period, not a deadline
  EXPECT_EQ(found_in(head + "1. Sở Y tế kiểm tra các chợ trước ngày 05 hằng tháng.\n"), std::vector<std::string>{});
  const std::string month = "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố:   /KH-UBND\nKon Tum, ngày    tháng 02 năm 2024\n\n" + title_2024;
  EXPECT_EQ(found_in(month + "1. Sở Y tế kiểm tra các chợ trước ngày 10/02/2024.\n"), std::vector<std::string>{});  // perhaps it is later
}

TEST(Check, DeadlineAfterPeriod) {
  run({
      {"1. Sở Y tế kiểm tra các chợ trước ngày 30/4/2025.\n", {"deadline_after_period: trước ngày 30/4/2025"}},
      {"1. Sở Y tế kiểm tra các chợ trước ngày 31/12/2024.\n", {}},
      {"1. Sở Y tế phấn đấu đến năm 2030 mọi chợ an toàn.\n", {}},               // a horizon
      {"1. Sở Y tế báo cáo kết quả trước ngày 15/01/2025.\n", {}},               // the report on the year
      {"1. Sở Tài chính giải ngân hết vốn trước ngày 31/01/2025.\n", {}},        // the budget's year ends in January
      {"1. Sở Y tế kiểm tra các chợ từ tháng 11/2024 đến tháng 02/2025.\n", {}},  // a period that runs on
  });
  EXPECT_EQ(found_in("KẾ HOẠCH\nKiểm định năm học 2024 - 2025\n1. Phòng Đào tạo rà soát trước ngày 30/4/2025.\n"), std::vector<std::string>{});
  EXPECT_EQ(found_in("KẾ HOẠCH\nPhòng cháy\n1. Sở Y tế kiểm tra các chợ trước ngày 30/4/2025.\n"), std::vector<std::string>{});
}

TEST(Check, YearsOfCitations) {
  run({
      {"Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2014 của Chính phủ;\n1. Sở Y tế kiểm tra.\n",
       {"citation_year_contradicts_date: 2014-09-07"}},
      {"Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ;\n1. Sở Y tế kiểm tra.\n", {}},
      {"Căn cứ Nghị định số 72/2015/NĐ-CP của Chính phủ;\n1. Sở Y tế kiểm tra.\n", {}},
      {"Căn cứ Quyết định số 2015/QĐ-TTg ngày 07 tháng 9 năm 2014 của Thủ tướng Chính phủ;\n1. Sở Y tế kiểm tra.\n", {}},  // a number, not a year
      {"Căn cứ Luật số 88/2014/QH13;\n1. Sở Y tế kiểm tra.\n", {}},
  });
}

TEST(Check, Bases) {
  const std::string basis = "Căn cứ Nghị định số 15/2018/NĐ-CP của Chính phủ;\n";
  run({
      {basis + "1. Sở Y tế kiểm tra theo Thông tư số 48/2015/TT-BYT.\n", {"citation_not_in_bases: TT 48/2015/TT-BYT"}},
      {basis + "1. Sở Y tế kiểm tra theo quy định tại điểm a, b khoản 2 Điều 5 Thông tư số 48/2015/TT-BYT.\n",
       {"citation_not_in_bases: TT 48/2015/TT-BYT"}},
      {basis + "1. Sở Y tế kiểm tra theo Nghị định số 15/2018/NĐ-CP.\n", {}},
      {basis + "1. Sở Y tế phổ biến Thông tư số 48/2015/TT-BYT.\n", {}},
      {basis + "1. Sở Y tế kiểm tra theo Luật An toàn thực phẩm.\n", {}},  // laws are cited by name
      {"1. Sở Y tế kiểm tra theo Thông tư số 48/2015/TT-BYT.\n", {}},      // a plan without bases
      {basis + "1. Sở Y tế kiểm tra theo Thông tư số 48/2015/TT-BYT.\n2. Sở Công Thương kiểm tra theo Thông tư số 48/2015/TT-BYT.\n",
       {"citation_not_in_bases: TT 48/2015/TT-BYT"}},  // told once
  });
}

TEST(Check, Annexes) {
  run({
      {"1. Sở Y tế kiểm tra các chợ (có Phụ lục kèm theo).\n", {"annex_missing: Phụ lục kèm theo"}},
      {"1. Sở Y tế kiểm tra các chợ (Phụ lục I, II và III kèm theo).\n\nPHỤ LỤC I\nDANH SÁCH CHỢ\n\nPHỤ LỤC III\nMẪU ĐƠN\n",
       {"annex_missing: Phụ lục I, II và III kèm theo"}},
      {"1. Sở Y tế kiểm tra các chợ tại Phụ lục 02.\n\nPHỤ LỤC II\nDANH SÁCH CHỢ\n", {}},
      {"1. Sở Y tế kiểm tra các chợ (có Phụ lục kèm theo).\n\nPhụ lục\nDANH SÁCH CHỢ\n", {}},
      {"1. Sở Y tế kiểm tra các chợ tại Phụ lục I.\n\nPHỤ LỤC\nDANH SÁCH CHỢ\n", {}},
      {"1. Sở Y tế kiểm tra theo Phụ lục II Nghị định số 15/2018/NĐ-CP.\n", {}},                    // a decree's
      {"1. Sở Y tế kiểm tra theo Phụ lục II ban hành kèm theo Thông tư số 48/2015/TT-BYT.\n", {}},
      {"1. Sở Y tế kiểm tra theo phụ lục của hợp đồng.\n", {}},
  });
}

TEST(Check, BodyAndTable) {
  const std::string head = "\n| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n";
  const std::string body = "1. Sở Y tế chủ trì kiểm tra vệ sinh các bếp ăn tập thể trước ngày 30/6/2024.\n";
  const std::string other = "| 2 | Phát tờ rơi | Sở Y tế | Tháng 5 |\n";
  run({
      {body + head + "| 1 | Kiểm tra vệ sinh các bếp ăn tập thể | Sở Công Thương | Trước 30/6/2024 |\n" + other,
       {"body_and_table_disagree: Sở Công Thương"}},
      {body + head + "| 1 | Kiểm tra vệ sinh các bếp ăn tập thể | Sở Y tế | Trước 31/7/2024 |\n" + other,
       {"body_and_table_disagree: Trước 31/7/2024"}},
      {body + head + "| 1 | Kiểm tra vệ sinh các bếp ăn tập thể | Sở Y tế | Tháng 6/2024 |\n" + other, {}},
      {body + head + "| 1 | Kiểm tra vệ sinh các bếp ăn tập thể | Sở Y tế | Thường xuyên |\n" + other, {}},
      {body + head + "| 1 | Kiểm tra vệ sinh các trường học | Sở Công Thương | Tháng 5 |\n" + other, {}},  // another work
  });
}

TEST(Check, UnknownAgencies) {
  run({
      {"1. Kiểm tra các chợ.\n- Cơ quan chủ trì: Cơ sở Hoa Mai.\n", {"agency_unknown: Cơ sở Hoa Mai"}},
      {"1. Kiểm tra các chợ.\n- Cơ quan chủ trì: Xí nghiệp Bình Minh.\n", {}},  // VP0502 tells
      {"1. Kiểm tra các chợ.\n- Cơ quan chủ trì: Sở Y tế.\n", {}},
      {"1. Kiểm tra các chợ.\n- Cơ quan chủ trì: cấp ủy, chính quyền các cấp.\n", {}},  // no proper name
  });
}

TEST(Check, AbolishedAgencies) {
  const auto plan = [](const std::string& date, const std::string& body) {
    return "BỘ XÂY DỰNG\nSố: 5/KH-BXD\nHà Nội, ngày " + date + "\n\nKẾ HOẠCH\nAn toàn đường thủy\n1. " + body +
           " kiểm tra bến trong năm 2025.\n";
  };
  EXPECT_EQ(found_in(plan("02 tháng 3 năm 2025", "Bộ Giao thông vận tải")),
            std::vector<std::string>{"agency_abolished: Bộ Giao thông vận tải"});
  EXPECT_EQ(found_in(plan("28 tháng 02 năm 2025", "Bộ Giao thông vận tải")), std::vector<std::string>{});  // its last day
  EXPECT_EQ(found_in(plan("02 tháng 3 năm 2025", "Bộ Xây dựng")), std::vector<std::string>{});
  EXPECT_EQ(found_in(plan("02 tháng 7 năm 2025", "UBND huyện Bát Xát")), std::vector<std::string>{"agency_ended: UBND huyện Bát Xát"});
  EXPECT_EQ(found_in(plan("30 tháng 6 năm 2025", "UBND huyện Bát Xát")), std::vector<std::string>{});
  EXPECT_EQ(found_in(plan("30 tháng 6 năm 2025", "Công an huyện Bát Xát")), std::vector<std::string>{"agency_ended: Công an huyện Bát Xát"});
  EXPECT_EQ(found_in(plan("02 tháng 7 năm 2025", "UBND các huyện")), std::vector<std::string>{});
}

/// The parts that check() misses in a text.
std::vector<std::string> missing_in(const std::string& text) {
  std::vector<std::string> missing;
  const auto plan = parse(text);
  EXPECT_TRUE(plan);
  for (const auto& odd : check(*plan))
    if (odd.code == Code::form_part_missing) missing.push_back(odd.required);
  return missing;
}

const std::string head = "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 5/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
                         "Kon Tum, ngày 20 tháng 02 năm 2024\n\n";
const std::string foot = "\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nY Ngọc\n";
const std::string work = "1. Sở Y tế kiểm tra các chợ.\n2. Sở Công Thương phát tờ rơi.\n";

std::string without(std::string text, const std::string& words) {
  const auto at = text.find(words);
  EXPECT_NE(at, std::string::npos) << words;
  return text.erase(at, words.size());
}

TEST(Check, Form) {
  const auto whole = head + title_2024 + work + foot;
  const std::vector<std::string> nothing;
  using Parts = std::vector<std::string>;
  EXPECT_EQ(missing_in(whole), nothing);
  EXPECT_EQ(missing_in(without(whole, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n")), Parts{"national title and motto"});
  EXPECT_EQ(missing_in(without(whole, "Độc lập - Tự do - Hạnh phúc\n")), Parts{"national title and motto"});
  EXPECT_EQ(missing_in(without(whole, "Số: 5/KH-UBND\n")), (Parts{"number", "symbol"}));
  EXPECT_EQ(missing_in(without(whole, "5")), Parts{"number"});
  EXPECT_EQ(missing_in(without(whole, "Kon Tum, ngày 20 tháng 02 năm 2024\n")), (Parts{"place of issue", "date of issue"}));
  EXPECT_EQ(missing_in(without(whole, "20")), Parts{"date of issue"});
  EXPECT_EQ(missing_in(without(whole, "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n")), Parts{"recipients"});
  EXPECT_EQ(missing_in(without(whole, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nY Ngọc\n")), Parts{"signature"});
  EXPECT_EQ(missing_in(without(whole, "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n")), Parts{"name of the issuing body"});
}

TEST(Check, FormOfTheParty) {
  EXPECT_EQ(missing_in("TỈNH ỦY QUẢNG TRỊ\nSố 24-CTr/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nQuảng Trị, ngày 15 tháng 4 năm 2023\n\n"
                       "CHƯƠNG TRÌNH\nCải cách năm 2023\n" + work +
                       "\nNơi nhận:\n- Các Huyện ủy,\n- Lưu Văn phòng.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Quang Thuận\n"),
            std::vector<std::string>{});
}

TEST(Check, FormOfAnAttachment) {
  const std::string attached = "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2024 của UBND tỉnh Kon Tum)\n";
  EXPECT_EQ(missing_in(title_2024 + attached + work), std::vector<std::string>{});
}

TEST(Check, FormOfNoDocument) { EXPECT_EQ(missing_in("Hôm nay trời mưa.\n"), std::vector<std::string>{}); }

TEST(Check, BlankNumberAndDayAreShownWhereTheyStand) {
  const auto text = without(without(head + title_2024 + work + foot, "5"), "20");
  const auto plan = parse(text);
  ASSERT_TRUE(plan);
  const auto found = check(*plan);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(text.substr(found[0].span.begin, found[0].span.size()), "Số");
  EXPECT_EQ(text.substr(found[1].span.begin, found[1].span.size()), "Kon Tum");
}

}  // namespace
}  // namespace vnplan

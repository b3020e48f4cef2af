// Times of planned work in running text and behind labels, in marked sentences: the plan is for 2021 and was issued on 12 January 2021.
#include <gtest/gtest.h>

#include "support/facts.h"
#include "support/marked.h"

namespace vnplan {
namespace {

void check(std::initializer_list<const char*> sentences) {
  for (const auto* marked : sentences) EXPECT_EQ(support::mark_timelines(marked), marked);
}

TEST(Timelines, Quarters) {
  check({
      "Hoàn thành vào [Quý III/năm 2021](period 2021-07-01/2021-09-30).",
      "Hoàn thành vào [Quý III năm 2021](period 2021-07-01/2021-09-30).",
      "Hoàn thành vào [quý III/2021](period 2021-07-01/2021-09-30).",
      "Hoàn thành vào [quý 3/2021](period 2021-07-01/2021-09-30).",
      "Tổ chức vào [quý II](period 2021-04-01/2021-06-30).",                       // the plan's own year completes it
      "Tổ chức vào [QUÝ IV](period 2021-10-01/2021-12-31).",
      "Tổ chức vào [quí IV/2021](period 2021-10-01/2021-12-31).",                  // quí = quý
      "Tổ chức vào [Quý I, II năm 2022](period 2022-01-01/2022-06-30).",
      "Tổ chức vào [Quý II - IV/2021](period 2021-04-01/2021-12-31).",
      "Tổ chức vào [quý IV/2021](period 2021-10-01/2021-12-31) và [quý I/2022](period 2022-01-01/2022-03-31).",
      "Tổ chức [từ quý II đến quý IV/2021](period 2021-04-01/2021-12-31).",
      "Thu thập ý kiến của quý độc giả.",                                          // honoured readers
  });
}

TEST(Timelines, Months) {
  check({
      "Khai mạc vào [tháng 5/2021](period 2021-05-01/2021-05-31).",
      "Khai mạc vào [tháng 5 năm 2021](period 2021-05-01/2021-05-31).",
      "Khai mạc vào [tháng 6](period 2021-06-01/2021-06-30).",
      "Khai mạc vào [tháng 9-10/2021](period 2021-09-01/2021-10-31).",
      "Khai mạc vào [tháng 3, 4 năm 2022](period 2022-03-01/2022-04-30).",
      "Khai mạc vào [đầu tháng 10/2021](period 2021-10-01/2021-10-31).",
      "Khai mạc vào [tháng 02 năm 2024](period 2024-02-01/2024-02-29).",           // a leap year
      "Khai mạc vào [tháng Giêng năm 2022](period 2022-01-01/2022-01-31).",
      "Thực hiện [từ tháng 3 đến tháng 5 năm 2021](period 2021-03-01/2021-05-31).",
      "Thực hiện [từ tháng 11/2021 đến tháng 02/2022](period 2021-11-01/2022-02-28).",
      "Tổ chức [trong tuần thứ 3 tháng 8](period 2021-08-01/2021-08-31).",
  });
}

TEST(Timelines, YearsAndPhases) {
  check({
      "Triển khai trong giai đoạn thí điểm.",
      "Nâng cấp phòng đọc [giai đoạn 2021-2025](period 2021-01-01/2025-12-31).",
      "Nâng cấp phòng đọc [giai đoạn 2021 - 2025](period 2021-01-01/2025-12-31).",
      "Nâng cấp phòng đọc [giai đoạn 2021 – 2025](period 2021-01-01/2025-12-31).",
      "Nâng cấp phòng đọc [năm 2022](period 2022-01-01/2022-12-31).",
      "Nâng cấp phòng đọc [từ năm 2021 đến năm 2025](period 2021-01-01/2025-12-31).",
      "Nâng cấp phòng đọc [từ giai đoạn 2021 – 2025](period 2021-01-01/2025-12-31).",
      "Nâng cấp phòng đọc [năm 2021 và các năm tiếp theo](period 2021-01-01/..).",
      "Báo cáo vào [cuối năm 2021](period 2021-01-01/2021-12-31).",                // a year's precision
      "Sửa chữa [trong 6 tháng đầu năm 2021](period 2021-01-01/2021-06-30).",
      "Sửa chữa [trong 6 tháng cuối năm](period 2021-07-01/2021-12-31).",
      "Sửa chữa [trong 9 tháng đầu năm 2021](period 2021-01-01/2021-09-30).",
      "Sửa chữa [từ 01/7/2021](period 2021-07-01/..).",
      "Sửa chữa [từ quý III/2021 trở đi](period 2021-07-01/..).",
  });
}

TEST(Timelines, Days) {
  check({
      "Khai mạc [ngày 15/5/2021](period 2021-05-15).",
      "Khai mạc [ngày 05 tháng 7 năm 2021](period 2021-07-05).",
      "Khai mạc [ngày 15/5](period 2021-05-15).",
      "Khai mạc vào [17 giờ 00 ngày 01 tháng 2 năm 2021](period 2021-02-01).",     // hours are ignored, but printed
      "Triển lãm [ngày 26, 27/3/2021](period 2021-03-26/2021-03-27).",
      "Triển lãm [từ ngày 15/9 đến hết ngày 31/10/2021](period 2021-09-15/2021-10-31).",
      "Triển lãm [từ ngày 25/12/2021 đến ngày 05/01/2022](period 2021-12-25/2022-01-05).",
      "Nhân [ngày Chuyển đổi số quốc gia 10/10](period 2021-10-10), mở phòng đọc số.",
      "Sinh năm 1990, quê ở Sao Mai.",                                             // a past event
      "Thư viện thành lập ngày 20/11/1985.",
  });
}

TEST(Timelines, Deadlines) {
  check({
      "Nộp [trước ngày 30/11/2021](deadline 2021-11-30).",
      "Nộp [trước ngày 30 tháng 11 năm 2021](deadline 2021-11-30).",
      "Nộp [trước 31/12/2021](deadline 2021-12-31).",
      "Nộp [trước ngày 30/11](deadline 2021-11-30).",
      "Hoàn thành [chậm nhất ngày 25/12/2021](deadline 2021-12-25).",
      "Hoàn thành [chậm nhất là ngày 25/12/2021](deadline 2021-12-25).",
      "[Hoàn thành trước ngày 30/11/2021](deadline 2021-11-30).",                  // one phrase in the lexicon
      "Nộp [trước tháng 9/2021](deadline 2021-08-31).",
      "Nộp [trước quý IV/2021](deadline 2021-09-30).",
      "Phủ kín các xã [đến năm 2025](deadline 2025-12-31).",
      "Phủ kín các xã [đến hết năm 2025](deadline 2025-12-31).",
      "Phủ kín các xã [đến năm 2030](deadline 2030-12-31), [tầm nhìn đến năm 2045](deadline 2045-12-31).",
      "Báo cáo [trước ngày 15/6](deadline 2021-06-15) và [ngày 05/12/2021](deadline 2021-12-05).",
      "Hoàn thành [trong tháng 6/2021](period 2021-06-01/2021-06-30).",            // a month behind `trong` is a period
      "Hoàn thành [trong quý II/2021](period 2021-04-01/2021-06-30).",
      "Báo cáo [trước 16 giờ 00 ngày 20/8/2021](deadline 2021-08-20).",
  });
}

TEST(Timelines, Recurrences) {
  check({
      "Báo cáo [hàng năm](recurring P1Y).",
      "Báo cáo [hằng năm](recurring P1Y).",
      "Báo cáo [hằng quý](recurring P3M).",
      "Báo cáo [hàng tháng](recurring P1M).",
      "Báo cáo [hằng tuần](recurring P1W).",
      "Báo cáo [hàng ngày](recurring P1D).",
      "Báo cáo [định kỳ 6 tháng](recurring P6M).",
      "Báo cáo [định kỳ hằng quý](recurring P3M).",
      "Báo cáo [định kỳ quý](recurring P3M), [6 tháng](recurring P6M), [năm](recurring P1Y).",
      "Giao ban [mỗi quý 01 lần](recurring P3M).",
      "Giao ban [02 lần/năm](recurring P6M).",
      "Giao ban [06 tháng/lần](recurring P6M).",
      "Giao ban [định kỳ](recurring).",
      "Báo cáo [trước ngày 30 tháng 11 hàng năm](recurring P1Y --11-30).",
      "Báo cáo [trước ngày 30/11 hàng năm](recurring P1Y --11-30).",
      "Báo cáo [định kỳ 6 tháng (trước 15 tháng 6)](recurring P6M --06-15).",
      "Báo cáo [trước ngày 15 hàng tháng](recurring P1M ---15).",
      "Báo cáo [trước ngày 05 của tháng liền kề](recurring P1M ---05).",
      "Họp thường kỳ của hội đồng.",                                               // none
  });
}

TEST(Timelines, OngoingAndRelative) {
  check({
      "Cập nhật [thường xuyên](ongoing) danh mục sách.",
      "[Thường xuyên, liên tục](ongoing) cập nhật danh mục sách.",
      "Bảo quản sách [liên tục](ongoing).",
      "Hỗ trợ bạn đọc [trong suốt quá trình sử dụng](ongoing).",
      "Thực hiện [ngay sau khi Kế hoạch được ban hành](relative).",
      "Trả lời [trong 05 ngày làm việc](relative).",
      "Trả lời [trong vòng 30 ngày](relative).",
      "Báo cáo [chậm nhất 10 ngày kể từ ngày kết thúc hội nghị](relative).",
      "Có hiệu lực [từ ngày ký ban hành](relative).",
  });
}

TEST(Timelines, WhatIsNone) {
  check({
      "Kịp thời khắc phục hư hỏng.",
      "Đây là nhiệm vụ thường xuyên của thư viện.",
      "Bố trí từ nguồn chi thường xuyên.",
      "Theo Nghị định số 93/2020/NĐ-CP ngày 18 tháng 8 năm 2020 của Chính phủ.",   // a citation's date
      "Đã sửa 12 phòng đọc trong năm 2020.",                                       // past
      "Đạt 100% kế hoạch, 15.000 lượt bạn đọc.",
      "Diện tích 30 m², cao 3,5 m.",
  });
}

TEST(Timelines, AgesAreNone) {
  check({"Tủ sách cho trẻ 06 tháng đến 36 tháng tuổi.", "Tủ sách cho trẻ từ 06 tháng đến 36 tháng tuổi."});
}

TEST(Timelines, CaseMarksAndLookAlikesDoNotMatter) {
  check({
      "Nộp [TRƯỚC NGÀY 30/11/2021](deadline 2021-11-30).",
      "Nộp [tr\u01B0\u01A1\u0301c nga\u0300y 30/11/2021](deadline 2021-11-30).",     // NFD
      "Nộp [trước\u00A0ngày 30/11/2021](deadline 2021-11-30).",
      "Nâng cấp [giai \u00F0oạn 2021-2025](period 2021-01-01/2025-12-31).",                 // eth for đ
      "Nâng cấp [giai đoạn 2021 \u2014 2025](period 2021-01-01/2025-12-31).",
  });
}

// ---- more than words ------------------------------------------------------------------------------------------------------------

const Timeline& only(const Plan& plan, std::string_view section) {
  static const Timeline none;
  const Timeline* found = &none;
  for (const auto& timeline : plan.timelines)
    if (timeline.section == section) found = &timeline;
  return *found;
}

TEST(Timelines, ALabelsValueIsATimeWhateverItHolds) {
  const struct {
    std::string_view label, time;
  } cases[] = {
      {"Thời gian thực hiện: Năm 2022.", "Năm 2022 (period 2022-01-01/2022-12-31)"},
      {"Thời gian: 2021-2025.", "2021-2025 (period 2021-01-01/2025-12-31)"},
      {"Thời gian hoàn thành: 30/11/2021.", "30/11/2021 (period 2021-11-30)"},
      {"Thời hạn: Theo lộ trình của Bộ.", "Theo lộ trình của Bộ (relative)"},
      {"Thời gian thực hiện: Thường xuyên.", "Thường xuyên (ongoing)"},
      {"Tiến độ: Quý III/năm 2021.", "Quý III/năm 2021 (period 2021-07-01/2021-09-30)"},
      {"Thời gian: Hằng năm.", "Hằng năm (recurring P1Y)"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(support::joined(support::timelines_of(support::parsed(support::plan_with(c.label)), "I/1")), c.time) << c.label;
}

TEST(Timelines, SayIfTheyAreApproximate) {
  EXPECT_TRUE(only(support::parsed(support::plan_with("Dự kiến tổ chức trong quý III/2021.")), "I/1").approximate);
  EXPECT_TRUE(only(support::parsed(support::plan_with("Tổ chức khoảng tháng 9/2021.")), "I/1").approximate);
  EXPECT_FALSE(only(support::parsed(support::plan_with("Tổ chức trong quý III/2021.")), "I/1").approximate);
}

TEST(Timelines, HaveTheirEdtfFormWhereOneExists) {
  const struct {
    std::string_view words, edtf;
  } cases[] = {
      {"Quý III/2021", "2021-35"}, {"tháng 5/2021", "2021-05"}, {"năm 2022", "2022"}, {"giai đoạn 2021-2025", "2021/2025"},
      {"6 tháng đầu năm 2021", "2021-40"}, {"ngày 15/5/2021", "2021-05-15"}, {"trước ngày 30/11/2021", "../2021-11-30"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(only(support::parsed(support::plan_with("Xong " + std::string(c.words) + ".")), "I/1").edtf, c.edtf) << c.words;
}

TEST(Timelines, ADayThatTheCalendarLacksIsTold) {
  const auto plan = support::parsed(support::plan_with("Hoàn thành trước ngày 31/6/2021."));
  EXPECT_EQ(support::joined(support::diagnostics_of(plan)), "VP0501 ngày 31/6/2021");
}

TEST(Timelines, WithoutAYearThatIsKnownATimeIsLeftOutAndTold) {
  const auto plan = support::parsed("KẾ HOẠCH\nPhát triển thư viện\n\nI. NỘI DUNG\n1. Hoàn thành trước ngày 30/11.\n2. Xong trong quý II.\n");
  EXPECT_TRUE(plan.timelines.empty()) << support::joined(support::timelines_of(plan));
  EXPECT_EQ(support::joined(support::diagnostics_of(plan)), "VP0503 ngày 30/11\nVP0503 quý II");
}

TEST(Timelines, AreFiledWhereTheyStand) {
  const auto plan = support::parsed(support::plan_of("Để hoàn thành trước tháng 9/2021.\n\nI. NỘI DUNG\nXong quý I.\n1. Việc\na) Xong quý II.\n"
                                                     "2. Việc\n- Xong quý III.\n- Xong quý IV.\n\n"
                                                     "Trên đây là Kế hoạch, báo cáo trước ngày 15/12/2021./."));
  EXPECT_EQ(support::timelines_of(plan, "preamble").size(), 1U);
  EXPECT_EQ(support::timelines_of(plan, "I").size(), 1U);
  EXPECT_EQ(support::timelines_of(plan, "I/1/a").size(), 1U);
  EXPECT_EQ(support::timelines_of(plan, "I/2").size(), 2U);
  EXPECT_EQ(support::timelines_of(plan, "closing").size(), 1U);
}

}  // namespace
}  // namespace vnplan

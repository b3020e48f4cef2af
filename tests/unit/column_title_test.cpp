// The titles of a task table's columns, as plans word them.
#include <gtest/gtest.h>

#include "support/facts.h"

namespace vnplan {
namespace {

/// The role of a column with this title, in a table whose other columns are beyond doubt.
std::string role_of(const std::string& title) {
  const auto plan = support::parsed("KẾ HOẠCH\nCông tác năm 2024\n\n1. Nhiệm vụ\n\n| TT | Nội dung | " + title +
                                    " | Cơ quan phối hợp | Tiến độ |\n| 1 | In tờ rơi | a | Sở Y tế | Quý I |\n");
  return plan.tables.empty() ? "no table" : plan.tables[0].columns[2].role;
}

struct Titles {
  std::string_view role;
  std::vector<std::string> titles;
};

TEST(ColumnTitle, IsKnownInAllItsWordings) {
  const std::vector<Titles> roles = {
      {"lead", {"Chủ trì", "Chủ trì thực hiện", "Cơ quan chủ trì", "Đơn vị chủ trì", "Đơn vị chủ trì thực hiện", "Cơ quan/đơn vị chủ trì",
                "Cơ quan, đơn vị chủ trì tham mưu", "Cơ quan chủ trì tham mưu, soạn thảo", "Cơ quan, đơn vị được giao chủ trì", "Đơn vị đầu mối",
                "CƠ QUAN CHỦ TRÌ", "CQ chủ trì", "Cơ quan đầu mối thực hiện", "Đơn vị chịu trách nhiệm chính"}},
      {"performers", {"Cơ quan thực hiện", "Đơn vị thực hiện", "Trách nhiệm thực hiện", "Cơ quan, đơn vị thực hiện", "Phân công thực hiện",
                      "Đơn vị triển khai", "Người thực hiện", "Đơn vị phụ trách", "Cơ quan tham mưu, trình",
                      "Tổ chức, cá nhân thực hiện", "Cơ quan chịu trách nhiệm"}},
      {"partners", {"Phối hợp", "Phối hợp thực hiện", "Cơ quan phối hợp", "Đơn vị phối hợp thực hiện", "Cơ quan, đơn vị phối hợp",
                    "Đơn vị tham gia"}},
      {"time", {"Thời gian", "Thời gian hoàn thành", "Thời hạn hoàn thành", "Thời gian thực hiện", "Thời gian ban hành", "Thời hạn ban hành",
                "Thời gian (năm 2024)", "Tiến độ thực hiện", "Tiến độ", "Thời gian trình", "Thời hạn", "Thời gian dự kiến", "Lộ trình thực hiện",
                "Thời gian bắt đầu", "Thời gian triển khai", "Bắt đầu", "Kết thúc",
                "Ngày hoàn thành", "Dự kiến hoàn thành", "TGTH"}},
      {"product", {"Sản phẩm", "Sản phẩm đầu ra", "Sản phẩm (đầu ra)", "Kết quả", "Kết quả dự kiến", "Kết quả (dự kiến)", "Sản phẩm/Kết quả",
                   "Sản phẩm hoàn thành", "Kết quả đầu ra", "Dự kiến sản phẩm", "Dự kiến kết quả", "Hình thức văn bản"}},
      {"budget", {"Kinh phí", "Nguồn kinh phí", "Kinh phí thực hiện", "Dự toán kinh phí", "Kinh phí (triệu đồng)", "Nguồn vốn",
                  "Kinh phí dự kiến", "Dự kiến kinh phí (triệu đồng)", "Dự trù kinh phí", "Nhu cầu kinh phí"}},
      {"monitors", {"Theo dõi, kiểm tra, đôn đốc", "Đơn vị theo dõi", "Cơ quan theo dõi, đôn đốc", "Lãnh đạo phụ trách", "Cơ quan giám sát",
                    "Đơn vị kiểm tra"}},
      {"other", {"Ghi chú", "Địa điểm", "Số lượng", "Đơn vị tính", "Cấp trình", "Hình thức", "Căn cứ", "Đơn vị được kiểm tra"}},
  };
  for (const auto& [role, titles] : roles)
    for (const auto& title : titles) EXPECT_EQ(role_of(title), role) << title;
}

TEST(ColumnTitle, OfTheWork) {
  for (const std::string title : {"Nội dung", "Nhiệm vụ", "Nội dung/nhiệm vụ", "Nhiệm vụ, giải pháp", "Tên nhiệm vụ/dự án", "Nội dung công việc",
                                  "Chỉ tiêu", "Tên đề án", "Nhiệm vụ cụ thể", "Hoạt động", "Nội dung thực hiện"}) {
    const auto plan = support::parsed("KẾ HOẠCH\nCông tác năm 2024\n\n1. Nhiệm vụ\n\n| TT | " + title +
                                      " | Cơ quan chủ trì | Tiến độ |\n| 1 | In tờ rơi | Sở Y tế | Quý I |\n");
    ASSERT_EQ(plan.tables.size(), 1U) << title;
    EXPECT_EQ(plan.tables[0].columns[1].role, "work") << title;
  }
}

}  // namespace
}  // namespace vnplan

#include "bench/shapes.h"

#include <algorithm>

#include "made/make_plan.h"

namespace vnplan::bench {
namespace {

constexpr std::string_view head =
    "ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\nSố: 45/KH-UBND\nSao Mai, ngày 12 tháng 01 năm 2021\n\n"
    "KẾ HOẠCH\nPhát triển thư viện công cộng năm 2021\n\nI. NỘI DUNG\n1. Việc thứ nhất\n";
constexpr std::string_view tail = "\n2. Việc thứ hai\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Thị Sách\n";

template <class Piece>
std::string repeat(std::size_t times, Piece&& piece) {
  std::string text(head);
  for (std::size_t i = 1; i <= times; ++i) text += piece(i);
  text += tail;
  return text;
}

std::string number(std::size_t value) { return std::to_string(value); }

/// A made plan; a smaller one than make_plan gives is cut at the end of a line.
std::string plan(std::size_t bytes) {
  auto text = made::make_plan(7, bytes).text;
  if (bytes < 3000 && text.size() > bytes) text.resize(std::min(text.find('\n', bytes), text.size()));
  return text;
}

std::string one_line(std::size_t bytes) {
  constexpr std::string_view words = "rà soát phòng đọc và kho sách của thư viện tỉnh ";
  return repeat(bytes / words.size(), [&](std::size_t) { return words; });
}
/// One line in which there is something to find: tasks, agencies and times between full stops.
std::string one_line_of_tasks(std::size_t bytes) {
  constexpr std::string_view words = "Sở Y tế chủ trì, phối hợp với Sở Nội vụ lập danh sách trước ngày 30/11/2021. ";
  return repeat(bytes / words.size(), [&](std::size_t) { return words; });
}

std::string headings(std::size_t count) {
  return repeat(count, [](std::size_t i) { return number(i % 900 + 1) + ". Việc của phòng đọc\n"; });
}
std::string headings_of_levels(std::size_t count) {
  constexpr std::string_view labels[] = {"I. ", "1. ", "1.1. ", "a) ", "(1) "};
  return repeat(count, [&](std::size_t i) { return std::string(labels[i % 5]) + "Việc của phòng đọc\n"; });
}
std::string one_article(std::size_t count) {
  return repeat(count, [](std::size_t) { return std::string_view("Điều 1. Việc\n"); });
}

std::string citations(std::size_t count) {
  return repeat(count, [](std::size_t i) { return "Theo Nghị định số " + number(i % 1000 + 1) + "/2015/NĐ-CP ngày 07/9/2015 của Chính phủ.\n"; });
}
std::string citations_in_a_row(std::size_t count) {
  return repeat(count, [](std::size_t i) { return (i == 1 ? "Theo Nghị quyết số " : ", ") + number(i % 1000 + 1) + "-NQ/TW"; });
}
std::string citations_that_differ(std::size_t count) {
  return repeat(count, [](std::size_t i) { return (i == 1 ? "Theo Quyết định số " : ", ") + number(i % 90'000 + 1) + "/QĐ-TTg"; });
}

std::string footnotes(std::size_t count) {
  auto text = repeat(count, [](std::size_t i) { return "Rà soát kho sách[" + number(i) + "].\n"; });
  for (std::size_t i = 1; i <= count; ++i) text += "[" + number(i) + "] Theo số liệu của thư viện.\n";
  return text;
}
std::string footnotes_beside(std::size_t count) {
  return repeat(count, [](std::size_t i) { return "Rà soát kho sách[" + number(i) + "].\n[" + number(i) + "] Theo số liệu.\n"; });
}

/// Each deeper than the one before: by its sign, and by blanks up to a hundred, where it starts anew.
std::string nested_bullets(std::size_t count) {
  constexpr std::string_view signs[] = {"- ", "+ ", "* ", "• ", "o "};
  return repeat(count, [&](std::size_t i) { return std::string(i % 100, ' ') + std::string(signs[i % 5]) + "Rà soát phòng đọc.\n"; });
}
/// Signs in signs, in one line.
std::string bullets_in_a_row(std::size_t count) {
  return repeat(count, [](std::size_t i) { return i % 2 == 0 ? std::string_view("- ") : std::string_view("+ "); });
}

std::string table(std::size_t cells, std::size_t columns) {
  std::string row = "|";
  for (std::size_t i = 0; i < columns; ++i) row += " việc " + number(i) + " |";
  return repeat(cells / columns, [&](std::size_t i) {
    return i == 1 && columns == 5 ? "| TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |\n"
           : columns == 5         ? "| " + number(i) + " | Rà soát | Sở Y tế | Sở Nội vụ | Quý II |\n"
                                  : row + "\n";
  });
}
std::string table_of_tasks(std::size_t cells) { return table(cells, 5); }
std::string table_1000_wide(std::size_t cells) { return table(cells, 1000); }
std::string table_of_one_row(std::size_t cells) { return table(cells, cells); }

std::string agencies(std::size_t count) {
  return repeat(count, [](std::size_t i) { return (i == 1 ? "Cơ quan phối hợp: " : "; ") + std::string("UBND xã Lam ") + number(i); });
}
std::string deadlines(std::size_t count) {
  return repeat(count, [](std::size_t i) { return "Nộp báo cáo trước ngày " + number(i % 28 + 1) + "/11/2021.\n"; });
}
std::string recipients(std::size_t count) {
  return repeat(1, [&](std::size_t) {
    std::string list = "Nơi nhận:\n";
    for (std::size_t i = 1; i <= count; ++i) list += "- Sở Y tế " + number(i) + ";\n";
    return list;
  });
}
std::string short_lines(std::size_t count) {
  return repeat(count, [](std::size_t i) { return i % 3 == 0 ? std::string_view("\n") : std::string_view("và\n"); });
}
std::string brackets(std::size_t count) {
  return repeat(count, [](std::size_t) { return std::string_view("("); });
}
std::string marks_on_one_letter(std::size_t count) {
  constexpr std::string_view marks[] = {"\u0301", "\u0323"};
  return repeat(count, [&](std::size_t i) { return i == 1 ? std::string_view("a") : marks[i % 2]; });
}

}  // namespace

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all = {
      {"plan", 100'000'000, "bytes", plan},
      {"one_line", 50'000'000, "bytes", one_line},
      {"one_line_of_tasks", 50'000'000, "bytes", one_line_of_tasks},
      {"headings", 1'000'000, "headings", headings},
      {"headings_of_levels", 1'000'000, "headings", headings_of_levels},
      {"one_article", 1'000'000, "headings", one_article},
      {"citations", 1'000'000, "citations", citations},
      {"citations_in_a_row", 1'000'000, "citations", citations_in_a_row},
      {"citations_that_differ", 1'000'000, "citations", citations_that_differ},
      {"footnotes", 100'000, "footnotes", footnotes},
      {"footnotes_beside", 100'000, "footnotes", footnotes_beside},
      {"nested_bullets", 100'000, "bullets", nested_bullets},
      {"bullets_in_a_row", 100'000, "bullets", bullets_in_a_row},
      {"table_of_tasks", 1'000'000, "cells", table_of_tasks},
      {"table_1000_wide", 1'000'000, "cells", table_1000_wide},
      {"table_of_one_row", 1'000'000, "cells", table_of_one_row},
      {"agencies", 100'000, "agencies", agencies},
      {"deadlines", 1'000'000, "deadlines", deadlines},
      {"recipients", 100'000, "recipients", recipients},
      {"short_lines", 1'000'000, "lines", short_lines},
      {"brackets", 1'000'000, "brackets", brackets},
      {"marks_on_one_letter", 1'000'000, "marks", marks_on_one_letter},
  };
  return all;
}

const Shape* shape_of(std::string_view name) {
  const auto found = std::find_if(shapes().begin(), shapes().end(), [&](const Shape& shape) { return shape.name == name; });
  return found == shapes().end() ? nullptr : &*found;
}

}  // namespace vnplan::bench

// The rows of lib/lexicon/data, treated as code.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "bytes/bytes.h"
#include "lexicon/lexicon.h"
#include "text/text.h"

namespace vnplan::lexicon {
namespace {

struct Row {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

struct TableFile {
  std::string name;
  std::string text;
  std::vector<std::string> lines;
  std::vector<Row> rows;
};

std::vector<std::string> cut(const std::string& text, char separator) {
  std::vector<std::string> pieces(1);
  for (const char c : text) {
    if (c == separator) {
      pieces.emplace_back();
    } else {
      pieces.back() += c;
    }
  }
  return pieces;
}

TableFile read_table(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  TableFile table;
  table.name = path.stem().string();
  table.text.assign(std::istreambuf_iterator<char>(stream), {});
  table.lines = cut(table.text, '\n');
  for (std::size_t i = 0; i < table.lines.size(); ++i)
    if (!table.lines[i].empty() && table.lines[i][0] != '#') table.rows.push_back({i + 1, cut(table.lines[i], '\t')});
  return table;
}

const std::vector<TableFile>& tables() {
  static const auto all = [] {
    std::vector<TableFile> read;
    for (const auto& file : std::filesystem::directory_iterator(VNPLAN_LEXICON_DATA)) read.push_back(read_table(file.path()));
    std::sort(read.begin(), read.end(), [](const TableFile& a, const TableFile& b) { return a.name < b.name; });
    return read;
  }();
  return all;
}

std::string place(const TableFile& table, const Row& row) { return table.name + ".tsv:" + std::to_string(row.line); }

/// The canonical form and its variants; of a record the first column.
std::vector<std::string> forms_of(const TableFile& table, const Row& row) {
  if (holds_records(table_named(table.name).value())) return {row.cells[0]};
  std::vector<std::string> forms = row.cells;
  if (forms.size() > 1) forms.erase(forms.begin() + 1);
  return forms;
}

/// A form as its words' keys: spellings that the library cannot tell apart are one.
std::string key_of(const std::string& form, Vocabulary& vocabulary) {
  std::string key;
  bool abbreviation = true;
  for (const auto& word : learn_words(form, vocabulary)) {
    key += std::to_string(word.key) + (word.is(Shape::digits) ? form.substr(word.begin, word.end - word.begin) : "") + " ";
    abbreviation = abbreviation && (!word.is(Shape::letters) || word.is(Shape::upper));
  }
  return key + (abbreviation ? "capitals" : "");
}

TEST(LexiconData, EveryTableHasItsFileAndEveryFileItsTable) {
  std::set<std::string> names;
  for (const auto& table : tables()) {
    EXPECT_TRUE(table_named(table.name)) << table.name;
    names.insert(table.name);
  }
  EXPECT_EQ(names.size(), table_count);
}

TEST(LexiconData, ACommentAtTheTopNamesTheSource) {
  for (const auto& table : tables()) {
    bool named = false;
    for (const auto& line : table.lines) {
      if (line.empty() || line[0] != '#') break;
      named = named || line.find("Source") != std::string::npos || line.find("source") != std::string::npos;
    }
    EXPECT_TRUE(named) << table.name << ".tsv";
  }
}

TEST(LexiconData, IsNfcWithLineFeedsAndWithoutTrailingBlanks) {
  for (const auto& table : tables()) {
    SCOPED_TRACE(table.name);
    const auto raw = bytes::read_text(table.text);
    ASSERT_TRUE(raw);
    EXPECT_EQ(table.text.find('\r'), std::string::npos);
    EXPECT_EQ(table.text.back(), '\n');
    Diagnostics odd;
    for (std::size_t i = 0; i < table.lines.size(); ++i) {
      const auto& line = table.lines[i];
      EXPECT_EQ(text::normalise({"text", "UTF-8", line, {}}, odd).utf8, line) << "line " << i + 1;
      EXPECT_TRUE(line.empty() || (line.back() != ' ' && line.back() != '\t')) << "line " << i + 1;
    }
    EXPECT_TRUE(odd.empty());
  }
}

TEST(LexiconData, RowsHaveFormAndKindAndNoEmptyCells) {
  for (const auto& table : tables())
    for (const auto& row : table.rows) {
      EXPECT_GE(row.cells.size(), 2U) << place(table, row);
      for (const auto& cell : row.cells) {
        EXPECT_FALSE(cell.empty()) << place(table, row);
        EXPECT_TRUE(cell.empty() || (cell.front() != ' ' && cell.back() != ' ')) << place(table, row) << ": \"" << cell << "\"";
        EXPECT_EQ(cell.find("  "), std::string::npos) << place(table, row) << ": \"" << cell << "\"";
      }
    }
}

TEST(LexiconData, NoRowStandsTwice) {
  for (const auto& table : tables()) {
    std::map<std::pair<std::string, std::string>, std::size_t> lines;
    for (const auto& row : table.rows) {
      const auto [known, fresh] = lines.try_emplace({row.cells[0], row.cells.size() > 1 ? row.cells[1] : ""}, row.line);
      EXPECT_TRUE(fresh) << place(table, row) << ": \"" << row.cells[0] << "\" stands in line " << known->second << " too";
    }
  }
}

/// The index keeps the first of two equal forms of a table; the second could never be found.
TEST(LexiconData, NoFormHasTwoMeaningsInOneTable) {
  for (const auto& table : tables()) {
    Vocabulary vocabulary;
    std::map<std::string, std::pair<std::string, std::size_t>> kinds;  // of each form: its kind and line
    for (const auto& row : table.rows)
      for (const auto& form : forms_of(table, row)) {
        const auto [known, fresh] = kinds.try_emplace(key_of(form, vocabulary), row.cells[1], row.line);
        EXPECT_TRUE(fresh || known->second.first == row.cells[1])
            << place(table, row) << ": \"" << form << "\" is " << row.cells[1] << " here and " << known->second.first << " in line "
            << known->second.second;
      }
  }
}

TEST(LexiconData, NoFormIsWrittenTwiceInARow) {
  for (const auto& table : tables())
    for (const auto& row : table.rows) {
      std::set<std::string> forms;
      for (const auto& form : forms_of(table, row)) EXPECT_TRUE(forms.insert(form).second) << place(table, row) << ": \"" << form << "\"";
    }
}

TEST(LexiconData, EveryFormHasWords) {
  for (const auto& table : tables()) {
    Vocabulary vocabulary;
    for (const auto& row : table.rows)
      for (const auto& form : forms_of(table, row)) EXPECT_FALSE(learn_words(form, vocabulary).empty()) << place(table, row);
  }
}

/// Nghị định 30/2020/NĐ-CP, Phụ lục III: the codes of the types of administrative documents.
TEST(LexiconData, HasTheTypesOfDecree30) {
  const struct {
    std::string_view name, code;
  } types[] = {
      {"Nghị quyết", "NQ"},  {"Quyết định", "QĐ"},    {"Chỉ thị", "CT"},     {"Quy chế", "QC"},      {"Quy định", "QyĐ"},
      {"Thông cáo", "TC"},   {"Thông báo", "TB"},     {"Hướng dẫn", "HD"},   {"Chương trình", "CTr"}, {"Kế hoạch", "KH"},
      {"Phương án", "PA"},   {"Đề án", "ĐA"},         {"Dự án", "DA"},       {"Báo cáo", "BC"},      {"Biên bản", "BB"},
      {"Tờ trình", "TTr"},   {"Hợp đồng", "HĐ"},      {"Công điện", "CĐ"},   {"Bản ghi nhớ", "BGN"}, {"Bản thỏa thuận", "BTT"},
      {"Giấy ủy quyền", "GUQ"}, {"Giấy mời", "GM"},   {"Giấy giới thiệu", "GGT"}, {"Giấy nghỉ phép", "GNP"}, {"Phiếu gửi", "PG"},
      {"Phiếu chuyển", "PC"}, {"Phiếu báo", "PB"},
  };
  const auto& index = Lexicon::builtin().index();
  const auto& rows = index.rows_of(Table::document_types);
  for (const auto& type : types) {
    const bool known = std::any_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
      return index.entry(row).canonical == type.name && index.entry(row).kind == type.code;
    });
    EXPECT_TRUE(known) << type.name << " " << type.code;
  }
}

TEST(LexiconData, HasThe34ProvincesOfToday) {  // Nghị quyết 202/2025/QH15
  const std::string_view provinces[] = {
      "Hà Nội",   "Huế",       "Quảng Ninh", "Cao Bằng",   "Lạng Sơn",  "Lai Châu",   "Điện Biên", "Sơn La",     "Thanh Hóa",
      "Nghệ An",  "Hà Tĩnh",   "Tuyên Quang", "Lào Cai",   "Thái Nguyên", "Phú Thọ",  "Bắc Ninh",  "Hưng Yên",   "Hải Phòng",
      "Ninh Bình", "Quảng Trị", "Đà Nẵng",   "Quảng Ngãi", "Gia Lai",   "Khánh Hòa",  "Lâm Đồng",  "Đắk Lắk",    "Hồ Chí Minh",
      "Đồng Nai", "Tây Ninh",  "Cần Thơ",    "Vĩnh Long",  "Đồng Tháp", "Cà Mau",     "An Giang",
  };
  const auto& index = Lexicon::builtin().index();
  for (const auto province : provinces) {
    const auto words = split_words(province, index.vocabulary());
    const auto hits = index.find_at(words, 0);
    EXPECT_TRUE(std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
      return index.entry(hit).table == Table::provinces && hit.words == words.size();
    })) << province;
  }
}

}  // namespace
}  // namespace vnplan::lexicon

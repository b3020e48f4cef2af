// records, csv: the rows of a plan fit their tables, hang together, and survive being written.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "support/facts.h"
#include "vnplan/export.h"
#include "vnplan/parse.h"

namespace vnplan {
namespace {

using Type = RecordField::Type;

Plan a_plan() {
  return support::parsed(support::plan_of(
      "I. NỘI DUNG\n1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát \"danh mục\" theo Nghị định số 72/2015/NĐ-CP; "
      "hoàn thành trước ngày 30/11/2021.\n"
      "2. Các đơn vị báo cáo, kiến nghị.\n9. Hết\n"));
}

std::size_t place_of(const RecordTable& table, std::string_view field) {
  for (std::size_t i = 0; i < table.fields.size(); ++i)
    if (table.fields[i].name == field) return i;
  ADD_FAILURE() << table.name << " has no field " << field;
  return 0;
}

std::size_t table_named(std::string_view name) {
  for (std::size_t i = 0; i < record_tables().size(); ++i)
    if (record_tables()[i].name == name) return i;
  ADD_FAILURE() << "no table " << name;
  return 0;
}

/// Nothing if one of the fields is absent: such a row refers to none.
std::string key_of(const Record& record, const std::vector<std::string_view>& fields) {
  std::string key;
  for (const auto field : fields) {
    const auto& value = record.values[place_of(record_tables()[record.table], field)];
    if (std::holds_alternative<std::monostate>(value)) return {};
    const auto* text = std::get_if<std::string>(&value);
    key += (text != nullptr ? *text : std::to_string(std::get<std::int64_t>(value))) + '\x1F';
  }
  return key;
}

bool fits(const RecordValue& value, Type type) {
  if (std::holds_alternative<std::monostate>(value)) return true;
  if (type == Type::integer) return std::holds_alternative<std::int64_t>(value);
  if (type == Type::boolean) return std::holds_alternative<bool>(value);
  return std::holds_alternative<std::string>(value);
}

void expect_whole(const std::vector<Record>& records, const std::string& name) {
  std::vector<std::set<std::string>> keys(record_tables().size());
  for (const auto& record : records) {
    const auto& table = record_tables()[record.table];
    ASSERT_EQ(record.values.size(), table.fields.size()) << name << ": " << table.name;
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
      EXPECT_TRUE(fits(record.values[i], table.fields[i].type)) << name << ": " << table.name << "." << table.fields[i].name;
      EXPECT_FALSE(table.fields[i].required && std::holds_alternative<std::monostate>(record.values[i]))
          << name << ": " << table.name << "." << table.fields[i].name << " is absent";
    }
    const auto key = key_of(record, table.key);
    EXPECT_TRUE(keys[record.table].insert(key).second) << name << ": " << table.name << " has two rows " << key;
    for (const auto& reference : table.references) {
      const auto wanted = key_of(record, reference.fields);
      EXPECT_TRUE(wanted.empty() || keys[table_named(reference.table)].contains(wanted))
          << name << ": " << table.name << " refers to no row " << wanted;
    }
  }
}

TEST(Records, OfEveryPlanFitTheirTablesAndHangTogether) {
  std::size_t plans = 0;
  for (const auto& file : std::filesystem::directory_iterator(VNPLAN_CORPUS "/plans")) {
    const auto plan = parse_file(file.path());
    if (!plan) continue;
    ++plans;
    const auto records = records_of(*plan, file.path().filename().string());
    expect_whole(records, file.path().filename().string());
    std::map<std::string_view, std::size_t> rows;
    for (const auto& record : records) ++rows[record_tables()[record.table].name];
    EXPECT_EQ(rows["assignment"], plan->assignments.size());
    EXPECT_EQ(rows["citation"], plan->citations.size());
    EXPECT_EQ(rows["timeline"], plan->timelines.size());
    EXPECT_EQ(rows["diagnostic"], plan->diagnostics.size());
  }
  EXPECT_GE(plans, 12U);
}

TEST(Records, SayWhoDoesWhatByWhen) {
  const auto records = records_of(a_plan(), "one.txt");
  EXPECT_EQ(std::get<std::string>(records.front().values[1]), "one.txt");
  std::vector<std::string> actors;
  for (const auto& record : records)
    if (record.table == table_named("actor"))
      actors.push_back(std::get<std::string>(record.values[2]) + " " + std::get<std::string>(record.values[5]));
  ASSERT_GE(actors.size(), 2U);
  EXPECT_EQ(actors[0], "lead Sở Y tế");
  EXPECT_EQ(actors[1], "partner Sở Nội vụ");
  for (const auto& record : records) {
    if (record.table != table_named("task_time")) continue;
    const auto& table = record_tables()[record.table];
    EXPECT_EQ(std::get<std::string>(record.values[place_of(table, "end_date")]), "2021-11-30");
    EXPECT_TRUE(std::holds_alternative<std::monostate>(record.values[place_of(table, "start_date")]));
  }
}

TEST(Records, OfAnEmptyPlanAreItsOwnRow) {
  Plan nothing;
  const auto records = records_of(nothing, "");
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].table, 0U);
}

TEST(Records, ComeBackFromTheirBytes) {
  const auto records = records_of(a_plan(), "one.txt");
  const auto bytes = pack_records(records);
  const auto back = unpack_records(bytes);
  ASSERT_TRUE(back);
  ASSERT_EQ(back->size(), records.size());
  for (std::size_t i = 0; i < records.size(); ++i) EXPECT_EQ((*back)[i].values, records[i].values);
}

TEST(Records, RefuseOtherBytes) {
  const auto bytes = pack_records(records_of(a_plan(), "one.txt"));
  EXPECT_FALSE(unpack_records(std::string_view(bytes).substr(0, bytes.size() - 1)));
  EXPECT_FALSE(unpack_records("\xFF"));
  EXPECT_FALSE(unpack_records(std::string(1, '\0') + '\3' + std::string(8, '\xFF')));
  EXPECT_TRUE(unpack_records(""));
}

TEST(Facts, AreLinesOfJson) {
  const auto lines = write_facts(records_of(a_plan(), "one.txt"));
  ASSERT_EQ(lines.back(), '\n');
  std::size_t begin = 0;
  std::size_t leads = 0;
  for (auto end = lines.find('\n'); end != std::string::npos; begin = end + 1, end = lines.find('\n', begin)) {
    const auto fact = nlohmann::json::parse(lines.substr(begin, end - begin));
    EXPECT_EQ(fact["plan"].get<std::string>().size(), 32U);
    leads += fact["fact"] == "actor" && fact["role"] == "lead" && fact["text"] == "Sở Y tế" ? 1 : 0;
    for (const auto& item : fact.items()) EXPECT_FALSE(item.value().is_null()) << item.key();
  }
  EXPECT_EQ(leads, 1U);
}

TEST(Csv, QuotesWhatMustBe) {
  const auto table = table_named("recipient");
  const auto line = [&](RecordValue text) {
    return write_csv({{table, {std::string("p"), std::int64_t{1}, std::move(text), std::int64_t{0}, std::int64_t{5}}}}, table);
  };
  EXPECT_EQ(line(std::string("Như trên")), "p,1,Như trên,0,5\r\n");
  EXPECT_EQ(line(std::string("a,b")), "p,1,\"a,b\",0,5\r\n");
  EXPECT_EQ(line(std::string("a\"b")), "p,1,\"a\"\"b\",0,5\r\n");
  EXPECT_EQ(line(std::string("a\nb")), "p,1,\"a\nb\",0,5\r\n");
  EXPECT_EQ(line(std::string()), "p,1,\"\",0,5\r\n");
  EXPECT_EQ(line({}), "p,1,,0,5\r\n");
  EXPECT_EQ(write_csv({}, table), "");
  EXPECT_EQ(write_csv_head(table), "plan,position,text,span_begin,span_end\r\n");
}

TEST(Csv, HasRowsOfTheTableAlone) {
  const auto records = records_of(a_plan(), "one.txt");
  EXPECT_EQ(write_csv(records, 0).find("\r\n"), write_csv(records, 0).size() - 2);
}

TEST(DataPackage, TellsEveryTableItsTypesAndKeys) {
  const auto package = nlohmann::json::parse(write_datapackage());
  ASSERT_EQ(package["resources"].size(), record_tables().size());
  for (const auto& resource : package["resources"]) {
    EXPECT_FALSE(resource["schema"]["primaryKey"].empty());
    std::set<std::string> fields;
    for (const auto& field : resource["schema"]["fields"]) fields.insert(field["name"]);
    for (const auto& key : resource["schema"]["primaryKey"]) EXPECT_TRUE(fields.contains(key));
    for (const auto& key : resource["schema"].value("foreignKeys", nlohmann::json::array()))
      EXPECT_EQ(key["fields"].size(), key["reference"]["fields"].size()) << resource["name"];
  }
}

}  // namespace
}  // namespace vnplan

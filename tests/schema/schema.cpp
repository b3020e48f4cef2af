#include "schema.h"

#include <fstream>
#include <memory>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace {

using Adapter = valijson::adapters::NlohmannJsonAdapter;

const valijson::Schema& plan_schema() {
  static const auto schema = [] {
    auto read = std::make_unique<valijson::Schema>();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(plan_schema_words()), *read);
    return read;
  }();
  return *schema;
}

}  // namespace

const nlohmann::json& plan_schema_words() {
  static const auto words = nlohmann::json::parse(std::ifstream(VNPLAN_CORPUS "/spec/plan.schema.json"));
  return words;
}

std::string broken_rules(const nlohmann::json& document) {
  valijson::Validator validator;
  valijson::ValidationResults results;
  if (validator.validate(plan_schema(), Adapter(document), &results)) return {};
  std::string rules;
  for (valijson::ValidationResults::Error error; results.popError(error);) {
    for (const auto& step : error.context) rules += step;
    rules += ": " + error.description + '\n';
  }
  return rules;
}

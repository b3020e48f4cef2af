#pragma once
/// The JSON Schema of the output, and what of it a document breaks.

#include <string>

#include <nlohmann/json.hpp>

/// Empty if the document is as corpus/spec/plan.schema.json says; otherwise one line for each rule broken, with the place.
[[nodiscard]] std::string broken_rules(const nlohmann::json& document);

/// The schema itself.
[[nodiscard]] const nlohmann::json& plan_schema_words();

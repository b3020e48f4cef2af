#pragma once
/// What holds for every input, whatever it is. Each function tells what does not, a line each; nothing if all is well.

#include <string>
#include <string_view>

#include "fuzz/harness.h"
#include "vnplan/parse.h"
#include "vnplan/result.h"

namespace vnplan::bytes {
struct Raw;
}

namespace vnplan::fuzz {

/// One string of UTF-8 with marks inside it, in rising order, that cut no character.
[[nodiscard]] std::string faults_of_raw(const bytes::Raw& raw);
/// The text of a text is that text, and every place of it leads back into the source.
[[nodiscard]] std::string faults_of_normaliser(const bytes::Raw& raw);
/// The JSON, which write_json() wrote, follows corpus/spec/plan.schema.json, says what the plan says, and is the same indented.
[[nodiscard]] std::string faults_of_json(const Plan& plan, const std::string& written);
/// Every span of the JSON holds the same words in bytes of UTF-8, in units of UTF-16 and in code points.
[[nodiscard]] std::string faults_of_units(const Plan& plan, const std::string& written);
/// Every other writer comes to its end, gives the same twice, and a page is well-formed.
[[nodiscard]] std::string faults_of_writers(const Plan& plan);
/// The same again, and on eight threads at once; `first` is what written() gave.
[[nodiscard]] std::string faults_of_repetition(std::string_view bytes, const Options& options, const std::string& first, bool with_threads);
/// The plan's JSON, or why there is none.
[[nodiscard]] std::string written(const Result<Plan>& plan);

/// All of these and support::faults_of() for what parse() makes of the bytes.
/// An Error is none of these faults; `refused` says whether there was one, and why.
struct Outcome {
  std::string faults;
  std::string refused;
  Failure failure{};
};
[[nodiscard]] Outcome outcome_of(std::string_view bytes, const Options& options, Effort effort);

/// A share of the inputs that depends on nothing but their bytes.
[[nodiscard]] bool is_chosen(std::string_view input);

/// The input without bytes that are no UTF-8 and without zero bytes: as mutations of text are mostly text then, nearly none is wasted.
[[nodiscard]] std::string text_of(std::string_view input);

}  // namespace vnplan::fuzz

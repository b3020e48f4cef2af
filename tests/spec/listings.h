#pragma once
/// The facts of a plan as the manual lists them: one line a fact. corpus/spec/README.md shows a line of each.

#include <string>
#include <vector>

#include <vnplan/vnplan.h>

namespace manual {

[[nodiscard]] std::string outline(const vnplan::Plan& plan);
[[nodiscard]] std::string labels(const vnplan::Plan& plan);
[[nodiscard]] std::string titles(const vnplan::Plan& plan);
[[nodiscard]] std::string contents(const vnplan::Plan& plan);
[[nodiscard]] std::string timelines(const vnplan::Plan& plan, bool framed, bool with_edtf);
[[nodiscard]] std::string citations(const vnplan::Plan& plan);
[[nodiscard]] std::string documents(const vnplan::Plan& plan);
[[nodiscard]] std::string assignments(const vnplan::Plan& plan);
[[nodiscard]] std::string agencies(const vnplan::Plan& plan);
[[nodiscard]] std::string header(const vnplan::Plan& plan, const std::vector<std::string>& wanted);
[[nodiscard]] std::string signature(const vnplan::Plan& plan);
[[nodiscard]] std::string passage(const vnplan::Passage& passage);
[[nodiscard]] std::string recipients(const vnplan::Plan& plan);
[[nodiscard]] std::string footnotes(const vnplan::Plan& plan);
[[nodiscard]] std::string diagnostics(const vnplan::Plan& plan);

}  // namespace manual

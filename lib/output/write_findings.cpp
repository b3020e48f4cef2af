#include <string>

#include "output/messages.h"
#include "vnplan/write.h"

namespace vnplan {
namespace {

/// The line at fault and a caret below its words, behind the line's number.
std::string excerpt_of(const Finding& finding) {
  const auto number = std::to_string(finding.begin.line);
  const auto margin = std::string(number.size() < 5 ? 5 - number.size() : 0, ' ');
  return margin + number + " | " + finding.excerpt + '\n' + margin + std::string(number.size(), ' ') + " | " + std::string(finding.mark, ' ') + '^' +
         std::string(finding.mark_size - 1, '~') + '\n';
}

std::string line_of(std::string_view word, const std::string& words, Language language) {
  return "      = " + output::word_of_report(word, language) + ": " + words + '\n';
}

std::string text_of(const std::string& file, const Finding& finding, Language language) {
  const auto& odd = finding.diagnostic;
  std::string text = file + ':' + std::to_string(finding.begin.line) + ':' + std::to_string(finding.begin.column) + ": ";
  text += output::word_of_report(name_of(severity_of(odd.code)), language) + ": " + message_of(odd, language);
  text += " [" + code_of(odd.code) + ' ' + std::string(name_of(odd.code)) + "]\n";
  if (!finding.excerpt.empty()) text += excerpt_of(finding);
  const bool said = pattern_of(odd.code).find("{required}") != std::string_view::npos;
  if (!odd.required.empty() && !said) text += line_of("required", odd.required, language);
  return text + line_of("fix", fix_of(odd.code, language), language);
}

}  // namespace

std::string write_findings(const Findings& findings, Language language) {
  std::string text;
  for (const auto& finding : findings.all) text += text_of(findings.file, finding, language);
  return text;
}

}  // namespace vnplan

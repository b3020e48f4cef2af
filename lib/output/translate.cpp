#include <locale>

#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>

#include "base/fill.h"
#include "output/messages.h"
#include "vnplan/diagnostic.h"

namespace vnplan {
namespace {

namespace gettext = boost::locale::gnu_gettext;

std::vector<char> read_catalogue(const std::string& file, const std::string& /*encoding*/) {
  // Boost asks for vi_VN, vi …, whatever folders there are; the catalogue is no file.
  if (file.find("/vi/") == std::string::npos) return {};
  return {output::vietnamese_messages.begin(), output::vietnamese_messages.end()};
}

/// A locale that knows the messages and nothing else: needs no locale of the system.
std::locale locale_of_messages() {
  gettext::messages_info info;
  info.language = std::string("vi");
  info.encoding = std::string("UTF-8");
  info.domains.emplace_back("vnplan");
  info.paths.emplace_back("");
  info.callback = read_catalogue;
  return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

std::string translated(const boost::locale::message& message, Language language) {
  static const std::locale vietnamese = locale_of_messages();
  return message.str(language == Language::vietnamese ? vietnamese : std::locale::classic());
}

}  // namespace

bool has_messages_in(Language language) { return language == Language::english || !output::vietnamese_messages.empty(); }

std::string pattern_of(Code code, Language language) {
  return translated(boost::locale::translate(std::string(pattern_of(code))), language);
}

std::string fix_of(Code code, Language language) { return translated(boost::locale::translate(std::string(fix_of(code))), language); }

std::string required_of(const Diagnostic& diagnostic, Language language) {
  if (diagnostic.code != Code::form_part_missing || diagnostic.required.empty()) return diagnostic.required;
  return translated(boost::locale::translate(std::string("part"), diagnostic.required), language);
}

std::string output::word_of_report(std::string_view word, Language language) {
  return translated(boost::locale::translate(std::string("report"), std::string(word)), language);
}

std::string message_of(const Diagnostic& diagnostic, Language language) {
  return base::fill(pattern_of(diagnostic.code, language), diagnostic.actual, required_of(diagnostic, language));
}

}  // namespace vnplan

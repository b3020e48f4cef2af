#pragma once
/// A page as a browser would see it, read by the strict rules that our own pages keep: every element closed in order, every attribute quoted.

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vnplan::support {

struct HtmlPage {
  std::vector<std::string> faults;  ///< "</b> closes <i>", "id p1-2 twice", "<a> in <a>", "#a9 leads nowhere"
  std::vector<std::string> tags;    ///< names of all elements in order
  std::set<std::string> attributes; ///< names of all attributes
  std::set<std::string> ids;
  std::vector<std::string> hrefs;
  std::vector<std::string> scripts; ///< what script elements hold, as it is
  std::string marked;               ///< the words of the element of class "text", entities resolved
};

[[nodiscard]] HtmlPage read_page(std::string_view html);

}  // namespace vnplan::support

#include "support/html_page.h"

#include <algorithm>
#include <array>

namespace vnplan::support {
namespace {

std::string resolved(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  std::string out;
  while (!text.empty()) {
    const auto found = std::find_if(entities.begin(), entities.end(), [&](const auto& entity) { return text.starts_with(entity.first); });
    out += found == entities.end() ? text.front() : found->second;
    text.remove_prefix(found == entities.end() ? 1 : found->first.size());
  }
  return out;
}

class Reader {
 public:
  explicit Reader(std::string_view html) : rest_(html) {}

  HtmlPage run() {
    while (!rest_.empty()) {
      const auto open = rest_.find('<');
      text(rest_.substr(0, open));
      if (open == std::string_view::npos) break;
      rest_.remove_prefix(open);
      rest_.starts_with("<!") ? skip_declaration() : rest_.starts_with("</") ? close() : this->open();
    }
    for (const auto& name : open_) fault("<" + name + "> is left open");
    for (const auto& href : page_.hrefs) {
      if (href.starts_with("#") && !page_.ids.contains(href.substr(1))) fault(href + " leads nowhere");
    }
    return std::move(page_);
  }

 private:
  void fault(std::string what) { page_.faults.push_back(std::move(what)); }
  void text(std::string_view words) {
    if (text_depth_ > 0) page_.marked += resolved(words);
  }
  void skip_declaration() { rest_.remove_prefix(rest_.find('>') + 1); }

  void close() {
    const auto end = rest_.find('>');
    const auto name = std::string(rest_.substr(2, end - 2));
    rest_.remove_prefix(end + 1);
    if (open_.empty() || open_.back() != name) {
      fault("</" + name + "> closes <" + (open_.empty() ? "" : open_.back()) + ">");
      return;
    }
    open_.pop_back();
    if (open_.size() < text_depth_) text_depth_ = 0;
  }

  std::string name_at() {
    const auto end = rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
    auto name = std::string(rest_.substr(0, end));
    rest_.remove_prefix(std::min(end, rest_.size()));
    return name;
  }

  void open() {
    rest_.remove_prefix(1);
    const auto name = name_at();
    if (name.empty()) fault("a bare <");
    page_.tags.push_back(name);
    if (name == "a" && std::find(open_.begin(), open_.end(), "a") != open_.end()) fault("<a> in <a>");
    const auto depth = open_.size() + 1;
    for (rest_.remove_prefix(std::min(rest_.find_first_not_of(" \n"), rest_.size())); !rest_.empty() && rest_[0] != '>' && rest_[0] != '/';) {
      attribute(depth);
    }
    const bool empty = rest_.starts_with("/");
    rest_.remove_prefix(std::min(rest_.find('>'), rest_.size() - 1) + 1);
    constexpr std::array<std::string_view, 5> never_closed = {"meta", "br", "input", "link", "img"};
    if (empty || std::find(never_closed.begin(), never_closed.end(), name) != never_closed.end()) return;
    open_.push_back(name);
    if (name == "script" || name == "style") raw(name);
  }

  void attribute(std::size_t depth) {
    const auto name = name_at();
    if (name.empty()) return fault("an attribute without name"), rest_.remove_prefix(1);
    page_.attributes.insert(name);
    std::string value;
    if (rest_.starts_with("=\"")) {
      const auto end = rest_.find('"', 2);
      value = resolved(rest_.substr(2, end - 2));
      rest_.remove_prefix(end + 1);
    } else if (rest_.starts_with("=")) {
      fault(name + " without quotes");
    }
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \n"), rest_.size()));
    if (name == "id" && !page_.ids.insert(value).second) fault("id " + value + " twice");
    if (name == "href") page_.hrefs.push_back(value);
    if (name == "class" && value == "text") text_depth_ = depth;
  }

  void raw(const std::string& name) {
    const auto end = std::min(rest_.find("</" + name), rest_.size());
    if (name == "script") page_.scripts.emplace_back(rest_.substr(0, end));
    rest_.remove_prefix(end);
  }

  std::string_view rest_;
  std::vector<std::string> open_;
  std::size_t text_depth_ = 0;
  HtmlPage page_;
};

}  // namespace

HtmlPage read_page(std::string_view html) { return Reader(html).run(); }

}  // namespace vnplan::support

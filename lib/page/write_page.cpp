#include "page/html.h"
#include "page/marked_text.h"
#include "page/parts.h"
#include "page/view.h"
#include "page/words.h"
#include "vnplan/export.h"
#include "vnplan/version.h"

namespace vnplan {
namespace {

using page::View;

std::string join(const std::optional<std::string>& first, const std::optional<std::string>& second) {
  return first.value_or("") + (first && second ? " " : "") + second.value_or("");
}

std::string link_back(const View& view, const std::string& overview) {
  const auto address = page::safe_address(overview);
  if (address.empty()) return {};
  return "<a class=\"back\" href=\"" + page::html_of(address) + "\">\xE2\x86\x90 " + view.word("overview") + "</a>";
}

/// The head of a column by which its table can be sorted, told as "text.issuer": how, and the word above it.
std::string column_head(const View& view, std::string_view column) {
  const auto dot = column.find('.');
  return "<th scope=\"col\" aria-sort=\"none\"><button type=\"button\" data-sort=\"" + std::string(column.substr(0, dot)) + "\">" +
         view.word(column.substr(dot + 1)) + "</button></th>";
}

/// What a slot of plan.html is filled with.
class Slots {
 public:
  Slots(const View& view, std::string_view file, const PageOptions& options) : view_(view), file_(file), options_(options) {}

  std::string operator()(std::string_view slot) const {
    if (slot.starts_with("w.")) return view_.word(slot.substr(2));
    if (slot.starts_with("by.")) return column_head(view_, slot.substr(3));
    for (const auto& [name, put] : parts) {
      if (slot != name) continue;
      std::string out;
      put(out, view_);
      return out;
    }
    return simple(slot);
  }

 private:
  struct Part {
    std::string_view name;
    void (*put)(std::string&, const View&);
  };
  static void put_text(std::string& out, const View& view) { page::put_marked_text(out, view.plan); }
  static constexpr Part parts[] = {
      {"facts", page::put_facts},         {"tiles", page::put_tiles},         {"outline", page::put_outline},   {"tasks", page::put_tasks},
      {"months", page::put_months},       {"workload", page::put_workload},   {"times", page::put_times},       {"citations", page::put_citations},
      {"documents", page::put_documents}, {"notes", page::put_notes},         {"findings", page::put_findings}, {"text", put_text},
      {"recipients", page::put_recipients},
  };

  [[nodiscard]] std::string simple(std::string_view slot) const {
    const auto& header = view_.plan.header;
    if (slot == "lang") return std::string(page::tag_of(view_.language));
    if (slot == "style") return std::string(page::parts::plan_style);
    if (slot == "script") return std::string(page::parts::plan_script);
    if (slot == "style_hash") return std::string(page::parts::plan_style_hash);
    if (slot == "script_hash") return std::string(page::parts::plan_script_hash);
    if (slot == "words") return page::dictionary();
    if (slot == "version") return version;
    if (slot == "title") return page::html_of(header.title.value_or(std::string(file_)));
    if (slot == "kind") return page::html_of(join(header.type_name, header.code));
    if (slot == "file") return page::html_of(file_);
    if (slot == "back") return link_back(view_, options_.overview);
    return {};
  }

  const View& view_;
  std::string_view file_;
  const PageOptions& options_;
};

}  // namespace

std::string write_page(const Plan& plan, std::string_view file, const PageOptions& options) {
  const View view(plan, options.language);
  std::string out;
  out.reserve(plan.source.text.size() * 4 + page::parts::plan_style.size() + page::parts::plan_script.size());
  page::fill(out, page::parts::plan_html, Slots(view, file, options));
  return out;
}

}  // namespace vnplan

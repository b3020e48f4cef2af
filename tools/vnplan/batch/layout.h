#pragma once
/// What each format writes: a page for each plan, files that all plans add to, or a database.

#include <string>
#include <vector>

#include "commands.h"
#include "vnplan/export.h"
#include "wire.h"

namespace batch {

struct Layout {
  /// A file that grows by what each plan adds.
  struct Part {
    std::string file;  ///< in the output folder; empty: the output itself
    std::string head;
    std::string tail;
  };
  bool in_folder = false;       ///< the output is a folder
  std::string page_extension;   ///< ".json": each plan has a page of its own; empty: none
  std::vector<Part> parts;
  bool database = false;        ///< its one part holds rows, which are loaded when all are there
  bool once = false;            ///< a plan is added once, however many files hold it: its rows have keys
  std::string package;          ///< content of datapackage.json; empty: none
};

[[nodiscard]] Layout layout_of(BatchFormat format, vnplan::Language language);

/// The words of the command line.
[[nodiscard]] std::string format_name(BatchFormat format);
[[nodiscard]] std::string unit_name(vnplan::OffsetUnit unit);
[[nodiscard]] std::string language_name(vnplan::Language language);

/// What a plan adds, as Answer::payload: its page, if the layout has pages, then a piece for each part. What a duplicate adds: to a database the name
/// of its file.
void render(const vnplan::Plan& plan, const BatchArguments& arguments, const Request& request, Answer& answer);

}  // namespace batch

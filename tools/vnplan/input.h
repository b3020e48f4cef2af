#pragma once
/// Files and standard input as the commands name them, and errors as the tool prints them.

#include <string>
#include <string_view>

#include "commands.h"

/// `vnplan: FILE: what is wrong; what to do` on standard error.
void report(std::string_view name, const vnplan::Error& error);
/// `vnplan: what is wrong; what to do` on standard error; gives `wrong_usage`.
int refuse(std::string_view problem);
/// A line for each diagnostic that is more than a note; true if there was one.
bool report_warnings(const std::string& name, const vnplan::Plan& plan);

/// The library's options; an unreadable lexicon folder is an Error.
[[nodiscard]] vnplan::Result<vnplan::Options> make_options(const ReadArguments& arguments);

/// "-" is called `stdin` in results and messages.
[[nodiscard]] std::string display_name(const std::string& file);
/// The bytes of a file, or of standard input for "-".
[[nodiscard]] vnplan::Result<std::string> load(const std::string& file, const vnplan::Options& options);
[[nodiscard]] vnplan::Result<vnplan::Plan> read_plan(const std::string& file, vnplan::Options options);

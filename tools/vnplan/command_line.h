#pragma once
/// What the command lines of `vnplan` and `vnplan-batch` have in common.

#include <map>
#include <string>

#include <CLI/CLI.hpp>

#include "commands.h"

/// An option that takes one of some words.
template <class Choice>
void add_choice(CLI::App& command, const std::string& names, Choice& chosen, const std::map<std::string, Choice>& choices,
                const std::string& help, const std::string& placeholder) {
  command.add_option_function<std::string>(names, [&chosen, choices](const std::string& word) { chosen = choices.at(word); }, help)
      ->check(CLI::IsMember(choices))
      ->type_name(placeholder);
}

void add_read_options(CLI::App& command, ReadArguments& arguments);

/// Help and version, or what is wrong with the arguments: the status to exit with.
[[nodiscard]] int explain_stop(const CLI::App& app, const CLI::ParseError& stop, int argc, char** argv);

/// Runs a program's `run` with streams that are there; what it has no memory for is an error like any other.
[[nodiscard]] int run_guarded(int (*run)(int, char**), int argc, char** argv);

#include "command_line.h"

// `vnplan-batch`: the command `batch`, a program of its own, for the libraries that it needs would cost every start of `vnplan` half as much again.

namespace {

void add_batch_inputs(CLI::App& command, BatchArguments& arguments) {
  command.add_option("INPUT", arguments.inputs, "Plans, folders, archives (.zip, .tar.gz ...); - is a list of them on standard input");
  command.add_option("--files-from", arguments.files_from, "A list of inputs, one a line; - is standard input")->type_name("FILE");
  command.add_flag("-0,--null", arguments.zero_separated, "Names in the list end in NUL, as of `find -print0`");
  command.add_option("--include", arguments.include, "Of folders and archives read only names like this: '*.docx', '2025/*'; may be repeated")
      ->type_name("GLOB")
      ->take_all()
      ->expected(1);
  command.add_option("--exclude", arguments.exclude, "Leave out names like this, folders with all they hold; may be repeated")
      ->type_name("GLOB")
      ->take_all()
      ->expected(1);
}

void add_batch_output(CLI::App& command, BatchArguments& arguments) {
  using Format = BatchFormat;
  using Unit = vnplan::OffsetUnit;
  using vnplan::Language;
  command.add_option("-o,--out", arguments.output, "Folder of json, csv, html; file of jsonl, facts, sqlite, ics")->type_name("DIR|FILE");
  add_choice<Format>(command, "--format", arguments.format,
                     {{"json", Format::json}, {"jsonl", Format::jsonl}, {"facts", Format::facts}, {"csv", Format::csv},
                      {"sqlite", Format::sqlite}, {"ics", Format::ics}, {"html", Format::html}},
                     "json (default), jsonl, facts, csv, sqlite, ics or html", "FORMAT");
  add_choice<Unit>(command, "--offsets", arguments.offsets, {{"utf8", Unit::utf8}, {"utf16", Unit::utf16}, {"codepoint", Unit::codepoint}},
                   "Unit of spans of json and jsonl: utf8 (default), utf16 or codepoint", "UNIT");
  add_choice<Language>(command, "--lang", arguments.language, {{"vi", Language::vietnamese}, {"en", Language::english}},
                       "Language of the pages of html: vi (default) or en", "LANG");
}

void add_batch(CLI::App& app, BatchArguments& arguments) {
  using Progress = BatchProgress;
  auto& command = *app.add_subcommand("batch", "Read many files at once into one result; can be interrupted and started again");
  add_batch_inputs(command, arguments);
  add_batch_output(command, arguments);
  command.add_option("-j,--jobs", arguments.jobs, "Files read at once; one for each core if not said")->check(CLI::Range(1U, 1024U))->type_name("N");
  command.add_option("--timeout", arguments.timeout, "Seconds that one file may take (60)")->check(CLI::Range(0.001, 86400.0))->type_name("SECONDS");
  command.add_flag("--unordered", arguments.unordered, "Write each plan when it is read, not in the order of the inputs");
  command.add_flag("--force", arguments.force, "Begin anew, whatever was done before");
  command.add_flag("--retry-failed", arguments.retry_failed, "Read again what failed before");
  command.add_flag("-q,--quiet", arguments.quiet, "No progress and no summary; only what failed");
  add_choice<Progress>(command, "--progress", arguments.progress, {{"auto", Progress::automatic}, {"json", Progress::json}, {"none", Progress::none}},
                       "auto (default: a bar on a terminal), json (a line a second) or none", "HOW");
  command.add_flag("--worker", arguments.worker)->group("");  // not for people
  add_read_options(command, arguments.read);
}

int run(int argc, char** argv) {
  CLI::App app("Reads many Vietnamese administrative plans.", "vnplan");
  app.require_subcommand(1);
  BatchArguments batch;
  add_batch(app, batch);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {
    return explain_stop(app, stop, argc, argv);
  }
  return batch_command(batch);
}

}  // namespace

int main(int argc, char** argv) { return run_guarded(run, argc, argv); }

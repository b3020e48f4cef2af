#include <csignal>
#include <iostream>
#include <limits>
#include <map>
#include <new>
#include <sstream>
#include <string>

#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "commands.h"
#include "input.h"
#include "output_file.h"

namespace {

constexpr auto examples = R"(
Examples:
  vnplan parse plan.docx --pretty            one plan as JSON
  vnplan parse plans/* -o out/               each plan into out/NAME.json
  vnplan parse plans/*.txt --jsonl > all     one line of JSON a plan
  cat plan.txt | vnplan parse - | jq '.assignments[] | {lead, timeline}'
  vnplan show plan.txt                       a readable outline: who does what by when
  vnplan show --stage facts plan.txt         the text with every fact marked in it
  vnplan text plan.pdf                       the words of a file, in the order of reading
  vnplan parse scan.pdf --ocr --pretty       a scan: its pages are read as pictures
  vnplan check plans/*.docx                  what is wrong in the plans, as a compiler tells it
  vnplan check plan.txt --format sarif       the same for a code forge or an editor
  vnplan batch plans/ --out plans.jsonl --format jsonl
                                             a folder of plans on all cores; started again, it goes on
  vnplan explain VP0402                      what a diagnostic means and what to do

Exit status: 0 all read; 1 some input could not be read or some result not written, with --strict
also a warning, of check also anything found; 2 wrong usage, or a lexicon that cannot be read.)";

/// An option that takes one of some words.
template <class Choice>
void add_choice(CLI::App& command, const std::string& names, Choice& chosen, const std::map<std::string, Choice>& choices,
                const std::string& help, const std::string& placeholder) {
  command.add_option_function<std::string>(names, [&chosen, choices](const std::string& word) { chosen = choices.at(word); }, help)
      ->check(CLI::IsMember(choices))
      ->type_name(placeholder);
}

void add_read_options(CLI::App& command, ReadArguments& arguments) {
  command.add_option("--lexicon", arguments.lexicon, "Folder with more rows for the lexicons (NAME.tsv)")->type_name("DIR");
  command.add_option("--max-bytes", arguments.max_bytes, "Largest input to read: 1000, 64K, 256M (default), at most 4G - 1")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{std::numeric_limits<std::uint32_t>::max()}))
      ->type_name("SIZE");
  command.add_option("--max-memory", arguments.max_memory, "Most that a file may unpack to: 64M, 256M (default), 2G")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::uint64_t{1} << 20U, std::uint64_t{1} << 40U))
      ->type_name("SIZE");
  command.add_option("--charset", arguments.charset, "Encoding of text and HTML: TCVN3, VNI, VISCII, VPS, windows-1258 ...; found out if not said")
      ->type_name("NAME");
  command.add_flag("--ocr", arguments.ocr, "Read PDF pages that are pictures (slow)");
}

void add_text(CLI::App& app, TextArguments& arguments) {
  auto& command = *app.add_subcommand("text", "Show what was read of a file: the text that all places in the results point into");
  command.add_option("FILE", arguments.file, "A plan; - is standard input")->required();
  add_read_options(command, arguments.read);
}

void add_parse(CLI::App& app, ParseArguments& arguments) {
  using Unit = vnplan::OffsetUnit;
  auto& command = *app.add_subcommand("parse", "Write each plan as JSON");
  command.add_option("FILE", arguments.files, "Plans: DOCX, PDF, HTML, text; .doc, .rtf, .odt with LibreOffice; - is standard input")->required();
  command.add_option("-o,--output", arguments.output, "A file, or a folder (DIR/) for one NAME.json a plan")->type_name("FILE|DIR");
  command.add_flag("--jsonl", arguments.jsonl, "One line a plan, all into one file or standard output");
  command.add_flag("--pretty", arguments.pretty, "Indented JSON");
  command.add_flag("--strict", arguments.strict, "Report the warnings on standard error; if there is one, exit with 1");
  add_choice<Unit>(command, "--offsets", arguments.offsets, {{"utf8", Unit::utf8}, {"utf16", Unit::utf16}, {"codepoint", Unit::codepoint}},
                   "Unit of all spans: utf8 (default), utf16 or codepoint", "UNIT");
  add_read_options(command, arguments.read);
}

void add_check(CLI::App& app, CheckArguments& arguments) {
  using vnplan::Language;
  using vnplan::Severity;
  auto& command = *app.add_subcommand("check", "Tell what is wrong in each plan; exit with 1 if something is");
  command.add_option("FILE", arguments.files, "Plans, as for parse; - is standard input")->required();
  add_choice<Severity>(command, "--severity", arguments.severity,
                       {{"note", Severity::note}, {"warning", Severity::warning}, {"error", Severity::error}},
                       "Lowest to tell: note, warning (default) or error", "LEVEL");
  add_choice<CheckFormat>(command, "--format", arguments.format,
                          {{"text", CheckFormat::text}, {"json", CheckFormat::json}, {"sarif", CheckFormat::sarif}},
                          "text (default), json (one line a plan) or sarif (2.1.0, one log)", "FORMAT");
  command.add_option_function<std::string>("--lang", [&](const std::string& word) {
           arguments.language = word == "vi" ? Language::vietnamese : Language::english;
         }, "Language of messages: vi or en; otherwise that of the locale (LC_ALL, LC_MESSAGES, LANG)")
      ->check(CLI::IsMember({"vi", "en"}))
      ->type_name("LANG");
  command.add_option("-o,--output", arguments.output, "A file instead of standard output")->type_name("FILE");
  add_read_options(command, arguments.read);
}

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

void add_show(CLI::App& app, ShowArguments& arguments) {
  auto& command = *app.add_subcommand("show", "Show a plan as a readable outline, or look into one stage of the reading");
  command.add_option("FILE", arguments.file, "A plan; - is standard input")->required();
  command.add_option("--stage", arguments.stage, "text, blocks, outline or facts")
      ->check(CLI::IsMember({"text", "blocks", "outline", "facts"}))
      ->type_name("STAGE");
  add_choice<Colour>(command, "--colour,--color", arguments.colour,
                     {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}}, "auto (default), always or never",
                     "WHEN");
  add_read_options(command, arguments.read);
}

void add_explain(CLI::App& app, ExplainArguments& arguments) {
  auto& command = *app.add_subcommand("explain", "Explain a diagnostic; without a code list them all");
  command.add_option("CODE", arguments.code, "VP0402 or number_skipped");
}

/// Without this a descriptor that the caller has closed would be given to a result, and messages be written into it. Opened the wrong way round,
/// so that using it is an error and not silence.
void open_missing_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(stream, F_GETFD) < 0) (void)::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// Help and version, or what is wrong with the arguments.
int explain_stop(const CLI::App& app, const CLI::ParseError& stop, int argc, char** argv) {
  std::ostringstream help;
  if (app.exit(stop, help, help) == 0) return print(help.str()) ? all_read : some_failed;
  if (argc < 2) std::cerr << app.help() << '\n';
  const auto commands = app.get_subcommands();
  if (!commands.empty()) return refuse(std::string(stop.what()) + "; see `vnplan " + commands.front()->get_name() + " --help`");
  return refuse((argc < 2 ? "name a command" : "there is no command or option " + std::string(argv[1])) + "; see `vnplan --help`");
}

int run(int argc, char** argv) {
  CLI::App app("Reads Vietnamese administrative plans and gives their structure as JSON.", "vnplan");
  app.set_version_flag("--version", std::string("vnplan ") + vnplan::version);
  app.footer(examples);
  app.require_subcommand(1);

  ParseArguments parse;
  CheckArguments check;
  BatchArguments batch;
  ShowArguments show;
  TextArguments text;
  ExplainArguments explain;
  add_parse(app, parse);
  add_check(app, check);
  add_batch(app, batch);
  add_show(app, show);
  add_text(app, text);
  add_explain(app, explain);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {
    return explain_stop(app, stop, argc, argv);
  }
  if (app.got_subcommand("parse")) return parse_command(parse);
  if (app.got_subcommand("check")) return check_command(check);
  if (app.got_subcommand("batch")) return batch_command(batch);
  if (app.got_subcommand("show")) return show_command(show);
  if (app.got_subcommand("text")) return text_command(text);
  return explain_command(explain);
}

}  // namespace

int main(int argc, char** argv) {
  open_missing_streams();
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves early is an error to report, not a death
  try {
    return run(argc, argv);
  } catch (const std::bad_alloc&) {
    report("memory", {vnplan::Failure::too_large, "there is not enough", "read smaller files"});
    return some_failed;
  }
}

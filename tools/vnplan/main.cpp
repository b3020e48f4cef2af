#include <cerrno>
#include <filesystem>
#include <string_view>
#include <system_error>

#include <unistd.h>

#include "command_line.h"
#include "input.h"

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

/// Becomes `vnplan-batch`, which lies beside this program.
int run_batch_program(char** argv) {
  std::error_code unknown;
  const auto own = std::filesystem::read_symlink("/proc/self/exe", unknown);
  const auto program = own.parent_path() / "vnplan-batch";
  ::execv(program.c_str(), argv);
  report(program.string(), {vnplan::Failure::cannot_open, std::generic_category().message(errno), "install vnplan with its command batch"});
  return some_failed;
}

int run(int argc, char** argv) {
  if (argc > 1 && std::string_view(argv[1]) == "batch") return run_batch_program(argv);
  CLI::App app("Reads Vietnamese administrative plans and gives their structure as JSON.", "vnplan");
  app.set_version_flag("--version", std::string("vnplan ") + vnplan::version);
  app.footer(examples);
  app.require_subcommand(1);

  ParseArguments parse;
  CheckArguments check;
  ShowArguments show;
  TextArguments text;
  ExplainArguments explain;
  add_parse(app, parse);
  add_check(app, check);
  app.add_subcommand("batch", "Read many files at once into one result; can be interrupted and started again");
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
  if (app.got_subcommand("show")) return show_command(show);
  if (app.got_subcommand("text")) return text_command(text);
  return explain_command(explain);
}

}  // namespace

int main(int argc, char** argv) { return run_guarded(run, argc, argv); }

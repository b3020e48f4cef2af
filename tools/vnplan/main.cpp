#include <csignal>
#include <functional>
#include <limits>
#include <map>
#include <string>

#include <CLI/CLI.hpp>

#include "commands.h"

namespace {

constexpr auto examples = R"(
Examples:
  vnplan parse plan.txt --pretty             one plan as JSON
  vnplan parse plans/*.txt -o out/           each plan into out/NAME.json
  vnplan parse plans/*.txt --jsonl > all     one line of JSON a plan
  cat plan.txt | vnplan parse - | jq '.assignments[] | {lead, timeline}'
  vnplan show plan.txt                       a readable outline: who does what by when
  vnplan show --stage facts plan.txt         the text with every fact marked in it
  vnplan explain VP0402                      what a diagnostic means and what to do

Exit status: 0 all read, 1 some input failed, 2 wrong usage.)";

void add_read_options(CLI::App& command, ReadArguments& arguments) {
  command.add_option("--lexicon", arguments.lexicon, "Folder with more rows for the lexicons (NAME.tsv)")->type_name("DIR");
  command.add_option("--max-bytes", arguments.max_bytes, "Largest input to read: 1000, 64K, 256M (default), at most 4G - 1")
      ->transform(CLI::AsSizeValue(false))
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{std::numeric_limits<std::uint32_t>::max()}))
      ->type_name("SIZE");
}

void add_parse(CLI::App& app, ParseArguments& arguments) {
  const std::map<std::string, vnplan::OffsetUnit> units = {
      {"utf8", vnplan::OffsetUnit::utf8}, {"utf16", vnplan::OffsetUnit::utf16}, {"codepoint", vnplan::OffsetUnit::codepoint}};
  auto& command = *app.add_subcommand("parse", "Write each plan as JSON");
  command.add_option("FILE", arguments.files, "Plans: UTF-8 text or Markdown; - is standard input")->required();
  command.add_option("-o,--output", arguments.output, "A file, or a folder (DIR/) for one NAME.json a plan")->type_name("FILE|DIR");
  command.add_flag("--jsonl", arguments.jsonl, "One line a plan, all into one file or standard output");
  command.add_flag("--pretty", arguments.pretty, "Indented JSON");
  command.add_flag("--strict", arguments.strict, "Exit with 1 also if a plan has a warning");
  command.add_option("--offsets", arguments.offsets, "Unit of all spans: utf8 (default), utf16 or codepoint")
      ->transform(CLI::CheckedTransformer(units))
      ->type_name("UNIT");
  add_read_options(command, arguments.read);
}

void add_show(CLI::App& app, ShowArguments& arguments) {
  const std::map<std::string, Colour> colours = {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};
  auto& command = *app.add_subcommand("show", "Show a plan as a readable outline, or look into one stage of the reading");
  command.add_option("FILE", arguments.file, "A plan; - is standard input")->required();
  command.add_option("--stage", arguments.stage, "text, blocks, outline or facts")
      ->check(CLI::IsMember({"text", "blocks", "outline", "facts"}))
      ->type_name("STAGE");
  command.add_option("--colour,--color", arguments.colour, "auto (default), always or never")
      ->transform(CLI::CheckedTransformer(colours))
      ->type_name("WHEN");
  add_read_options(command, arguments.read);
}

void add_explain(CLI::App& app, ExplainArguments& arguments) {
  auto& command = *app.add_subcommand("explain", "Explain a diagnostic; without a code list them all");
  command.add_option("CODE", arguments.code, "VP0402 or number_skipped");
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that leaves early is an error to report, not a death
  CLI::App app("Reads Vietnamese administrative plans and gives their structure as JSON.", "vnplan");
  app.set_version_flag("--version", std::string("vnplan ") + vnplan::version);
  app.footer(examples);
  app.require_subcommand(1);

  ParseArguments parse;
  ShowArguments show;
  ExplainArguments explain;
  add_parse(app, parse);
  add_show(app, show);
  add_explain(app, explain);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stop) {
    return app.exit(stop) == 0 ? all_read : wrong_usage;
  }
  if (app.got_subcommand("parse")) return parse_command(parse);
  if (app.got_subcommand("show")) return show_command(show);
  return explain_command(explain);
}

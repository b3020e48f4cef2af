#include <clocale>

#include "batch/run_batch.h"
#include "batch/worker.h"
#include "commands.h"
#include "input.h"

int batch_command(const BatchArguments& arguments) {
  const auto options = make_options(arguments.read);
  if (!options) {
    report("--lexicon", options.error());
    return wrong_usage;
  }
  if (arguments.worker) return batch::work(arguments, *options);
  if (const auto tried = vnplan::parse("", *options); !tried) return refuse(tried.error().what + "; " + tried.error().advice);  // --charset
  if (const auto problem = batch::problem_of(arguments); !problem.empty()) return refuse(problem);
  std::setlocale(LC_CTYPE, "C.UTF-8");  // names in archives
  return batch::run_batch(arguments);
}

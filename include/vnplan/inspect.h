#pragma once
/// A window into each stage of the pipeline, for people who look for the place of a mistake.

#include <optional>
#include <string>
#include <string_view>

#include "vnplan/visibility.h"
#include "vnplan/parse.h"

namespace vnplan {

/// The stages in their order; each makes what the next one takes.
enum class Stage { text, blocks, outline, facts };

/// `text`, `blocks`, `outline` or `facts`; nothing for any other name.
[[nodiscard]] VNPLAN_EXPORT std::optional<Stage> stage_named(std::string_view name);

/// What the stage made of the input, as lines of text: the normalised text; one line a block with its kind and place; one line a
/// section; the text with its facts marked.
[[nodiscard]] VNPLAN_EXPORT Result<std::string> inspect(std::string_view bytes, Stage stage, const Options& options = {});

}  // namespace vnplan

#pragma once
/// The source text as HTML, every fact an element where it stands.

#include <string>

#include "vnplan/plan.h"

namespace vnplan::page {

/// The text whole and unchanged, but for what put_text() changes; elements nest, ids are unique. A fact that crosses another one's end is two
/// elements, the first with its id. Cost: linear in the text and the facts.
void put_marked_text(std::string& out, const Plan& plan);

}  // namespace vnplan::page

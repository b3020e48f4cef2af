#pragma once
/// Agencies as the parties of an entry.

#include <string>
#include <string_view>

#include "vnplan/plan.h"

namespace vnplan::calendar {

/// The address of an agency, which has no mailbox here: `urn:uuid:` and a UUID of version 8 (RFC 9562) made from its key, so that an agency has the
/// same in every plan of its place, and no two share one.
[[nodiscard]] std::string address_of(std::string_view key);

/// The key of the agency that an actor is; its printed words where it has none.
[[nodiscard]] std::string_view key_of(const Plan& plan, const Actor& actor);

}  // namespace vnplan::calendar

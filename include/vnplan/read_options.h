#pragma once
/// How a file is read before its text is understood.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "vnplan/result.h"

namespace vnplan {

inline constexpr std::uint64_t default_max_bytes = std::uint64_t{256} << 20U;
inline constexpr std::uint64_t default_max_memory = std::uint64_t{256} << 20U;

/// Makes a DOCX of the bytes of a "doc", "rtf" or "odt"; see office.h.
using OfficeConversion = std::function<Result<std::string>(std::string_view bytes, std::string_view extension)>;

/// Told before each page that is read by OCR: its number from 1, and how many there are.
using OcrProgress = std::function<void(int page, int pages)>;

}  // namespace vnplan

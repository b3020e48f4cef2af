#include "line_reader.h"

#include <cerrno>
#include <string_view>

#include <unistd.h>

namespace batch {

bool LineReader::next(std::string& line) {
  line.clear();
  while (true) {
    const std::string_view waiting(buffer_.data() + begin_, end_ - begin_);
    const auto stop = waiting.find(separator_);
    line += waiting.substr(0, stop);
    if (stop != std::string_view::npos) {
      begin_ += stop + 1;
      return true;
    }
    const auto got = ::pread(file_, buffer_.data(), buffer_.size(), static_cast<off_t>(place_));
    begin_ = end_ = 0;
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    place_ += static_cast<std::uint64_t>(got);
    end_ = static_cast<std::size_t>(got);
  }
}

}  // namespace batch

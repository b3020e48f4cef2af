#include "wire.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace batch {
namespace {

class Packer {
 public:
  void put(std::uint64_t number) { bytes_.append(reinterpret_cast<const char*>(&number), sizeof number); }  // both sides are one program
  void put(std::string_view text) {
    put(std::uint64_t{text.size()});
    bytes_ += text;
  }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    if (bytes_.size() < sizeof value) return good_ = false, 0;
    std::memcpy(&value, bytes_.data(), sizeof value);
    bytes_.remove_prefix(sizeof value);
    return value;
  }
  std::string text() {
    const auto size = number();
    if (size > bytes_.size()) return good_ = false, std::string();
    std::string value(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
    return value;
  }
  [[nodiscard]] bool good() const { return good_; }

 private:
  std::string_view bytes_;
  bool good_ = true;
};

constexpr int look_again = 100;  // milliseconds

/// Waits until the socket is ready; `done` then.
Talk wait_for(int socket, short event, Deadline deadline, const GiveUp& give_up) {
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return Talk::late;
    if (give_up && give_up()) return Talk::given_up;
    pollfd waited{socket, event, 0};
    const int ready = ::poll(&waited, 1, static_cast<int>(std::min<std::int64_t>(left, look_again)));
    if (ready > 0) return Talk::done;
    if (ready < 0 && errno != EINTR) return Talk::ended;
  }
}

/// Moves at least `least` bytes in one direction: `move(moved)` is send() or recv() of what is left. Most often it need not wait.
template <class Move>
Talk move_bytes(int socket, short event, std::size_t least, Deadline deadline, const GiveUp& give_up, std::size_t& moved, Move move) {
  while (moved < least) {
    const auto now = move(moved);
    if (now == 0 || (now < 0 && errno != EAGAIN && errno != EINTR)) return Talk::ended;
    if (now > 0) moved += static_cast<std::size_t>(now);
    else if (const auto talk = wait_for(socket, event, deadline, give_up); talk != Talk::done) return talk;
  }
  return Talk::done;
}

using Size = std::uint64_t;  // a message stands behind it
constexpr std::size_t first_read = 1U << 16U;

}  // namespace

std::string pack(const Request& request) {
  Packer packer;
  packer.put(request.path);
  packer.put(std::uint64_t{request.bytes.has_value()});
  packer.put(request.bytes ? std::string_view(*request.bytes) : std::string_view());
  for (const auto* text : {&request.name, &request.shown, &request.page, &request.overview, &request.draft}) packer.put(*text);
  return packer.take();
}

std::optional<Request> unpack_request(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Request request;
  request.path = unpacker.text();
  const bool has_bytes = unpacker.number() != 0;
  auto content = unpacker.text();
  if (has_bytes) request.bytes = std::move(content);
  for (auto* text : {&request.name, &request.shown, &request.page, &request.overview, &request.draft}) *text = unpacker.text();
  return unpacker.good() ? std::optional(std::move(request)) : std::nullopt;
}

std::string pack(const Answer& answer) {
  Packer packer;
  packer.put(std::uint64_t{answer.error.has_value()});
  if (answer.error) {
    packer.put(static_cast<std::uint64_t>(answer.error->failure));
    packer.put(answer.error->what);
    packer.put(answer.error->advice);
  }
  const auto& c = answer.counts;
  for (const auto count : {c.sections, c.assignments, c.timelines, c.citations, c.agencies, c.warnings, answer.size}) packer.put(count);
  packer.put(answer.hash);
  packer.put(answer.page_size);
  packer.put(answer.page_failed);
  for (const auto* payload : {&answer.payload, &answer.payload_of_duplicate}) {
    packer.put(std::uint64_t{payload->size()});
    for (const auto& part : *payload) packer.put(part);
  }
  return packer.take();
}

std::optional<Answer> unpack_answer(std::string_view bytes) {
  Unpacker unpacker(bytes);
  Answer answer;
  if (unpacker.number() != 0) {
    const auto failure = static_cast<vnplan::Failure>(unpacker.number());
    auto what = unpacker.text();
    answer.error = vnplan::Error{failure, std::move(what), unpacker.text()};
  }
  auto& c = answer.counts;
  for (auto* count : {&c.sections, &c.assignments, &c.timelines, &c.citations, &c.agencies, &c.warnings, &answer.size}) *count = unpacker.number();
  answer.hash = unpacker.text();
  answer.page_size = unpacker.number();
  answer.page_failed = unpacker.number();
  for (auto* payload : {&answer.payload, &answer.payload_of_duplicate})
    for (auto parts = unpacker.number(); parts > 0 && unpacker.good(); --parts) payload->push_back(unpacker.text());
  return unpacker.good() ? std::optional(std::move(answer)) : std::nullopt;
}

Talk send_message(int socket, std::string_view message, Deadline deadline, const GiveUp& give_up) {
  const Size size = message.size();
  std::string whole(sizeof size, '\0');
  std::memcpy(whole.data(), &size, sizeof size);
  whole += message;
  std::size_t moved = 0;
  return move_bytes(socket, POLLOUT, whole.size(), deadline, give_up, moved,
                    [&](std::size_t begin) { return ::send(socket, whole.data() + begin, whole.size() - begin, MSG_NOSIGNAL | MSG_DONTWAIT); });
}

Talk receive_message(int socket, std::string& message, Deadline deadline, const GiveUp& give_up) {
  std::size_t moved = 0;
  const auto receive = [&](std::size_t least) {
    return move_bytes(socket, POLLIN, least, deadline, give_up, moved,
                      [&](std::size_t begin) { return ::recv(socket, message.data() + begin, message.size() - begin, MSG_DONTWAIT); });
  };
  message.resize(first_read);  // most are shorter: size and message come together, and nothing behind them, for the other side waits for an answer
  Size size = 0;
  if (const auto talk = receive(sizeof size); talk != Talk::done) return talk;
  std::memcpy(&size, message.data(), sizeof size);
  const auto whole = sizeof size + static_cast<std::size_t>(size);
  message.resize(std::max(whole, moved));
  if (const auto talk = receive(whole); talk != Talk::done) return talk;
  message.erase(0, sizeof size);
  return Talk::done;
}

}  // namespace batch

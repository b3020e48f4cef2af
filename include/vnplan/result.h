#pragma once
/// A value, or why there is none. Used where the *input* can be unreadable; odd *text* is told by diagnostics instead.

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace vnplan {

/// Why an input could not be read.
enum class Failure {
  cannot_open,   ///< no such file, a directory, no permission
  cannot_read,   ///< the device failed while reading
  cannot_write,  ///< a result could not be written
  too_large,     ///< over Options::max_bytes
  not_text,      ///< bytes that are neither UTF-8 nor a format that can be read
  no_text,       ///< pages that are pictures, or a text layer of rubbish
  no_converter,  ///< a format that needs a program or a part of the library that is not there
  bad_lexicon,   ///< a lexicon file with a wrong row
};

/// One sentence for people: what is wrong, and what they can do.
struct Error {
  Failure failure = Failure::cannot_read;
  std::string what;    ///< "byte 1031 is not UTF-8"
  std::string advice;  ///< "convert the file to UTF-8"
};

/// Either a T or an Error. Test it before use; using the wrong side is a programming error (assert).
template <class T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT(google-explicit-constructor): a value is a result
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] explicit operator bool() const { return state_.index() == 0; }
  [[nodiscard]] T& operator*() & { return value(*this); }
  [[nodiscard]] const T& operator*() const& { return value(*this); }
  [[nodiscard]] T&& operator*() && { return std::move(value(*this)); }
  [[nodiscard]] T* operator->() { return &value(*this); }
  [[nodiscard]] const T* operator->() const { return &value(*this); }
  [[nodiscard]] const Error& error() const {
    assert(state_.index() == 1);
    return *std::get_if<1>(&state_);
  }

 private:
  template <class Self>
  static auto& value(Self& self) {
    assert(self.state_.index() == 0);
    return *std::get_if<0>(&self.state_);
  }
  std::variant<T, Error> state_;
};

}  // namespace vnplan

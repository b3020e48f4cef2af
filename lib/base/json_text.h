#pragma once
/// JSON (RFC 8259) written from front to back onto a string, byte for byte as nlohmann/json dumps it. A plan has some thousand values: a tree of
/// them costs more than reading the plan does.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace vnplan {

class JsonText {
 public:
  enum class Layout : std::uint8_t { one_line, indented };

  /// `out` must outlive it.
  explicit JsonText(std::string& out, Layout layout = Layout::one_line) : out_(out), indented_(layout == Layout::indented) {}

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_list() { open('['); }
  void close_list() { close(']'); }
  /// The name of the next value of an object; it must need no escapes.
  void key(std::string_view name);

  void put(std::nullptr_t) { begin_value() += "null"; }
  /// What is no UTF-8 in it becomes U+FFFD, a byte each.
  void put(std::string_view text);
  void put(const std::string& text) { put(std::string_view(text)); }
  void put(const char* text) { put(std::string_view(text)); }
  template <class T>
    requires std::is_arithmetic_v<T>
  void put(T value) {
    if constexpr (std::is_same_v<T, bool>) {
      begin_value() += value ? "true" : "false";
    } else {
      static_assert(std::is_integral_v<T>);
      put_number(static_cast<std::int64_t>(value));
    }
  }
  /// `put_one` puts one value for each of them.
  template <class List, class PutOne>
  void put_list(const List& values, const PutOne& put_one) {
    open_list();
    for (const auto& value : values) put_one(value);
    close_list();
  }
  template <class T>
  void field(std::string_view name, const T& value) {
    key(name);
    put(value);
  }

 private:
  std::string& begin_value();
  void open(char bracket);
  void close(char bracket);
  void new_line();
  void put_number(std::int64_t number);

  std::string& out_;
  std::size_t depth_ = 0;
  bool indented_;
  bool first_ = true;       // of its object or list
  bool behind_key_ = true;  // of the whole there is no other value
};

}  // namespace vnplan

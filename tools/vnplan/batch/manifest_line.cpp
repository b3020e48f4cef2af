#include "manifest_line.h"

#include <array>
#include <utility>

#include <nlohmann/json.hpp>

#include "names.h"

namespace batch {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::string_view model = "vnplan/batch/1.0";
constexpr std::string_view digits = "0123456789abcdef";
constexpr std::array<std::string_view, 5> statuses = {"ok", "duplicate", "failed", "crashed", "timeout"};
constexpr std::array<std::string_view, 8> failures = {"cannot_open", "cannot_read", "cannot_write", "too_large",
                                                      "not_text",    "no_text",     "no_converter", "bad_lexicon"};

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

/// Only if no key is missing and no value of another type.
template <class Read>
auto guarded(std::string_view text, Read read) -> std::optional<decltype(read(Json()))> {
  const auto json = Json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  try {
    return read(json);
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

std::string to_hex(std::string_view bytes) {
  std::string hex;
  for (const char c : bytes) hex.append(1, digits[static_cast<unsigned char>(c) >> 4U]).append(1, digits[static_cast<unsigned char>(c) & 0xFU]);
  return hex;
}

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) bytes += static_cast<char>(digits.find(hex[i]) * 16 + digits.find(hex[i + 1]));
  return bytes;
}

template <std::size_t size>
std::size_t index_of(const std::array<std::string_view, size>& words, const std::string& word) {
  for (std::size_t i = 0; i < size; ++i)
    if (words[i] == word) return i;
  return 0;
}

}  // namespace

std::string_view name_of(Status status) { return statuses[static_cast<std::size_t>(status)]; }
std::string_view name_of(vnplan::Failure failure) { return failures[static_cast<std::size_t>(failure)]; }

std::string write_line(const Line& line) {
  Json json = {{"file", to_utf8(line.file)}};
  if (json["file"] != line.file) json["file_hex"] = to_hex(line.file);
  json["size"] = line.size;
  json["time"] = line.time;
  json["hash"] = line.hash.empty() ? Json() : Json(line.hash);
  json["status"] = name_of(line.status);
  if (line.error) {
    json["error"] = {{"kind", name_of(line.error->failure)}, {"what", to_utf8(line.error->what)}, {"advice", to_utf8(line.error->advice)}};
    json["limits"] = line.limits;
  } else {
    const auto& c = line.counts;
    json["counts"] = {{"sections", c.sections},   {"assignments", c.assignments}, {"timelines", c.timelines},
                      {"citations", c.citations}, {"agencies", c.agencies},       {"warnings", c.warnings}};
  }
  json["ms"] = line.ms;
  if (!line.page.empty()) json["page"] = {{"file", to_utf8(line.page)}, {"size", line.page_size}};
  json["offsets"] = line.offsets;
  return line_of(json);
}

std::string write_line(const Head& head) {
  Json options = Json::object();
  for (const auto& [name, value] : head.options) options[name] = to_utf8(value);
  return line_of({{"manifest", model}, {"version", head.version}, {"options", options}});
}

std::string write_line(const Complete& complete) { return line_of({{"complete", true}, {"files", complete.files}, {"sizes", complete.sizes}}); }

std::optional<Line> read_line(std::string_view text) {
  return guarded(text, [](const Json& json) {
    Line line;
    line.file = json.contains("file_hex") ? from_hex(json.at("file_hex").get<std::string>()) : json.at("file").get<std::string>();
    line.size = json.at("size").get<std::uint64_t>();
    line.time = json.at("time").get<std::int64_t>();
    if (json.at("hash").is_string()) line.hash = json.at("hash").get<std::string>();
    line.status = static_cast<Status>(index_of(statuses, json.at("status").get<std::string>()));
    if (json.contains("error")) {
      const auto& error = json.at("error");
      line.error = vnplan::Error{static_cast<vnplan::Failure>(index_of(failures, error.at("kind").get<std::string>())),
                                 error.at("what").get<std::string>(), error.at("advice").get<std::string>()};
      line.limits = json.at("limits").get<std::string>();
    }
    if (json.contains("page")) {
      line.page = json.at("page").at("file").get<std::string>();
      line.page_size = json.at("page").at("size").get<std::uint64_t>();
    }
    line.ms = json.at("ms").get<std::uint64_t>();
    line.offsets = json.at("offsets").get<std::vector<std::uint64_t>>();
    return line;
  });
}

std::optional<Head> read_head(std::string_view text) {
  return guarded(text, [](const Json& json) {
    Head head{json.at("version").get<std::string>(), {}};
    if (json.at("manifest") != model) head.version.clear();
    for (const auto& [name, value] : json.at("options").items()) head.options.emplace_back(name, value.get<std::string>());
    return head;
  });
}

std::optional<Complete> read_complete(std::string_view text) {
  return guarded(text, [](const Json& json) {
    (void)json.at("complete");
    return Complete{json.at("files").get<std::uint64_t>(), json.at("sizes").get<std::vector<std::uint64_t>>()};
  });
}

}  // namespace batch

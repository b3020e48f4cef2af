#include "bytes/docx/notes.h"

namespace vnplan::bytes::docx {

Notes::Notes(pugi::xml_node footnotes, pugi::xml_node endnotes) {
  for (const auto note : footnotes.children()) foot_.emplace(attribute(note, "id"), Known{note});
  for (const auto note : endnotes.children()) end_.emplace(attribute(note, "id"), Known{note});
}

std::string Notes::refer(Kind kind, std::string_view id) {
  auto& notes = kind == Kind::foot ? foot_ : end_;
  const auto found = notes.find(id);
  if (found == notes.end()) return {};
  auto& note = found->second;
  if (note.number == 0) {
    note.number = referred_.size() + 1;
    referred_.push_back({"[" + std::to_string(note.number) + "]", note.content});
  }
  return referred_[note.number - 1].sign;
}

}  // namespace vnplan::bytes::docx

#pragma once
#include <string_view>
#include <vector>

namespace vnplan::bytes::docx {

/// Complex fields: begin, instruction, separate, result, end. What stands in an instruction is not printed.
class Fields {
 public:
  /// `type` of w:fldChar.
  void take(std::string_view type) {
    if (type == "begin") {
      in_result_.push_back(false);
      ++instructions_;
    } else if (!in_result_.empty() && (type == "separate" || type == "end")) {
      if (!in_result_.back()) --instructions_;
      in_result_.back() = true;
      if (type == "end") in_result_.pop_back();
    }
  }
  [[nodiscard]] bool in_instruction() const { return instructions_ > 0; }
  /// An instruction that a paragraph does not end is a damaged one: it must not swallow the rest of the document.
  void end_paragraph() {
    if (instructions_ > 0) in_result_.clear();
    instructions_ = 0;
  }

 private:
  std::vector<bool> in_result_;  // of the open fields, outermost first
  unsigned instructions_ = 0;    // open fields that are still in it
};

}  // namespace vnplan::bytes::docx

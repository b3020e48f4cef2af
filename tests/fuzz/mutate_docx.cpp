// Mutations of XML that leave it XML: elements are dropped, doubled, moved and wrapped, attributes and words changed. libFuzzer's own mutations of
// bytes do the rest: they change words, and break the XML now and then.
#include <pugixml.hpp>

#include <cstdint>
#include <random>
#include <sstream>
#include <vector>

#include "fuzz/docx_parts.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed);

namespace {

using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t limit) { return limit == 0 ? 0 : random() % limit; }

struct Elements : pugi::xml_tree_walker {
  std::vector<pugi::xml_node> all;
  bool for_each(pugi::xml_node& node) override {
    all.push_back(node);
    return true;
  }
};

/// Elements and attributes of WordprocessingML that mean something to a reader.
constexpr const char* wrappers[] = {"w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:ins", "w:del", "w:sdt", "w:sdtContent", "w:hyperlink", "w:fldSimple",
                                    "w:smartTag", "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:txbxContent", "w:pPr", "w:rPr", "w:numPr",
                                    "w:tcPr", "w:trPr", "w:tblPr", "w:lvl", "w:abstractNum", "w:style", "w:moveFrom", "w:moveTo"};
constexpr const char* leaves[] = {
    "w:br", "w:tab", "w:cr", "w:noBreakHyphen", "w:softHyphen", "w:numId", "w:ilvl", "w:vMerge", "w:gridSpan", "w:b", "w:i", "w:caps", "w:vanish",
    "w:footnoteReference", "w:endnoteReference", "w:vertAlign", "w:sym", "w:fldChar", "w:instrText", "w:outlineLvl", "w:pStyle", "w:basedOn",
    "w:rFonts", "w:numFmt", "w:lvlText", "w:start", "w:lvlRestart", "w:isLgl", "w:suff", "w:lvlOverride", "w:startOverride", "w:gridBefore",
    "w:gridAfter", "w:t", "w:pgNum"};
constexpr const char* attributes[] = {"w:val", "w:type", "w:id", "w:numId", "w:abstractNumId", "w:ilvl", "w:styleId", "w:ascii", "w:char", "w:font",
                                      "w:fldCharType", "w:instr", "w:default"};
constexpr const char* values[] = {"0", "1", "2", "9", "-1", "10", "2147483647", "4294967296", "", "restart", "continue", "decimal", "upperRoman",
                                  "lowerLetter", "bullet", "none", "ordinalText", "%1.", "%1.%2.", "%9", "%", "Điều %1.", "page", "begin", "separate",
                                  "end", "superscript", "true", "false", "off", ".VnTime", ".VnTimeH", "VNI-Times", "Symbol", "F0B7", "Heading1"};

template <class Choices>
const char* any_of(Random& random, const Choices& choices) {
  return choices[below(random, std::size(choices))];
}

void change_attribute(pugi::xml_node node, Random& random) {
  std::vector<pugi::xml_attribute> present(node.attributes_begin(), node.attributes_end());
  auto attribute = present.empty() || random() % 4 == 0 ? node.append_attribute(any_of(random, attributes)) : present[below(random, present.size())];
  if (random() % 8 == 0)
    node.remove_attribute(attribute);
  else
    attribute.set_value(any_of(random, values));
}

void wrap(pugi::xml_node node, Random& random) {
  auto wrapper = node.parent().insert_child_before(any_of(random, wrappers), node);
  if (wrapper) wrapper.append_move(node);
}

void mutate(pugi::xml_node node, pugi::xml_node other, Random& random) {
  switch (random() % 8) {
    case 0: node.parent().remove_child(node); break;
    case 1: node.parent().insert_copy_after(node, node); break;
    case 2: other.parent().insert_copy_before(node, other); break;
    case 3: other.append_copy(node); break;
    case 4: wrap(node, random); break;
    case 5: node.prepend_child(any_of(random, leaves)).append_attribute("w:val").set_value(any_of(random, values)); break;
    case 6: other.prepend_move(node); break;
    default: change_attribute(node, random);
  }
}

/// The part after a few mutations; as it was if it is no XML.
std::string mutated(const std::string& part, Random& random) {
  pugi::xml_document document;
  if (!document.load_string(part.c_str(), pugi::parse_fragment | pugi::parse_ws_pcdata)) return part;
  for (auto times = 1 + random() % 3; times > 0; --times) {
    Elements elements;
    document.traverse(elements);
    if (elements.all.empty()) break;
    const auto node = elements.all[below(random, elements.all.size())];
    mutate(node, elements.all[below(random, elements.all.size())], random);
  }
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  return out.str();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
  Random random(seed);
  if (random() % 3 == 0) return LLVMFuzzerMutate(data, size, max_size);
  auto parts = vnplan::fuzz::docx_parts_of({reinterpret_cast<const char*>(data), size});
  auto& docx = parts.docx;
  std::string* const choices[] = {&docx.body, &docx.body, &docx.body, &docx.styles, &docx.numbering, &docx.footnotes, &docx.endnotes};
  auto* part = choices[below(random, std::size(choices))];
  if (part->empty()) part = &docx.body;
  *part = mutated(*part, random);
  const auto text = vnplan::fuzz::text_of(parts);
  if (text.empty() || text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::copy(text.begin(), text.end(), data);
  return text.size();
}

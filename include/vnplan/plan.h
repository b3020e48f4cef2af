#pragma once
/// What one plan is, as values: the JSON model `vnplan/plan/1.0` in schema order. Absent facts are empty, never invented.
/// Texts are normalised (NFC, white space collapsed, markup and footnote marks removed); every span is a place of Source::text.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vnplan/diagnostic.h"
#include "vnplan/visibility.h"
#include "vnplan/span.h"

namespace vnplan {

/// Where the plan was read from.
struct Source {
  std::string name;      ///< "kontum-2021.txt"
  std::string format;    ///< "text", "docx", "pdf", "html", "doc", "rtf", "odt"
  std::string charset;   ///< "UTF-8", "TCVN3", "UTF-8 (VNI)" where old fonts' letters stood in UTF-8 …
  std::uint64_t bytes = 0;
  std::string sha256;    ///< of the input's bytes, 64 hexadecimal digits
  std::string text;      ///< a text file decoded to UTF-8, unchanged otherwise; the words taken out of any other format: what spans point into
};

/// Calendar days, both included, ISO 8601 as precise as known; an open side is empty.
struct Period {
  std::string start;
  std::string end;
};

/// Thể thức, the parts printed above the body (Nghị định 30/2020/NĐ-CP, Điều 8).
struct Header {
  std::optional<std::string> type;           ///< code of the document type: "KH", "QĐ"
  std::optional<std::string> type_name;      ///< tên loại: "Kế hoạch"
  std::optional<std::string> title;          ///< trích yếu
  std::optional<std::string> number;         ///< số: "239"
  std::optional<std::string> symbol;         ///< ký hiệu: "KH-UBND"
  std::optional<std::string> code;           ///< both, as printed: "239/KH-UBND"
  std::optional<std::string> place;          ///< địa danh: "Kon Tum"
  std::optional<std::string> date;           ///< ISO 8601 as precise as printed: "2020-11"
  std::optional<std::string> agency;         ///< cơ quan ban hành
  std::optional<std::string> parent_agency;  ///< cơ quan chủ quản
  std::optional<std::string> urgency;        ///< độ khẩn: "HỎA TỐC"
  std::optional<std::string> secrecy;        ///< độ mật: "MẬT"
  std::optional<int> year;                   ///< the year that the plan is for; completes times printed without one
  std::optional<Period> period;
  std::optional<std::string> uri;            ///< /akn/vn/doc/…; only when all its parts are printed
};

/// A part of the text without structure of its own: preamble, closing.
struct Passage {
  std::string text;
  Span span;
};

/// How a section is numbered.
enum class Numbering : std::uint8_t {
  part,          ///< Phần I
  chapter,       ///< Chương II
  division,      ///< Mục 1
  subdivision,   ///< Tiểu mục 1
  article,       ///< Điều 3
  annex,         ///< Phụ lục I
  upper_roman,   ///< II.
  upper_letter,  ///< A.
  arabic,        ///< 1.
  decimal,       ///< 1.1.
  letter,        ///< a) in the Vietnamese order a b c d đ e g h i k l m n o p q r s t u v x y
  lower_roman,   ///< ii)
  arabic_bracket,  ///< 1)
  paren_arabic,  ///< (1)
  paren_letter,  ///< (a)
  paren_roman,   ///< (i)
};

struct Block {
  enum class Kind : std::uint8_t { paragraph, bullet, table };
  Kind kind = Kind::paragraph;
  std::optional<std::string> marker;  ///< "-", "+" of a bullet
  int level = 0;                      ///< 0 for a paragraph, 1 for an outer bullet, 2 for one below it …
  std::string text;
  Span span;
};

/// Mục: a numbered node of the outline.
struct Section {
  std::string path;                  ///< "II/1/1.1/a"; unique in the plan
  std::string label;                 ///< số thứ tự as printed: "II."
  Numbering numbering{};
  int level = 1;                     ///< depth in the tree
  std::string heading;               ///< the paragraph that carries the number, whole, without it
  std::optional<std::string> title;  ///< a heading proper, or what stands before a run-in colon; nothing for running text
  Span span;                         ///< with all that it holds
  std::vector<Block> blocks;
  std::vector<Section> children;
};

/// Thời gian: when work is done, reported or in force.
struct Timeline {
  enum class Kind : std::uint8_t { period, deadline, recurring, ongoing, relative };
  std::string text;                  ///< "trước ngày 30/11/2021"
  Kind kind = Kind::period;
  std::optional<std::string> start;  ///< ISO 8601 day, included
  std::optional<std::string> end;    ///< ISO 8601 day, included; "--11-30" if it recurs every year, "---05" every month
  std::optional<std::string> every;  ///< ISO 8601 duration: "P1Y", "P6M"
  std::optional<std::string> edtf;   ///< ISO 8601-2, where a form exists: "2021-35" is its third quarter
  bool approximate = false;          ///< dự kiến, khoảng
  std::string section;
  Span span;
};

/// One agency where an assignment names it.
struct Actor {
  std::string text;                  ///< as printed; a member of an elliptic list written out
  std::string agency;                ///< Agency::id
  std::optional<std::string> scope;  ///< what the bracket behind it says: "đối với nội dung trên Cổng"
  Span span;
};

/// Phân công nhiệm vụ: one piece of work and who does it.
struct Assignment {
  enum class Via : std::uint8_t {
    label,     ///< "Cơ quan chủ trì: …" under a node
    heading,   ///< a node whose heading is an agency
    inline_,   ///< a sentence of running text
    table,     ///< a row of a task table
  };
  std::string id;                     ///< "a1"
  std::string section;                ///< path, "preamble", "closing" or "table N"
  Via via = Via::label;
  std::string text;                   ///< the work, whole
  std::vector<Actor> lead;            ///< chủ trì
  std::vector<Actor> partners;        ///< phối hợp
  std::vector<Actor> performers;      ///< thực hiện
  std::vector<Actor> monitors;        ///< theo dõi, kiểm tra, đôn đốc
  std::vector<Timeline> timeline;
  std::optional<std::string> product;  ///< sản phẩm, kết quả
  std::optional<std::string> budget;   ///< kinh phí
  std::optional<std::string> table;    ///< Table::id
  std::optional<int> row;              ///< of the table, from 1
  std::optional<std::string> group;    ///< the table's row that heads this one and its neighbours: "Hoàn thiện thể chế"
  Span span;
};

/// Each agency once, however often and in whatever spelling it is named.
struct Agency {
  std::string id;    ///< "g1"
  std::string name;  ///< as first printed, abbreviations written out; an ambiguous one stays (see Code::agency_ambiguous)
  std::string key;   ///< "kon-tum/so-thong-tin-va-truyen-thong", "trung-uong/bo-y-te": the same in every plan of that place
  std::string kind;  ///< "department"; "other" if unknown
  std::string level; ///< "central", "province", "district", "commune"; empty if unknown
  std::optional<std::string> place;      ///< whose it is: "Kon Tum"; "Bộ Công Thương" of a ministry's unit; nothing if national, many or unknown
  std::optional<std::string> successor;  ///< what took its work over, by lib/lexicon/data/bodies.tsv; nothing if it lives on or that is unknown
  std::optional<std::string> until;      ///< its last day, ISO 8601: "2025-02-28"; known also where no single body took over
  bool collective = false;
  struct Roles {
    int lead = 0, partners = 0, performers = 0;
  } roles;
};

/// Where in a document a citation points: điểm, khoản, Điều.
struct Pinpoint {
  std::string text;                    ///< "khoản 2 Điều 5"
  std::optional<std::string> article;  ///< the first of each that is named
  std::optional<std::string> clause;
  std::optional<std::string> point;
};

/// Viện dẫn, căn cứ: one mention of a document.
struct Citation {
  enum class Role : std::uint8_t { basis, mention, repeal, attachment };
  std::string id;  ///< "c1"
  std::string section;
  std::string type;                    ///< "NĐ"
  std::optional<std::string> code;     ///< "72/2015/NĐ-CP", as printed
  std::optional<std::string> number;   ///< "72"
  std::optional<int> year;             ///< 2015, if the code has it
  std::optional<std::string> symbol;   ///< "NĐ-CP"
  std::optional<std::string> name;     ///< of a document cited by name: "Ngân sách nhà nước"
  std::optional<std::string> date;
  std::optional<std::string> issuer;
  std::optional<std::string> subject;  ///< the words after `về`
  std::optional<Pinpoint> pinpoint;
  Role role = Role::mention;
  std::string document;                ///< Document::id
  std::string text;
  Span span;
};

/// Each cited document once, its mentions merged.
struct Document {
  std::string id;  ///< "d1"
  std::string type;
  std::optional<std::string> code, name, date, issuer, subject, uri;
  std::vector<std::string> citations;
};

/// How the plan and the documents that it cites hang together, as far as it says so.
struct Relation {
  enum class Kind : std::uint8_t {
    based_on,     ///< căn cứ
    implements,   ///< triển khai thực hiện, hướng dẫn thi hành
    amends,       ///< sửa đổi, bổ sung
    replaces,     ///< thay thế, bãi bỏ
    attached_to,  ///< ban hành kèm theo
  };
  std::string from;      ///< "plan" for the document that is read, or Document::id
  std::string to;        ///< Document::id
  Kind kind{};
  std::string citation;  ///< Citation::id of the mention that tells it
};

struct Footnote {
  std::string marker;   ///< "1"
  std::string section;  ///< where its mark stands
  std::string text;
  Span span;
};

struct Table {
  struct Column {
    std::string title;
    std::string role;  ///< "lead", "time" …; "other" if its title is not understood
  };
  std::string id;  ///< "table 1"
  std::string section;
  std::optional<std::string> caption;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
};

/// Chữ ký.
struct Signature {
  std::optional<std::string> authority;  ///< "TM. ỦY BAN NHÂN DÂN"
  std::optional<std::string> capacity;   ///< "KT. CHỦ TỊCH"
  std::optional<std::string> title;      ///< "PHÓ CHỦ TỊCH"
  std::optional<std::string> name;
  Span span;
};

/// The words by which the JSON calls the enumerators: "upper_roman", "deadline", "label" …
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(Numbering numbering);
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(Block::Kind kind);
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(Timeline::Kind kind);
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(Assignment::Via via);
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(Citation::Role role);
[[nodiscard]] VNPLAN_EXPORT std::string_view name_of(Relation::Kind kind);

/// One plan. A value: copy it, move it, keep it; nothing in it refers to the parser.
struct Plan {
  Source source;
  Header header;
  Passage preamble;
  std::vector<Section> sections;
  Passage closing;
  std::vector<Assignment> assignments;
  std::vector<Agency> agencies;
  std::vector<Timeline> timelines;
  std::vector<Citation> citations;
  std::vector<Document> documents;
  std::vector<Relation> relations;
  std::vector<Footnote> footnotes;
  std::vector<Table> tables;
  std::vector<Passage> recipients;
  std::optional<Signature> signature;
  Diagnostics diagnostics;
};

}  // namespace vnplan

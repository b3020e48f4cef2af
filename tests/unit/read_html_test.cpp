#include <gtest/gtest.h>

#include "bytes/bytes.h"
#include "base/utf8.h"
#include "support/legacy_text.h"
#include "support/raw.h"

namespace vnplan::bytes {
namespace {

std::string read(std::string_view page) {
  const auto raw = read_html(page, {});
  return raw ? support::shown(*raw) : "Error: " + raw.error().what;
}

struct Case {
  std::string_view page, text;
};

void expect(const std::vector<Case>& cases) {
  for (const auto& [page, text] : cases) EXPECT_EQ(read(page), text) << page;
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (; times > 0; --times) all += text;
  return all;
}

TEST(ReadHtml, GivesALineForEachParagraph) {
  expect({
      {"<p>KẾ HOẠCH</p><p>Căn cứ <i>Luật</i></p>", "KẾ HOẠCH\nCăn cứ[i] Luật[/i]\n"},
      {"<p>một<p>hai", "một\nhai\n"},
      {"<div>một<div>hai</div>ba</div>", "một\nhai\nba\n"},
      {"<p>  một \r\n\t hai&nbsp;&nbsp;ba  </p>", "một hai ba\n"},
      {"<p>một<span>hai</span> <span>ba</span></p>", "mộthai ba\n"},
      {"<p></p><p> &nbsp;</p><p>một</p>", "một\n"},
      {"<h1>KẾ HOẠCH</h1><p>một", "[b]KẾ HOẠCH[/b]\nmột\n"},
  });
}

TEST(ReadHtml, ABreakBeginsALineOfTheSameParagraph) {
  expect({
      {"<p>KẾ HOẠCH<br>năm 2021</p><p>I.</p>", "KẾ HOẠCH\nnăm 2021\nI.\n"},
      {"<p>một <br/> hai</p>", "một\nhai\n"},
      {"<p><br>một<br></p><p>hai</p>", "một\nhai\n"},  // at the edges it shows nothing
      {"<p>một<br><br>hai", "một\n\nhai\n"},
      {"<p>một<br><br><br><br>hai", "một\n\nhai\n"},
      {"<table><tr><td>a<br></td><td>b<br>c</td></tr></table>", "[table]a|b\nc|\n[/table]"},
  });
  const auto raw = read_html("<p>một<br></p><p>hai</p>", {});
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->marks.size(), 2U);  // both are paragraphs that end
}

TEST(ReadHtml, KeepsTheLinesOfPreformattedText) {
  expect({
      {"<pre>một\nhai\n\nba</pre>bốn", "một\nhai\n\nba\nbốn\n"},
      {"<pre>\nmột   hai\n</pre>", "một hai\n"},
      {"<p>một\nhai</p>", "một hai\n"},
  });
}

TEST(ReadHtml, WritesTheNumbersAndSignsOfLists) {
  expect({
      {"<ul><li>một<li>hai</ul>", "- một\n- hai\n"},
      {"<ol><li>một</li><li>hai</li></ol>", "1. một\n2. hai\n"},
      {"<ol start=4><li>một</li><li value=9>hai</li><li>ba</li></ol>", "4. một\n9. hai\n10. ba\n"},
      {"<ol type=a><li>một<li>hai</ol>", "a. một\nb. hai\n"},
      {"<ol type=A start=27><li>một</ol>", "AA. một\n"},
      {"<ol type=I start=4><li>một<li>hai</ol>", "IV. một\nV. hai\n"},
      {"<ol style=\"list-style-type: lower-roman\" start=9><li>một</ol>", "ix. một\n"},
      {"<ol style=\"list-style-type:none\"><li>1) một</ol>", "1) một\n"},
      {"<ol start=0><li>một<li>hai</ol>", "0. một\n1. hai\n"},
      {"<ol type=i start=0><li>một</ol>", "0. một\n"},
      {"<ol start=99999999999><li>một</ol>", "1. một\n"},
      {"<ol start=x><li>một</ol>", "1. một\n"},
      {"<ol start=-3><li>một</ol>", "1. một\n"},
      {"<ol><li>một<ul><li>con</li></ul></li><li>hai</li></ol>", "1. một\n- con\n2. hai\n"},
      {"<ol><li><p>một</p><p>thêm</p></li></ol>", "1. một\nthêm\n"},
      {"<ol><li><ol type=a><li>một</ol></ol>", "1. a. một\n"},
      {"<ol><li></li><li>hai</li></ol>", "2. hai\n"},
      {"<ol><li><b>một</b></ol>", "[b]1. một[/b]\n"},
  });
}

TEST(ReadHtml, WritesTables) {
  expect({
      {"<table><tr><th>TT<th>Việc</tr><tr><td>1<td>Rà soát</table>", "[table][b]TT[/b]|[b]Việc[/b]|\n1|Rà soát|\n[/table]"},
      {"<p>a</p><table><tbody><tr><td><p>1</p></td><td><p>b</p><p>c</p></td></tr></tbody></table><p>d", "a\n[table]1|b\nc|\n[/table]d\n"},
      {"<table><caption>Biểu 1</caption><tr><td>1<td>2</table>", "Biểu 1\n[table]1|2|\n[/table]"},
      {"<table><tr><td>1<td></tr><tr><td><td>2</table>", "[table]1||\n|2|\n[/table]"},
  });
}

TEST(ReadHtml, MergedCellsFillTheirColumnsAndRows) {
  expect({
      {"<table><tr><td colspan=2>a<td>b</tr><tr><td>1<td>2<td>3</table>", "[table]a||b|\n1|2|3|\n[/table]"},
      {"<table><tr><td rowspan=2>a<td>1</tr><tr><td>2</tr><tr><td>b<td>3</table>", "[table]a|1|\na|2|\nb|3|\n[/table]"},
      {"<table><tr><td>1<td rowspan=2>a</tr><tr><td>2</table>", "[table]1|a|\n2|a|\n[/table]"},
      {"<table><tr><td rowspan=2 colspan=2>a<td>1</tr><tr><td>2</table>", "[table]a||1|\na||2|\n[/table]"},
      {"<table><tr><td colspan=0>a<td colspan=x>b<td rowspan=-1>c</table>", "[table]a|b|c|\n[/table]"},
      {"<table><tr><td colspan=99999>a<td>b</table>", "[table]a|b|\n[/table]"},
      {"<table><tr><td rowspan=9>a<td>1</table><table><tr><td>b<td>2</table>", "[table]a|1|\n[/table][table]b|2|\n[/table]"},
  });
}

TEST(ReadHtml, ATableThatLaysOutAPageIsNone) {
  expect({
      {"<table><tr><td>một</td></tr></table>", "một\n"},  // a box
      {"<table><tr><td>trái<td><table><tr><td>1<td>2</table></table>", "trái\n[table]1|2|\n[/table]"},
      {"<table><td>a<td>b</table>", "a\nb\n"},  // no rows
      {"<table></table><p>một", "một\n"},
  });
}

TEST(ReadHtml, WordsBetweenTheCellsOfATableAreNotLost) {
  expect({
      {"<table><tr><td>1<td>2</tr><p>ba</p></table>bốn", "[table]1|2|\nba|\n[/table]bốn\n"},
      {"<table><tr><td>1<td>2</td><p>ba</p></tr></table>", "[table]1|2|ba|\n[/table]"},
      {"<table><p>không<tr><td>1<td>2</tr></table>", "không\n[table]1|2|\n[/table]"},
  });
}

TEST(ReadHtml, KeepsEmphasis) {
  expect({
      {"<p><b>một</b> <strong>hai <b>ba</b></strong> bốn</p>", "[b]một[/b][b] hai ba[/b] bốn\n"},
      {"<p><em>một</em> <span style=\"font-weight:bold\">hai</span>", "[i]một[/i][b] hai[/b]\n"},
  });
}

TEST(ReadHtml, RaisedDigitsAreMarksOfNotes) {
  expect({
      {"<p>Nam<sup>1</sup> và <sup>12</sup>", "Nam¹ và ¹²\n"},
      {"<p>100 m<sup>2</sup>", "100 m²\n"},
      {"<p>x<sup>[1]</sup> <sup></sup>y", "x[1] y\n"},
  });
}

TEST(ReadHtml, ReadsEntities) {
  expect({
      {"<p>K&#7871; ho&#x1EA1;ch &amp; &lt;Lu&acirc;t&gt; &ndash; &quot;a&quot;", "Kế hoạch & <Luât> – \"a\"\n"},
      {"<p>A & B &khong; &#x110000; &#0;", "A & B &khong;\n"},
  });
}

TEST(ReadHtml, LeavesOutWhatIsNotShown) {
  expect({
      {"<head><title>Trang</title><style>p{}</style></head><body><script>var x='<p>';</script><p>một", "một\n"},
      {"<p>một<span style='DISPLAY: none'>hai</span><span style='visibility:hidden'>ba</span><span hidden>bốn</span>", "một\n"},
      {"<p>một<!-- hai --></p><select><option>ba</select><noscript>bốn</noscript><button>năm</button>", "một\n"},
      {"<p>một <span style='display:inline'>hai</span>", "một hai\n"},
  });
}

TEST(ReadHtml, LeavesOutTheSiteAroundTheDocument) {
  const auto plan = "<p>KẾ HOẠCH trồng cây năm 2026 của Ủy ban nhân dân xã, gồm các việc sau đây:</p>" + repeated("<p>Trồng cây ở thôn.</p>", 5);
  const auto text = "KẾ HOẠCH trồng cây năm 2026 của Ủy ban nhân dân xã, gồm các việc sau đây:\n" + repeated("Trồng cây ở thôn.\n", 5);
  const std::string menu = "<ul><li><a href=/>Trang chủ</a><li><a href=/tin>Tin tức và sự kiện</a></ul>";
  EXPECT_EQ(read("<body><nav>" + menu + "</nav><div>" + plan + "</div><footer>Bản quyền</footer>"), text);
  EXPECT_EQ(read("<body><div>" + menu + "</div><article>" + plan + "</article><aside>Xem nhiều</aside>"), text);
  EXPECT_EQ(read("<body><div class=menu>" + menu + "</div><div><div>" + plan + "</div></div>"), text);
  EXPECT_EQ(read("<body><form id=aspnetForm><input type=hidden><div>" + menu + "</div><div>" + plan + "</div></form>"), text);
  EXPECT_EQ(read("<body><div role=main>" + plan + "</div><div>Liên hệ: xã</div>"), text);
}

TEST(ReadHtml, KeepsTheLetterheadBesideALongBody) {
  const std::string head = "ỦY BAN NHÂN DÂN XÃ SAO MAI Số: 12/KH-UBND CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc "
                           "Sao Mai, ngày 12 tháng 01 năm 2026";
  const auto body = repeated("<p>Trồng cây ở thôn xóm của xã.</p>", 50);
  const auto text = head + "\n" + repeated("Trồng cây ở thôn xóm của xã.\n", 50);
  EXPECT_EQ(read("<body><div>" + head + "</div><div>" + body + "</div>"), text);
  EXPECT_EQ(read("<body><div class=WordSection1>KẾ HOẠCH</div><div class=WordSection2>" + body + "</div>").substr(0, 12), "KẾ HOẠCH");
  EXPECT_EQ(read("<body><div class=WordSection1>" + body + "</div><div class=WordSection2>Phụ lục</div>").substr(text.size() - head.size() - 1),
            "Phụ lục\n");
}

TEST(ReadHtml, ASmallArticleBesideTheDocumentIsNotIt) {
  const auto page = "<body><div>" + repeated("<p>Trồng cây ở thôn xóm của xã.</p>", 20) + "</div><article><p>Tin vắn</p></article>";
  EXPECT_NE(read(page).find("Trồng cây"), std::string::npos);
}

TEST(ReadHtml, ReadsWordsFilteredPages) {
  const std::string_view page =
      "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">"
      "<!--[if gte mso 9]><xml><o:p>không</o:p></xml><![endif]--><style><!-- p.MsoNormal {margin:0} --></style></head>"
      "<body lang=VI><div class=WordSection1><p class=MsoNormal><b><span lang=VI>KẾ\r\nHOẠCH<o:p></o:p></span></b></p>"
      "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1."
      "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Rà soát</p>"
      "<!--[if !vml]--><p class=MsoNormal>Hết<o:p></o:p> rồi<!--[endif]--></p></div></body></html>";
  EXPECT_EQ(read(page), "[b]KẾ HOẠCH[/b]\n1. Rà soát\nHết rồi\n");
}

TEST(ReadHtml, ReadsOldFonts) {
  const auto old = support::latin1_as_utf8(support::encoded("Kế hoạch", Charset::tcvn3));
  EXPECT_EQ(read("<p><font face=\".VnTime\">" + old + "</font> Sở"), "Kế hoạch Sở\n");
  EXPECT_EQ(read("<p><span style='font-size:14pt;font-family:\".VnTime\",serif'>" + old + "</span> Sở Y tế"), "Kế hoạch Sở Y tế\n");
  EXPECT_EQ(read("<p><font face=Arial>Kế hoạch</font>"), "Kế hoạch\n");
}

TEST(ReadHtml, FindsTheEncodingOut) {
  const auto charset_of = [](const std::string& page) {
    const auto raw = read_html(page, {});
    return raw ? raw->charset + ": " + raw->utf8 : "Error: " + raw.error().what;
  };
  EXPECT_EQ(charset_of("<meta charset=utf-8><p>Kế hoạch"), "UTF-8: Kế hoạch\n");
  EXPECT_EQ(charset_of("\xEF\xBB\xBF<p>Kế hoạch"), "UTF-8: Kế hoạch\n");
  EXPECT_EQ(charset_of("<meta charset=windows-1258><p>Kế hoạch"), "UTF-8: Kế hoạch\n");  // a wrong declaration
  EXPECT_EQ(charset_of("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>Kế hoạch"), "UTF-8: Kế hoạch\n");
  EXPECT_EQ(charset_of("<meta charset=iso-8859-1><p>K\xE9 ho\xE9" "ch"), "UTF-8: K\uFFFD ho\uFFFDch\n");
  EXPECT_EQ(charset_of("<meta charset=\x89><p>Kế hoạch \xFF"), "UTF-8: Kế hoạch \uFFFD\n");
  std::string wide = "\xFF\xFE";
  for (const char c : std::string_view("<p>Ke hoach</p>")) wide += std::string(1, c) + '\0';
  EXPECT_EQ(charset_of(wide), "UTF-16LE: Ke hoach\n");
}

TEST(ReadHtml, TheUsersEncodingComesFirst) {
  ReadOptions options;
  options.charset = "windows-1258";
  const auto raw = read_html("<meta charset=utf-8><p>\xD0\xF4ng", options);
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->utf8, "Đông\n");
  EXPECT_EQ(raw->charset, "windows-1258");
  options.charset = "KOI8";
  EXPECT_EQ(read_html("<p>a", options).error().what, "no encoding is called KOI8");
}

TEST(ReadHtml, BrokenBytesAreReplacedAndNothingElseIsLost) {
  const auto text = read("<p>Kế ho\xE1 ch</p><p>hai\xFF</p><p>b\xE9" "b");
  EXPECT_EQ(text, "Kế ho\uFFFD ch\nhai\uFFFD\nb\uFFFD" "b\n");
  EXPECT_EQ(read(std::string("<p>m\0t</p><p>hai", 16)), "m t\nhai\n");
}

TEST(ReadHtml, EveryBeginningOfAPageIsReadOrRefused) {
  const std::string page = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><!-- a --><ol start=\"3\">"
                           "<li><b>Kế hoạch</b></ol><table><tr><td rowspan=2>a<td colspan='2'>b</tr>"
                           "<tr><td>&#7871;&amp;<sup>1</sup><![if x]>c<![endif]></table><pre>\nx</pre></html>";
  for (std::size_t size = 0; size <= page.size(); ++size) {
    const auto raw = read_html(std::string_view(page).substr(0, size), {});
    if (raw) EXPECT_EQ(valid_utf8_prefix(raw->utf8), raw->utf8.size()) << size;
    else EXPECT_FALSE(raw.error().advice.empty()) << size;
  }
}

TEST(ReadHtml, APageWithoutWordsIsNoCrash) {
  for (const auto page : {"", " ", "<", "<!--", "<html>", "<body>", "<frameset><frame></frameset>", "<table><tr>", "</div></div>", "<p", "<![",
                          "<![if x"}) {
    const auto raw = read_html(page, {});
    if (raw) EXPECT_TRUE(raw->utf8.empty() || raw->utf8.size() < 10) << page;
    else EXPECT_EQ(raw.error().failure, Failure::not_text) << page;
  }
}

}  // namespace
}  // namespace vnplan::bytes

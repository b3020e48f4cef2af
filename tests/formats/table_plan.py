"""A plan whose tasks stand in a ruled table on pages that lie on their side, as Word writes it: a head of two rows that is printed on every page,
rows of groups, agencies merged over two rows, cells of many lines, rows that page breaks cut."""
import zipfile

WIDTHS = [700, 5200, 2200, 2600, 1900, 2200]  # of the columns, in twentieths of a point
LEADS = ["Sở Nội vụ", "Sở Khoa học và Công nghệ", "Văn phòng Ủy ban nhân dân tỉnh", "Sở Tài chính"]
PARTNERS = [["Các sở, ban, ngành cấp tỉnh; Ủy ban nhân dân các xã, phường"], ["Sở Y tế", "Sở Giáo dục và Đào tạo", "Công an tỉnh"],
            ["Sở Tư pháp, Báo và Phát thanh, Truyền hình tỉnh"]]
TIMES = ["Quý I/2026", "Tháng 6 năm 2026", "Trước ngày 30/9/2026"]
GROUPS = ["Nhóm nhiệm vụ về hoàn thiện thể chế", "Nhóm nhiệm vụ về hạ tầng số"]
PREAMBLE = ["ỦY BAN NHÂN DÂN TỈNH SAO MAI", "Số: 12/KH-UBND", "Sao Mai, ngày 05 tháng 01 năm 2026", "KẾ HOẠCH", "Chuyển đổi số năm 2026",
            "I. MỤC ĐÍCH", "1. Nâng cao chất lượng phục vụ người dân và doanh nghiệp trên toàn tỉnh.", "II. NHIỆM VỤ",
            "Chi tiết tại Phụ lục kèm theo.", "III. TỔ CHỨC THỰC HIỆN",
            "1. Sở Nội vụ chủ trì, phối hợp với Sở Tài chính theo dõi việc thực hiện Kế hoạch này."]
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def paragraph(words, bold=False, align="left"):
    font = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/>'
    return (f'<w:p><w:pPr><w:spacing w:before="40" w:after="40"/><w:jc w:val="{align}"/></w:pPr>'
            f'<w:r><w:rPr>{font}{"<w:b/>" if bold else ""}<w:sz w:val="26"/></w:rPr><w:t>{words}</w:t></w:r></w:p>')


def cell(paragraphs, column, columns=1, merge="", bold=False, align="left"):
    properties = f'<w:tcW w:w="{sum(WIDTHS[column:column + columns])}" w:type="dxa"/>'
    properties += f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    properties += {"": "", "begins": '<w:vMerge w:val="restart"/>', "goes on": "<w:vMerge/>"}[merge]
    return (f'<w:tc><w:tcPr>{properties}<w:vAlign w:val="center"/></w:tcPr>'
            f'{"".join(paragraph(words, bold, align) for words in paragraphs)}</w:tc>')


def row(cells, head=False):
    return f'<w:tr>{"<w:trPr><w:tblHeader/></w:trPr>" if head else ""}{"".join(cells)}</w:tr>'


def head():
    titles = {0: "TT", 1: "Nội dung nhiệm vụ", 4: "Thời gian hoàn thành", 5: "Sản phẩm"}
    upper = {column: cell([title], column, merge="begins", bold=True, align="center") for column, title in titles.items()}
    lower = {column: cell([""], column, merge="goes on") for column in titles}
    upper[2] = cell(["Cơ quan thực hiện"], 2, columns=2, bold=True, align="center")
    lower[2] = cell(["Chủ trì"], 2, bold=True, align="center")
    lower[3] = cell(["Phối hợp"], 3, bold=True, align="center")
    return [row([line[column] for column in sorted(line)], head=True) for line in (upper, lower)]


def task(number, place):
    """The fourth of each group has the lead of the third."""
    merge = {2: "begins", 3: "goes on"}.get(place, "")
    work = (f"Rà soát, sửa đổi và bổ sung các văn bản quy định về quản lý dữ liệu dùng chung đợt {number}, bảo đảm thống nhất với quy định của "
            "trung ương và phù hợp với điều kiện thực tế của từng địa phương trong tỉnh, "
            + "trong đó làm rõ trách nhiệm của người đứng đầu từng cơ quan, đơn vị và lộ trình thực hiện cụ thể " * (1 + place % 3) + "theo quy định")
    lead = "" if merge == "goes on" else LEADS[place % 4]
    return row([cell([str(number)], 0, align="center"), cell([work], 1, align="both"), cell([lead], 2, merge=merge, align="center"),
                cell(PARTNERS[place % 3], 3, align="center"), cell([TIMES[place % 3]], 4, align="center"),
                cell(["Quyết định của Ủy ban nhân dân tỉnh"], 5)])


def table():
    rows = head()
    for group, title in enumerate(GROUPS):
        rows.append(row([cell(["I" * (group + 1)], 0, bold=True, align="center"), cell([title], 1, columns=5, bold=True)]))
        rows += [task(6 * group + place + 1, place) for place in range(6)]
    sides = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in
                    ("top", "left", "bottom", "right", "insideH", "insideV"))
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(WIDTHS)}" w:type="dxa"/><w:tblBorders>{sides}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
            f'<w:tblGrid>{"".join(f"<w:gridCol w:w={chr(34)}{width}{chr(34)}/>" for width in WIDTHS)}</w:tblGrid>{"".join(rows)}</w:tbl>')


def section(on_its_side):
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if on_its_side else 'w:w="11906" w:h="16838"'
    return (f'<w:sectPr><w:headerReference xmlns:r="{OFFICE}" w:type="default" r:id="number"/><w:pgSz {size}/>'
            '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1134" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>')


def write(path):
    body = "".join(paragraph(words) for words in PREAMBLE) + f"<w:p><w:pPr>{section(False)}</w:pPr></w:p>"
    body += paragraph("PHỤ LỤC", True, "center") + paragraph("Nhiệm vụ chuyển đổi số năm 2026", True, "center")
    body += table() + paragraph("") + section(True)
    number = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
                               'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                               f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
                               f'<Override PartName="/word/header1.xml" ContentType="{TYPE}.header+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" '
                       'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="number" Type="{OFFICE}/header" '
                                        'Target="header1.xml"/></Relationships>',
        "word/header1.xml": f"<w:hdr {WORD}>{number}</w:hdr>",
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
    }
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + content)

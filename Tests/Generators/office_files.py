"""Makes the files of word processors in Fixtures/formats.

    python3 Tests/Generators/office_files.py [FOLDER]

Needs soffice (Debian: libreoffice-writer) and, from PyPI, python-docx and odfpy. The files are
committed: programs of another version write other bytes, and the tests compare what is read in them.

    letter-lines.docx, .odt      the seed letter, opened as plain text in LibreOffice and saved
    letter.docx, .odt            the seed letter as an office would set it, saved by LibreOffice: page mark
                                 in the header by fields, the forwarding block in a frame in the margin
    letter-table.docx, .odt      the same with the forwarding block in the right column of a table
    features.docx, .odt          lists, tables, notes, changes, hidden text, pages, saved by LibreOffice
    letter-python-docx.docx      the seed letter by python-docx
    letter-odfpy.odt             the seed letter by odfpy
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEED = ROOT / "Fixtures/questions/letter/seed.txt"

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<office:styles>
<style:style style:name="Standard" style:family="paragraph"><style:paragraph-properties
 fo:margin-bottom="0.3cm"/><style:text-properties fo:font-size="12pt"/></style:style>
<style:style style:name="Dold" style:family="text"><style:text-properties
 text:display="none"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm"
 fo:margin-right="6cm"/><style:header-style><style:header-footer-properties
 fo:min-height="1cm"/></style:header-style></style:page-layout>
<style:style style:name="fr" style:family="graphic"><style:graphic-properties
 style:wrap="none" style:horizontal-pos="from-left" style:horizontal-rel="page"
 style:vertical-pos="from-top" style:vertical-rel="paragraph"/></style:style>
<style:style style:name="ny" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="ruta" style:family="table-cell"><style:table-cell-properties
 fo:border="0.5pt solid #000000"/></style:style>
<text:list-style style:name="nr"><text:list-level-style-number text:level="1" style:num-format="1"
 style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a"
 style:num-suffix=")"/></text:list-style>
<text:list-style style:name="punkt"><text:list-level-style-bullet text:level="1"
 text:bullet-char="•"/></text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">
<style:header><text:p>{header}</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>"""

MARK = (
    '<text:page-number text:select-page="current">1</text:page-number> '
    "(<text:page-count>2</text:page-count>)"
)


def parts():
    """The head, the paragraphs, the forwarding block and the signature of the seed letter."""
    blocks = [[]]
    for line in SEED.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            blocks[-1].append(line.strip())
        elif blocks[-1]:
            blocks.append([])
    flat = [block for block in blocks if block]
    start = next(i for i, b in enumerate(flat) if b[0] == "Från Riksdagsförvaltningen")
    head = [block[0] for block in flat[:4]]
    body = [" ".join(block) for block in flat[4:start]]
    signature = flat[start][4:] + [block[0] for block in flat[start + 1 :]]
    return head, body, flat[start][:4], signature


def paragraphs(texts):
    return "".join(f"<text:p>{escape(text)}</text:p>" for text in texts)


def letter(in_table):
    head, body, forwarding, signature = parts()
    text = HEAD.format(header=MARK) + paragraphs(head[1:])
    if in_table:
        text += (
            "<table:table><table:table-column/><table:table-column/><table:table-row>"
            f"<table:table-cell>{paragraphs(body)}</table:table-cell>"
            f"<table:table-cell>{paragraphs(forwarding)}</table:table-cell>"
            "</table:table-row></table:table>"
        )
    else:
        text += (
            '<text:p><draw:frame draw:style-name="fr" text:anchor-type="paragraph" svg:x="15.5cm"'
            ' svg:y="1cm" svg:width="5cm"><draw:text-box fo:min-height="2cm">'
            f"{paragraphs(forwarding)}</draw:text-box></draw:frame>{escape(body[0])}</text:p>"
        ) + paragraphs(body[1:])
    return text + paragraphs(signature) + "</office:text></office:body></office:document>"


def features():
    def item(content):
        return f"<text:list-item>{content}</text:list-item>"

    inner = "<text:list>" + item(paragraphs(["under ett"])) + item(paragraphs(["under två"]))
    inner += "</text:list>"
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell table:style-name="ruta">{paragraphs([cell])}</table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in [["År", "Antal"], ["2016", "1 200"], ["2017", "1 300"]]
    )
    change = (
        '<text:tracked-changes text:track-changes="true"><text:changed-region xml:id="ct1"'
        ' text:id="ct1"><text:deletion><office:change-info><dc:creator>A</dc:creator>'
        "<dc:date>2017-09-15T10:00:00</dc:date></office:change-info><text:p>struket </text:p>"
        '</text:deletion></text:changed-region><text:changed-region xml:id="ct2" text:id="ct2">'
        "<text:insertion><office:change-info><dc:creator>A</dc:creator>"
        "<dc:date>2017-09-15T10:00:00</dc:date></office:change-info></text:insertion>"
        "</text:changed-region></text:tracked-changes>"
    )
    note = (
        '<text:note text:note-class="{0}"><text:note-citation>{1}</text:note-citation>'
        "<text:note-body><text:p>{2}</text:p></text:note-body></text:note>"
    )
    return (
        HEAD.format(header="Riksdagsförvaltningen")
        + change
        + "<text:p>Enligt 2016/17:10"
        + note.format("footnote", "1", "Bet. 2016/17:KU10.")
        + " och annat"
        + note.format("endnote", "i", "Slutnot.")
        + ".</text:p>"
        + '<text:p>Vi <text:change text:change-id="ct1"/>vill <text:change-start'
        ' text:change-id="ct2"/>inte <text:change-end text:change-id="ct2"/>vänta.</text:p>'
        + '<text:p>Synligt<text:span text:style-name="Dold"> dolt</text:span> här.</text:p>'
        + "<text:p>Tre<text:s text:c=\"2\"/>mellanslag,<text:tab/>tabb,<text:line-break/>ny rad, "
        "EU\u2011nämnden, lång\u00adord.</text:p>"
        + '<text:list text:style-name="nr">'
        + item(paragraphs(["ett"]) + inner)
        + item(paragraphs(["två"]))
        + "</text:list>"
        + '<text:list text:style-name="punkt">'
        + item(paragraphs(["punkt"]))
        + "</text:list>"
        + f"<table:table><table:table-column/><table:table-column/>{rows}</table:table>"
        + '<text:p text:style-name="ny">Andra sidan.</text:p>'
        + "</office:text></office:body></office:document>"
    )


def convert(source, target, *options):
    kind = "docx:MS Word 2007 XML" if target.suffix == ".docx" else "odt"
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", "--headless", "--convert-to", kind, *options, "--outdir", folder, source],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        shutil.copy(pathlib.Path(folder) / (source.stem + target.suffix), target)


def main():
    import docx
    from odf.opendocument import OpenDocumentText
    from odf.text import P

    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "Fixtures/formats"
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sources = {
            "letter": letter(in_table=False),
            "letter-table": letter(in_table=True),
            "features": features(),
        }
        for stem, text in sources.items():
            source = folder / f"{stem}.fodt"
            source.write_text(text, encoding="utf-8")
            convert(source, target / f"{stem}.docx")
            convert(source, target / f"{stem}.odt")
        lines = folder / "letter-lines.txt"
        shutil.copy(SEED, lines)
        for suffix in [".docx", ".odt"]:
            convert(lines, target / f"letter-lines{suffix}", "--infilter=Text (encoded):UTF8,LF")
    head, body, forwarding, signature = parts()
    word, odt = docx.Document(), OpenDocumentText()
    for text in head + body + forwarding + signature:
        word.add_paragraph(text)
        odt.text.addElement(P(text=text))
    word.save(target / "letter-python-docx.docx")
    odt.save(target / "letter-odfpy.odt")


main()

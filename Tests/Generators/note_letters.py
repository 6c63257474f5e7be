#!/usr/bin/env python3
"""Writes a letter with notes by LibreOffice, as PDF, DOCX and ODT, for Fixtures/notes.

    note_letters.py FOLDER

| file | marks | where |
|---|---|---|
| numbers | 1, 2, 3 | at the foot of both pages; the text goes on over the end of the first |
| closed | 1), 2), 3) | the same |
| signs | *, **, *** | the same |
| long | 1, 2, 3 | the third begins at the foot of the first page and ends at that of the second |
| endnotes | 1, 2, 3 | behind the letter |

Needs LibreOffice (libreoffice-writer).
"""

import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

NOTES = [
    "Bet. 2016/17:TU4 s. 12, se även rskr. 2016/17:90.",
    "Uppgiften är från 2016 och avser hela landet, med undantag av de 12 kommuner som inte svarade "
    "på enkäten före den 1 mars.\nEn ny enkät görs 2018.",
    "www.exempel.se/broar",
]
PAGES = " ".join(
    f"Bro nummer {n} byggdes för mer än {n + 30} år sedan och har inte setts över på {n} år, trots "
    "att tunga fordon passerar den varje dag." for n in range(2, 26))
PARAGRAPHS = [
    "SKRIFTLIG FRÅGA TILL STATSRÅD",
    "Till statsrådet Berit Ahlgren (S)",
    "2017/18:14 Översyn av gamla broar",
    "Många broar är gamla,{1} och enligt en enkät{2} har var tredje bro brister.",
    "@pages Så kan det inte fortsätta.{3}",
    "Med anledning av ovanstående vill jag fråga statsrådet:",
    "Vilka broar ska ses över under 2018?",
    "Från Riksdagsförvaltningen", "2017-09-15", "Besvaras senast", "2017-09-27 kl. 12.00",
    "…………………………", "Karin Ek (C)", "Överlämnas enligt uppdrag", "Greta Holm",
]
LONG = " ".join(f"Bro {n} har {n * 3} meter spann." for n in range(2, 70))
KINDS = {
    "numbers": (NOTES, "{0}", "footnote"),
    "closed": (NOTES, "{0})", "footnote"),
    "signs": (NOTES, "*", "footnote"),
    "long": ([NOTES[0], NOTES[2], LONG], "{0}", "footnote"),
    "endnotes": (NOTES, "{0}", "endnote"),
}
SPACES = " ".join(
    f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in
    [("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible")])
HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {SPACES} office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
  <style:style style:name="Anchor" style:family="text"><style:text-properties
    style:text-position="super 58%"/></style:style>
  <text:notes-configuration text:note-class="footnote" text:citation-style-name="Anchor"
    text:citation-body-style-name="Anchor" text:start-value="0" text:footnotes-position="page"/>
</office:styles>
<office:automatic-styles>
  <style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm"
    fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="3cm"
    fo:margin-right="4cm"/><style:header-style/></style:page-layout>
  <style:style style:name="P" style:family="paragraph"><style:paragraph-properties
    fo:margin-bottom="0.35cm" fo:orphans="2" fo:widows="2"/><style:text-properties
    fo:font-family="Liberation Serif" fo:font-size="12pt"/></style:style>
  <style:style style:name="N" style:family="paragraph"><style:paragraph-properties
    fo:margin-left="0.6cm" fo:text-indent="-0.6cm"/><style:text-properties
    fo:font-family="Liberation Serif" fo:font-size="10pt"/></style:style>
  <style:style style:name="R" style:family="paragraph"><style:paragraph-properties
    fo:text-align="end"/></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
  <style:header><text:p text:style-name="R"><text:page-number/> (<text:page-count/>)</text:p>
  </style:header></style:master-page></office:master-styles>
<office:body><office:text>"""


def letter(notes, mark, kind):
    def note(found):
        number = int(found[1])
        if number > len(notes):
            return ""
        label = mark * number if mark == "*" else mark.format(number)
        # A label of its own is the mark as it stands, whatever the program would count.
        own = "" if mark == "{0}" else f' text:label="{label}"'
        body = "".join(f'<text:p text:style-name="N">{html.escape(p)}</text:p>'
                       for p in notes[number - 1].split("\n"))
        return (f'<text:note text:note-class="{kind}"><text:note-citation{own}>{label}'
                f"</text:note-citation><text:note-body>{body}</text:note-body></text:note>")

    rows = []
    for paragraph in PARAGRAPHS:
        text = html.escape(paragraph.replace("@pages", PAGES))
        text = re.sub(r"{(\d)}", note, text)
        rows.append(f'<text:p text:style-name="P">{text}</text:p>')
    return HEAD + "".join(rows) + "</office:text></office:body></office:document>"


def main(target):
    target = pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for stem, kind in KINDS.items():
            (folder / f"{stem}.fodt").write_text(letter(*kind), encoding="utf-8")
        for form in ["pdf", "docx:MS Word 2007 XML", "odt"]:
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                 "--convert-to", form, "--outdir", folder, *folder.glob("*.fodt")],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for stem in KINDS:
            for suffix in ["pdf", "docx", "odt"]:
                shutil.copy(folder / f"{stem}.{suffix}", target)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

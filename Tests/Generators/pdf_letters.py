#!/usr/bin/env python3
"""Prints letters as PDF in the layouts that they may have on paper.

    pdf_letters.py --fixtures FOLDER           the seed in every layout, for Fixtures
    pdf_letters.py --corpus FOLDER COUNT DEST  COUNT letters of a corpus, spread over the layouts,
                                               with their texts and a truth.ndjson for each of both
    pdf_letters.py --degraded FOLDER COUNT DEST  the same in layouts that are hard to read

Needs WeasyPrint (Debian: weasyprint); the fixtures also LibreOffice (libreoffice-writer) and groff.
Nothing of what fraga reads is asked of fraga: letters are taken apart by their blank lines.
"""

import html
import itertools
import json
import logging
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE_MARK = re.compile(r"\s*\d+\s*\(\s*\d+\s*\)\s*$")
TITLE = re.compile(r"\d{4}/\d{2,4}:\d+ ")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}\b")
ITEM = re.compile(r"(\d{1,2}[.)]|[-–•·*]|[a-z]\))\s*\S")


class Letter:
    """A letter as its parts: what stands in the margin, and the paragraphs in their order."""

    def __init__(self, text):
        self.text = text
        self.block = []
        self.paragraphs = []
        after_label = 0
        paragraph = []
        for line in without_page_marks(text):
            if not line:
                if paragraph:
                    self.paragraphs.append(paragraph)
                paragraph = []
            elif line.startswith(("Från Riksdagsförvaltningen", "Besvaras senast")):
                self.block.append(line)
                after_label = 2
            elif after_label and (DATE.match(line) or line.startswith("kl")):
                self.block.append(line)
                after_label -= 1
            else:
                after_label = 0
                paragraph.append(line)
        if paragraph:
            self.paragraphs.append(paragraph)


def without_page_marks(text):
    """The lines without the numbers of pages, and without the blank lines around one that stands
    within a paragraph."""
    lines = [l.strip() for l in text.replace("\f", "\n").split("\n")]
    result = []
    is_within = False
    for line in lines:
        if PAGE_MARK.fullmatch(line):
            while result and not result[-1]:
                result.pop()
            paragraph = list(itertools.takewhile(bool, reversed(result)))
            is_within = (bool(paragraph) and not ends_sentence(paragraph[0])
                         and not TITLE.match(paragraph[-1]))
            if not is_within:
                result.append("")
        elif line or not is_within:
            result.append(line)
            is_within = False
    return result


def ends_sentence(line):
    return line.rstrip("”\"') ")[-1:] in ".?!:"


def flowed(paragraph):
    """The paragraph as HTML, without the line ends that only filled the lines."""
    pieces = [html.escape(paragraph[0])]
    for upper, line in zip(paragraph, paragraph[1:]):
        if ITEM.match(line) and (ends_sentence(upper) or ITEM.match(paragraph[0])):
            pieces.append("<br>" + html.escape(line))
        elif upper.endswith(("-", "/")) and line[:1].isdigit():
            pieces.append(html.escape(line))
        else:
            pieces.append(" " + html.escape(line))
    return "".join(pieces)


def style(size="11pt", leading="1.3", family="'Liberation Serif'", align="left", hyphens="manual",
          margin="2.5cm 4cm 2.5cm 4cm", mark="top-right", gap="1em", indent="0", extra=""):
    boxes = f'@{mark} {{ content: counter(page) " (" counter(pages) ")"; }}' if mark else ""
    return f"""<style>
      @page {{ size: A4; margin: {margin}; font: {size} {family}; {boxes} }}
      html {{ font: {size}/{leading} {family}; text-align: {align}; hyphens: {hyphens}; }}
      p {{ margin: 0 0 {gap} 0; text-indent: {indent}; }}
      h1 {{ font-size: 1em; margin: 0 0 {gap} 0; }}
      .side {{ font-size: 0.8em; text-align: left; hyphens: manual; }}
      .right {{ position: absolute; top: 0; right: -3.4cm; width: 3.2cm; }}
      .left {{ position: absolute; top: 0; left: -3.4cm; width: 3.2cm; }}
      .low {{ top: 12cm; }}
      .foot {{ font-size: 0.75em; }}
      sup {{ font-size: 0.6em; line-height: 0; }}
      {extra}</style>"""


def page(css, *body):
    return f'<!DOCTYPE html><html lang="sv"><meta charset="utf-8">{css}{"".join(body)}'


def block(letter, place):
    if not letter.block:
        return ""
    return f'<div class="side {place}">{"<br>".join(map(html.escape, letter.block))}</div>'


def running(letter, wrap=flowed):
    return "".join(f"<p>{wrap(p)}</p>" for p in letter.paragraphs)


def hard(paragraph):
    return "<br>".join(map(html.escape, paragraph))


def in_text(letter):
    """The paragraphs with the block before the line of dots, as in the seed."""
    last = max((i for i, p in enumerate(letter.paragraphs) if re.match(r"[._…]{4}", p[0])),
               default=len(letter.paragraphs))
    rows = [f"<p>{flowed(p)}</p>" for p in letter.paragraphs]
    rows.insert(last, f"<p>{'<br>'.join(map(html.escape, letter.block))}</p>")
    return "".join(rows)


def as_typed(letter):
    return f'<pre style="font: inherit; margin: 0">{html.escape(letter.text)}</pre>'


SERIF, SANS, MONO = "'Liberation Serif'", "'DejaVu Sans'", "'Liberation Mono'"

LAYOUTS = {
    "margin-right": lambda l: page(style(), block(l, "right"), running(l)),
    "margin-left": lambda l: page(style(family=SANS, size="10pt", mark="top-right"),
                                  block(l, "left low"), running(l)),
    "justified": lambda l: page(
        style(align="justify", hyphens="auto", margin="2.5cm 5cm 2.5cm 5cm"),
        block(l, "right low"), running(l)),
    "in-text": lambda l: page(style(family=SANS, size="10pt", mark="bottom-center"), in_text(l)),
    "typed": lambda l: page(style(mark=None, margin="2.5cm 2.5cm"), as_typed(l)),
    "typewriter": lambda l: page(style(mark=None, family=MONO, size="9.5pt", margin="2cm 2cm"),
                                 as_typed(l)),
    "hard-wrapped": lambda l: page(style(margin="2.5cm 4cm 2.5cm 2cm"), block(l, "right low"),
                                   running(l, hard)),
}

NOTES = ["Se betänkande 2016/17:KU10 s. 4.", "Uppgifterna kommer från myndighetens årsredovisning "
         "och avser hela landet, med undantag av de kommuner som inte har svarat på enkäten."]


def with_footnotes(letter):
    """Marks behind two words of the text and the notes at the foot of the first page."""
    running_text = [p for p in letter.paragraphs if len(p) > 2][:2]
    rows = []
    number = 0
    for p in letter.paragraphs:
        text = flowed(p)
        if any(p is q for q in running_text):
            number += 1
            first = re.match(r"((?:\S+ ){4}\S+?)([.,;:]?)( .*)", text, re.S)
            if first:
                text = f"{first[1]}<sup>{number}</sup>{first[2]}{first[3]}"
        rows.append(f"<p>{text}</p>")
    notes = "".join(f"<div><sup>{i + 1}</sup> {NOTES[i]}</div>" for i in range(number))
    foot = (f'<div class="foot" style="position: absolute; bottom: -1.9cm; width: 100%; '
            f'border-top: 0.5pt solid">{notes}</div>')
    return foot + "".join(rows)


DEGRADED = {
    "two-columns": lambda l: page(
        style(size="9pt", margin="2.5cm 2cm 2.5cm 2cm", hyphens="auto", align="justify"),
        block(l, ""), f'<div style="columns: 2; column-gap: 0.8cm">{running(l)}</div>'),
    "footnotes": lambda l: page(style(margin="2.5cm 4cm 4cm 4cm"), block(l, "right"),
                                with_footnotes(l)),
    "small": lambda l: page(style(size="7pt", leading="1.15", gap="0.5em"), block(l, "right"),
                            running(l)),
    "large": lambda l: page(style(size="15pt", hyphens="auto", mark="bottom-right"),
                            block(l, "right low"), running(l)),
    "indented": lambda l: page(style(gap="0", indent="1.5em", align="justify"),
                               block(l, "left"), running(l)),
    "solid": lambda l: page(style(gap="0"), block(l, "left low"), running(l)),
    "landscape": lambda l: page(
        style(extra="@page { size: A4 landscape }"), block(l, "right"), running(l)),
    "narrow-gutter": lambda l: page(
        style(margin="2.5cm 4cm 2.5cm 4cm",
              extra=".left { left: -3.6cm; width: 3.2cm; font-size: 1em }"),
        block(l, "left low"), running(l)),
    "edge-to-edge": lambda l: page(
        style(size="13pt", margin="0.7cm 1.5cm", mark=None), as_typed(l)),
    "browser": lambda l: page(
        style(size="18pt", margin="0.9cm 1cm", mark=None,
              extra="""@page { font: 7pt 'DejaVu Sans';
                @top-left { content: '2026-11-27 21:53'; vertical-align: top; padding-top: 9pt }
                @bottom-left { content: 'https://example.org/fraga.html' }
                @bottom-right { content: counter(page) '/' counter(pages) } }"""),
        in_text(l)),
    "running-head": lambda l: page(
        style(extra="@page { @top-left { content: 'Sveriges riksdag' } "
                    "@bottom-left { content: 'Postadress 100 12 Stockholm' } }"),
        block(l, "right"), running(l)),
}


def render(source, target, **options):
    from weasyprint import HTML
    HTML(string=source).write_pdf(str(target), **options)


def corpus(folder, count, destination, layouts):
    folder, destination = pathlib.Path(folder), pathlib.Path(destination)
    truth = [json.loads(l) for l in (folder.parent / "truth.ndjson").open(encoding="utf-8")]
    truth = [t for t in truth if t["file"].startswith(folder.name + "/")]
    step = max(1, len(truth) / count)
    chosen = [truth[int(i * step)] for i in range(min(count, len(truth)))]
    for part in ("pdf", "text"):
        (destination / part).mkdir(parents=True, exist_ok=True)
    names = list(layouts)
    with (destination / "pdf/truth.ndjson").open("w") as pdf, \
            (destination / "text/truth.ndjson").open("w") as text:
        for index, facts in enumerate(chosen):
            source = folder.parent / facts["file"]
            name = names[index % len(names)]
            letter = Letter(source.read_text(encoding="utf-8"))
            target = f"{source.stem}.{name}.pdf"
            render(layouts[name](letter), destination / "pdf" / target)
            shutil.copy(source, destination / "text")
            print(json.dumps({**facts, "file": target}, ensure_ascii=False), file=pdf)
            print(json.dumps({**facts, "file": source.name}, ensure_ascii=False), file=text)


def write_with_office(letter, target):
    """Through LibreOffice: the block in a frame beside the text."""
    rows = "".join(f'<text:p text:style-name="P">{html.escape(" ".join(p))}</text:p>'
                   for p in letter.paragraphs if not PAGE_MARK.fullmatch(p[0]))
    side = "".join(f'<text:p text:style-name="S">{html.escape(l)}</text:p>' for l in letter.block)
    names = " ".join(
        f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in
        [("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing"),
         ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")])
    source = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {names} office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
  <style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm"
    fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.5cm"
    fo:margin-right="5cm"/><style:header-style/></style:page-layout>
  <style:style style:name="P" style:family="paragraph"><style:paragraph-properties
    fo:margin-bottom="0.3cm"/><style:text-properties fo:font-family="Liberation Serif"
    fo:font-size="11pt"/></style:style>
  <style:style style:name="S" style:family="paragraph"><style:text-properties
    fo:font-family="Liberation Sans" fo:font-size="8pt"/></style:style>
  <style:style style:name="R" style:family="paragraph"><style:paragraph-properties
    fo:text-align="end"/></style:style>
  <style:style style:name="F" style:family="graphic"><style:graphic-properties
    style:horizontal-pos="from-left" style:horizontal-rel="page" style:vertical-pos="from-top"
    style:vertical-rel="page" style:wrap="run-through" fo:border="none" fo:padding="0cm"/>
  </style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">
  <style:header><text:p text:style-name="R"><text:page-number/> (<text:page-count/>)</text:p>
  </style:header></style:master-page></office:master-styles>
<office:body><office:text><text:p text:style-name="P"><draw:frame draw:style-name="F"
  text:anchor-type="paragraph" svg:x="16.5cm" svg:y="5cm" svg:width="4cm" svg:height="3cm">
  <draw:text-box>{side}</draw:text-box></draw:frame></text:p>{rows}</office:text></office:body>
</office:document>"""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "letter.fodt"
        path.write_text(source, encoding="utf-8")
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "pdf", "--outdir", folder, str(path)], check=True,
            stdout=subprocess.DEVNULL)
        shutil.copy(pathlib.Path(folder) / "letter.pdf", target)


def write_with_groff(letter, target):
    """Through groff: justified and hyphenated, the block as a display among the paragraphs."""
    rows = [".mso sv.tmac", ".nr PS 11", ".nr VS 14", ".ds CH", ".ds RH \\\\n[%] (2)", ".LP"]
    body = [p for p in letter.paragraphs if not PAGE_MARK.fullmatch(p[0])]
    for number, p in enumerate(body):
        if number == 1:
            rows += [".LD", *letter.block, ".DE"]
        rows += [".LP", " ".join(p).replace("\\", "\\e")]
    source = "\n".join(r if not r.startswith("'") else "\\&" + r for r in rows) + "\n"
    pdf = subprocess.run(["groff", "-k", "-ms", "-Tpdf"], input=source.encode(),
                         check=True, capture_output=True).stdout
    pathlib.Path(target).write_bytes(pdf)


def fixtures(destination):
    destination = pathlib.Path(destination)
    destination.mkdir(parents=True, exist_ok=True)
    seed = Letter((ROOT / "Fixtures/questions/letter/seed.txt").read_text(encoding="utf-8"))
    for name, layout in {**LAYOUTS, **DEGRADED}.items():
        render(layout(seed), destination / f"{name}.pdf")
    write_with_office(seed, destination / "office.pdf")
    write_with_groff(seed, destination / "groff.pdf")


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    match sys.argv[1:]:
        case ["--fixtures", folder]:
            fixtures(folder)
        case ["--corpus", folder, count, destination]:
            corpus(folder, int(count), destination, LAYOUTS)
        case ["--degraded", folder, count, destination]:
            corpus(folder, int(count), destination, DEGRADED)
        case _:
            sys.exit(__doc__)

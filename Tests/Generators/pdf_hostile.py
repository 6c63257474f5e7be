#!/usr/bin/env python3
"""Writes the PDFs that are hard or impossible to read, for Fixtures/hostile and Fixtures/pdf.

    pdf_hostile.py FIXTURES

Needs qpdf and pikepdf (Debian: qpdf, python3-pikepdf) and the letters that pdf_letters.py has written
to FIXTURES/pdf. All but the encrypted ones are the same at every run.
"""

import pathlib
import random
import subprocess
import sys
import zlib

import pikepdf

LETTER = [
    "1 (1)", "", "SKRIFTLIG FRÅGA TILL STATSRÅD", "", "Till statsrådet Åsa Regnér (S)", "",
    "2017/18:14 Broar i Bergslagen", "",
    "Flera broar i Bergslagen är i dåligt skick. Enligt betänkande 2016/17:10", 
    "behöver finansieringen ses över.", "", "När avser statsrådet att se över den?", "",
    "Från Riksdagsförvaltningen", "2017-09-15", "Besvaras senast", "2017-09-27 kl. 12.00",
    "..............................", "", "Annika Qarlsson (C)", "", "Överlämnas enligt uppdrag", "",
    "Johan Welander",
]
WIN_ANSI = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"


class File:
    """A PDF that is written object by object."""

    def __init__(self):
        self.objects = [b"", b""]  # the catalog and the pages, which come last

    def add(self, body):
        self.objects.append(body)
        return len(self.objects)

    def stream(self, data, entries=b"", compress=True):
        if compress:
            data = zlib.compress(data, 9)
            entries += b" /Filter /FlateDecode"
        return self.add(b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(data), data))

    def finish(self, pages, entries=b""):
        numbers = []
        for resources, content in pages:
            numbers.append(self.add(
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s /Resources << %s >> "
                b"/Contents %d 0 R >>" % (entries, resources, content)))
        self.objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
        self.objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (
            b" ".join(b"%d 0 R" % n for n in numbers), len(numbers))
        out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
        places = []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % p for p in places)
        out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(places) + 1, start)
        return out


def typed(lines, mode=0):
    """The lines from the top of a page, in 11 points."""
    rows = [b"BT /F 11 Tf 14 TL 70 770 Td %d Tr" % mode]
    for line in lines:
        text = line.encode("cp1252").replace(b"\\", b"\\\\")
        rows.append(b"(%s) ' " % text.replace(b"(", b"\\(").replace(b")", b"\\)"))
    return b"\n".join(rows) + b"\nET\n"


def scan(file):
    """A grey page as an image; a little noise keeps programs from seeing it as empty."""
    noise = random.Random(1)
    bits = bytes(noise.choice((255, 255, 255, 254)) for _ in range(100 * 141 // 8 + 141))
    return file.stream(bits[:13 * 141], b"/Type /XObject /Subtype /Image /Width 100 /Height 141 "
                       b"/ColorSpace /DeviceGray /BitsPerComponent 1")


def image_page(file):
    image = scan(file)
    content = file.stream(b"q 595 0 0 842 0 0 cm /I Do Q\n")
    return b"/XObject << /I %d 0 R >>" % image, content


def text_page(file, lines=LETTER, mode=0, under=b""):
    font = file.add(WIN_ANSI)
    return b"/Font << /F %d 0 R >>" % font, file.stream(under + typed(lines, mode))


def mapped(pairs):
    """A file whose letters mean what `pairs` says: code and UTF-16 in hexadecimal digits."""
    file = File()
    rows = b"\n".join(b"<%02X> <%s>" % (code, text) for code, text in pairs)
    cmap = file.stream(
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n%d beginbfchar\n%s\nendbfchar\n"
        b"endcmap end end\n" % (len(pairs), rows))
    font = file.add(WIN_ANSI[:-2] + b"/ToUnicode %d 0 R >>" % cmap)
    return file, b"/Font << /F %d 0 R >>" % font


def write(folder):
    pdf, hostile = folder / "pdf", folder / "hostile"
    seed = (pdf / "margin-right.pdf").read_bytes()

    (hostile / "truncated.pdf").write_bytes(seed[:len(seed) // 3])
    (hostile / "garbage.pdf").write_bytes(b"%PDF-1.7\n" + random.Random(2).randbytes(4000))
    for name, user in (("encrypted", "hemligt"), ("restricted", "")):
        subprocess.run(["qpdf", "--encrypt", user, "owner", "256", "--extract=n", "--",
                        str(pdf / "margin-right.pdf"), str(hostile / f"{name}.pdf")], check=True)

    file = File()
    (hostile / "image-only.pdf").write_bytes(file.finish([image_page(file), image_page(file)]))
    file = File()
    (hostile / "mixed-pages.pdf").write_bytes(file.finish([text_page(file), image_page(file)]))
    file = File()
    image = scan(file)
    resources, content = text_page(file, mode=3, under=b"q 595 0 0 842 0 0 cm /I Do Q\n")
    (hostile / "recognised.pdf").write_bytes(
        file.finish([(resources + b" /XObject << /I %d 0 R >>" % image, content)]))

    # Fonts of this kind show glyphs by number; without the map nothing says which letters they are.
    with pikepdf.open(pdf / "typed.pdf") as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
                del thing["/ToUnicode"]
        document.save(hostile / "no-unicode-map.pdf", static_id=True)
    pairs = [(c, b"%04X" % (0xE000 + c)) for c in range(0x20, 0x100) if c != 0x20]
    file, resources = mapped(pairs[:100])
    (hostile / "private-map.pdf").write_bytes(
        file.finish([(resources, file.stream(typed(LETTER)))]))
    pairs = [(c, b"%04X" % (c - 29)) for c in range(0x41, 0x7B)]
    file, resources = mapped(pairs)
    (hostile / "shifted-map.pdf").write_bytes(
        file.finish([(resources, file.stream(typed(LETTER + LETTER)))]))

    # A map may say anything: a tab, a line that looks like one of the program's own, half a pair.
    row = "\n5\t1\t9\t9\t9\t9\t0\t0\t1\t1\t100\tX".encode("utf-16-be").hex().encode()
    file, resources = mapped([(0x51, b"0009"), (0x57, row), (0x7A, b"D800"), (0x40, b"0001"),
                              (0x24, b"FB01")])
    lines = [l.replace("finans", "$nans").replace("Welander", "Welander@z") for l in LETTER]
    (hostile / "odd-map.pdf").write_bytes(file.finish([(resources, file.stream(typed(lines)))]))

    file = File()
    healthy = file.finish([text_page(file)])
    (hostile / "recovered.pdf").write_bytes(healthy.replace(b"endstream", b"endstrm"))
    # Unpacks, twice over, to a gigabyte of text.
    file = File()
    text = b"BT /F 1 Tf 1 1 Td (bomb) Tj ET\n" * (1 << 20)
    once = zlib.compress(text * 32, 9)
    content = file.stream(zlib.compress(once, 9), b"/Filter [/FlateDecode /FlateDecode]",
                          compress=False)
    font = file.add(WIN_ANSI)
    (hostile / "bomb.pdf").write_bytes(
        file.finish([(b"/Font << /F %d 0 R >>" % font, content)]))

    # Pages on their side: shown upright by their own turn, or not at all.
    for name, turn, matrix in (("turned", 90, "0 1 -1 0 842 0"), ("sideways", 0, "0 1 -1 0 842 0"),
                               ("upside-down", 0, "-1 0 0 -1 595 842")):
        with pikepdf.open(pdf / "typed.pdf") as document:
            for page in document.pages:
                if matrix.startswith("0"):
                    page.MediaBox = [0, 0, 842, 596]
                page.contents_add(f"q {matrix} cm".encode(), prepend=True)
                page.contents_add(b"Q")
                page.Rotate = turn
            document.save(pdf / f"{name}.pdf", static_id=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write(pathlib.Path(sys.argv[1]))

extension LetterParts {
  /// The letter as DOCX; a form feed before a line makes it begin a page.
  public func docx(_ layout: LetterLayout) -> DocxWriter {
    let letter = set(layout, by: DocxSetter())
    var writer = DocxWriter(letter.body)
    for (index, header) in letter.headers.enumerated() {
      let id = "rIdHeader\(index + 1)"
      let type = index == 0 && letter.headers.count > 1 ? "first" : "default"
      writer.margins.append((id, header))
      writer.section += #"<w:headerReference w:type="\#(type)" r:id="\#(id)"/>"#
    }
    if letter.headers.count > 1 { writer.section += "<w:titlePg/>" }
    return writer
  }

  /// The letter as ODT; a form feed before a line makes it begin a page.
  public func odt(_ layout: LetterLayout) -> OdtWriter {
    let letter = set(layout, by: OdtSetter())
    var writer = OdtWriter(letter.body)
    if let first = letter.headers.first, let last = letter.headers.last {
      var content = "<style:header>\(last)</style:header>"
      if letter.headers.count > 1 {
        content += "<style:header-first>\(first)</style:header-first>"
      }
      writer.masterPages =
        #"<style:master-page style:name="Standard">\#(content)</style:master-page>"#
    }
    writer.automaticStyles = """
      <style:style style:name="Lined" style:family="table-cell"><style:table-cell-properties \
      fo:border="0.5pt solid #000000"/></style:style><style:style style:name="NewPage" \
      style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
      """
    return writer
  }
}

private struct DocxSetter: LetterSetter {
  func paragraph(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{0C}" else { return DocxWriter.paragraph(text) }
    return DocxWriter.paragraph(
      String(text.unicodeScalars.dropFirst()), "<w:pageBreakBefore/>")
  }

  func paragraph(_ text: String, box blocks: String) -> String {
    DocxWriter.paragraph(runs: DocxWriter.textBox(blocks) + DocxWriter.run(text))
  }

  func framed(_ text: String) -> String {
    DocxWriter.paragraph(text, #"<w:framePr w:w="2268" w:hAnchor="page" w:x="8505"/>"#)
  }

  func paragraph(lines: [String]) -> String {
    DocxWriter.paragraph(
      runs: lines.map { DocxWriter.run($0) }.joined(separator: "<w:r><w:br/></w:r>"))
  }

  func table(_ rows: [[String]], hasLines: Bool) -> String {
    DocxWriter.table(rows, lines: hasLines)
  }

  func pageMark(_ page: Int) -> String {
    DocxWriter.paragraph(
      runs: DocxWriter.field("PAGE", "\(page)") + DocxWriter.run(" (")
        + DocxWriter.field(#"NUMPAGES  \* Arabic"#, "2") + DocxWriter.run(")"))
  }
}

private struct OdtSetter: LetterSetter {
  func paragraph(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{0C}" else { return OdtWriter.paragraph(text) }
    return OdtWriter.paragraph(
      String(text.unicodeScalars.dropFirst()), #"text:style-name="NewPage""#)
  }

  func paragraph(_ text: String, box blocks: String) -> String {
    OdtWriter.paragraph(content: OdtWriter.frame(blocks) + XMLText.escaped(text))
  }

  func framed(_ text: String) -> String { OdtWriter.frame(paragraph(text)) }

  func paragraph(lines: [String]) -> String {
    OdtWriter.paragraph(
      content: lines.map { XMLText.escaped($0) }.joined(separator: "<text:line-break/>"))
  }

  func table(_ rows: [[String]], hasLines: Bool) -> String {
    OdtWriter.table(rows, cellStyle: hasLines ? "Lined" : "")
  }

  func pageMark(_ page: Int) -> String {
    OdtWriter.paragraph(
      content: "<text:page-number>\(page)</text:page-number> "
        + "(<text:page-count>2</text:page-count>)")
  }
}

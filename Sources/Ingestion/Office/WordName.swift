/// The elements and attributes of WordprocessingML that have a meaning here (ECMA-376, part 1).
enum WordName: String, OfficeName {
  // Packages and their relations.
  case contentOverride = "ct:Override"
  case partName = "PartName"
  case contentType = "ContentType"
  case relations = "rel:Relationships"
  case relation = "rel:Relationship"
  case relationID = "Id"
  case relationType = "Type"
  case relationTarget = "Target"
  case relationMode = "TargetMode"
  case reference = "r:id"

  // Stories and what they are made of.
  case document = "w:document"
  case body = "w:body"
  case paragraph = "w:p"
  case run = "w:r"
  case table = "w:tbl"
  case row = "w:tr"
  case cell = "w:tc"
  case section = "w:sectPr"
  case type = "w:type"
  case titlePage = "w:titlePg"
  case pageNumbers = "w:pgNumType"
  case headerReference = "w:headerReference"
  case footerReference = "w:footerReference"
  case textBox = "w:txbxContent"
  case foreignChunk = "w:altChunk"
  case subdocument = "w:subDoc"

  // Text.
  case text = "w:t"
  case formulaText = "m:t"
  case drawingText = "a:t"
  case tab = "w:tab"
  case alignedTab = "w:ptab"
  case lineBreak = "w:br"
  case carriageReturn = "w:cr"
  case renderedPageBreak = "w:lastRenderedPageBreak"
  case noBreakHyphen = "w:noBreakHyphen"
  case softHyphen = "w:softHyphen"
  case symbol = "w:sym"
  case character = "w:char"
  case font = "w:font"
  case space = "xml:space"

  // Fields.
  case fieldCharacter = "w:fldChar"
  case fieldCharacterType = "w:fldCharType"
  case simpleField = "w:fldSimple"
  case instruction = "w:instr"
  case instructionText = "w:instrText"
  case deletedInstructionText = "w:delInstrText"
  case pageNumber = "w:pgNum"

  // Notes.
  case footnoteReference = "w:footnoteReference"
  case endnoteReference = "w:endnoteReference"
  case footnoteMark = "w:footnoteRef"
  case endnoteMark = "w:endnoteRef"
  case footnote = "w:footnote"
  case endnote = "w:endnote"
  case customMark = "w:customMarkFollows"
  case footnoteProperties = "w:footnotePr"
  case endnoteProperties = "w:endnotePr"

  // Changes and alternatives.
  case inserted = "w:ins"
  case deleted = "w:del"
  case movedFrom = "w:moveFrom"
  case deletedText = "w:delText"
  case alternatives = "mc:AlternateContent"
  case choice = "mc:Choice"
  case fallback = "mc:Fallback"

  // Properties.
  case paragraphProperties = "w:pPr"
  case runProperties = "w:rPr"
  case tableProperties = "w:tblPr"
  case rowProperties = "w:trPr"
  case cellProperties = "w:tcPr"
  case contentProperties = "w:sdtPr"
  case contentEndProperties = "w:sdtEndPr"
  case tableGrid = "w:tblGrid"
  case tableExceptions = "w:tblPrEx"
  case paragraphStyle = "w:pStyle"
  case runStyle = "w:rStyle"
  case tableStyle = "w:tblStyle"
  case numberingProperties = "w:numPr"
  case numberingLevel = "w:ilvl"
  case numberingID = "w:numId"
  case pageBreakBefore = "w:pageBreakBefore"
  case outlineLevel = "w:outlineLvl"
  case frame = "w:framePr"
  case dropCapital = "w:dropCap"
  case hidden = "w:vanish"
  case hiddenMark = "w:specVanish"
  case hiddenRow = "w:hidden"
  case tableBorders = "w:tblBorders"
  case cellBorders = "w:tcBorders"
  case value = "w:val"
  case id = "w:id"

  // Styles, numbering, settings.
  case styles = "w:styles"
  case style = "w:style"
  case styleID = "w:styleId"
  case isDefault = "w:default"
  case basedOn = "w:basedOn"
  case numbering = "w:numbering"
  case abstractNumbering = "w:abstractNum"
  case abstractNumberingID = "w:abstractNumId"
  case number = "w:num"
  case level = "w:lvl"
  case levelOverride = "w:lvlOverride"
  case startOverride = "w:startOverride"
  case start = "w:start"
  case numberFormat = "w:numFmt"
  case levelText = "w:lvlText"
  case levelRestart = "w:lvlRestart"
  case legalNumbering = "w:isLgl"
  case numberingStyleLink = "w:numStyleLink"
  case evenAndOddHeaders = "w:evenAndOddHeaders"

  case other = ""

  static func prefix(of namespace: String) -> String? { prefixes[namespace] }

  /// Transitional and strict documents differ in their namespaces.
  private static let prefixes = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ]
}

extension OfficeXML<WordName> {
  /// Whether a property that is on or off is on: by its presence, unless its value says otherwise.
  func isOn(_ node: Int) -> Bool {
    switch string(.value, of: node) {
    case "0"?, "false"?, "off"?: false
    case nil, .some: true
    }
  }
}

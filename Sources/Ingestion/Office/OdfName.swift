/// The elements and attributes of OpenDocument that have a meaning here (ISO/IEC 26300, version 1.3).
enum OdfName: String, OfficeName {
  // Documents.
  case documentBody = "office:body"
  case textDocument = "office:text"
  case softPageBreaks = "text:use-soft-page-breaks"
  case commonStyles = "office:styles"
  case automaticStyles = "office:automatic-styles"
  case masterStyles = "office:master-styles"
  case annotation = "office:annotation"
  case forms = "office:forms"
  case encryption = "manifest:encryption-data"

  // Paragraphs and what stands on their level.
  case paragraph = "text:p"
  case heading = "text:h"
  case list = "text:list"
  case listItem = "text:list-item"
  case listHeader = "text:list-header"
  case numberedParagraph = "text:numbered-paragraph"
  case section = "text:section"
  case trackedChanges = "text:tracked-changes"
  case changedRegion = "text:changed-region"
  case insertion = "text:insertion"
  case deletion = "text:deletion"
  case variables = "text:variable-decls"
  case sequences = "text:sequence-decls"
  case userFields = "text:user-field-decls"
  case softPageBreak = "text:soft-page-break"

  // Text.
  case span = "text:span"
  case spaces = "text:s"
  case count = "text:c"
  case tab = "text:tab"
  case lineBreak = "text:line-break"
  case note = "text:note"
  case noteClass = "text:note-class"
  case noteCitation = "text:note-citation"
  case noteBody = "text:note-body"
  case hiddenText = "text:hidden-text"
  case hiddenParagraph = "text:hidden-paragraph"
  case isHidden = "text:is-hidden"
  case hiddenValue = "text:string-value"
  case display = "text:display"
  case pageNumber = "text:page-number"
  case pageCount = "text:page-count"
  case selectedPage = "text:select-page"
  case script = "text:script"

  // Frames.
  case frame = "draw:frame"
  case image = "draw:image"
  case object = "draw:object"
  case oleObject = "draw:object-ole"
  case plugin = "draw:plugin"
  case imageMap = "draw:image-map"
  case title = "svg:title"
  case description = "svg:desc"
  case eventListeners = "office:event-listeners"

  // Sources of indexes, which hold models for text.
  case contentsSource = "text:table-of-content-source"
  case illustrationsSource = "text:illustration-index-source"
  case tablesSource = "text:table-index-source"
  case objectsSource = "text:object-index-source"
  case userIndexSource = "text:user-index-source"
  case alphabeticalSource = "text:alphabetical-index-source"
  case bibliographySource = "text:bibliography-source"

  // Tables.
  case table = "table:table"
  case row = "table:table-row"
  case cell = "table:table-cell"
  case coveredCell = "table:covered-table-cell"
  case visibility = "table:visibility"
  case cellStyleName = "table:style-name"

  // Styles.
  case style = "style:style"
  case name = "style:name"
  case family = "style:family"
  case parentName = "style:parent-style-name"
  case masterName = "style:master-page-name"
  case listStyleOfParagraphs = "style:list-style-name"
  case paragraphProperties = "style:paragraph-properties"
  case textProperties = "style:text-properties"
  case cellProperties = "style:table-cell-properties"
  case breakBefore = "fo:break-before"
  case breakAfter = "fo:break-after"
  case border = "fo:border"
  case leftBorder = "fo:border-left"
  case rightBorder = "fo:border-right"
  case topBorder = "fo:border-top"
  case bottomBorder = "fo:border-bottom"
  case styleName = "text:style-name"

  // Pages.
  case masterPage = "style:master-page"
  case nextMaster = "style:next-style-name"
  case header = "style:header"
  case firstHeader = "style:header-first"
  case olderFirstHeader = "loext:header-first"
  case leftHeader = "style:header-left"
  case footer = "style:footer"
  case firstFooter = "style:footer-first"
  case olderFirstFooter = "loext:footer-first"
  case leftFooter = "style:footer-left"
  case isShown = "style:display"

  // Lists.
  case listStyle = "text:list-style"
  case outlineStyle = "text:outline-style"
  case numberLevel = "text:list-level-style-number"
  case bulletLevel = "text:list-level-style-bullet"
  case imageLevel = "text:list-level-style-image"
  case outlineLevelStyle = "text:outline-level-style"
  case outlineLevel = "text:outline-level"
  case level = "text:level"
  case bullet = "text:bullet-char"
  case prefix = "style:num-prefix"
  case suffix = "style:num-suffix"
  case numberFormat = "style:num-format"
  case shownLevels = "text:display-levels"
  case startValue = "text:start-value"
  case continuesNumbering = "text:continue-numbering"
  case continuesList = "text:continue-list"
  case isListHeader = "text:is-list-header"
  case styleOverride = "text:style-override"
  case identifier = "xml:id"

  case other = ""

  static func prefix(of namespace: String) -> String? { prefixes[namespace] }

  private static let prefixes = [
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://www.w3.org/XML/1998/namespace": "xml",
  ]
}

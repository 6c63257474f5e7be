import WrittenQuestions

/// The page of one document.
struct HTMLPage {
  /// What has been written so far.
  var html: MarkupWriter

  /// A page that goes on behind `bytes`.
  init(appendingTo bytes: consuming [UInt8]) { html = MarkupWriter(.html, appendingTo: bytes) }

  /// What every page begins with.
  static let start = """
    <!DOCTYPE html>
    <html lang="sv">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
    'sha256-\(HTMLStyle.hash)'; base-uri 'none'; form-action 'none'">
    <meta name="color-scheme" content="light dark">
    <style>\(HTMLStyle.sheet)</style>
    <title>
    """

  /// Writes the whole page.
  mutating func write(_ document: Document) {
    let content = document.content
    html.markup(Self.start)
    writePageTitle(of: content)
    html.markup("</title>\n</head>\n<body>\n<main>\n<article")
    writeData(of: document)
    html.markup(">\n<header>\n<p class=\"kind\">")
    writeKind(of: content)
    html.markup("</p>\n<h1>")
    html.text(Self.title(of: content))
    html.markup("</h1>\n<dl>\n")
    writeFacts(of: content)
    html.markup("</dl>\n</header>\n")
    for block in content.body { write(block) }
    writeEvents(content.events)
    writeUnclaimed(document.unclaimed)
    writeReading(document)
    html.markup("<footer>\n<p>")
    html.text(Document.attribution)
    html.markup("</p>\n</footer>\n</article>\n</main>\n</body>\n</html>\n")
  }

  /// The title; where none is known, the kind.
  static func title(of content: Content) -> String {
    guard let title = content.title, !title.isEmpty else { return SwedishLabel.kind(of: content) }
    return title
  }

  /// Writes what windows and lists of pages show.
  mutating func writePageTitle(of content: Content) {
    html.text(Self.title(of: content))
    if let designation = content.designation { html.text(" (\(designation))") }
  }

  /// Words of closed lists and numbers, for programs.
  mutating func writeData(of document: Document) {
    let content = document.content
    attribute("data-kind", content.kind?.rawValue)
    if let designation = content.designation {
      html.attribute("data-session", designation.session.spelling)
      html.attribute("data-number", designation.number)
    }
    if let identifier = content.documentIDSpelling {
      html.attribute("data-document-id", identifier)
    }
    attribute("data-status", content.status?.rawValue)
    attribute("data-layout", document.layout?.rawValue)
  }

  private mutating func attribute(_ name: String, _ value: String?) {
    if let value { html.attribute(name, value) }
  }

  // MARK: Pieces

  /// Writes an element with a text, or nothing where there is none.
  mutating func element(_ start: String, _ text: String?, _ end: String) {
    guard let text else { return }
    html.markup(start)
    html.text(text)
    html.markup(end)
  }

  /// Writes a term and begins its description.
  mutating func term(_ label: String) {
    html.markup("<dt>")
    html.text(label)
    html.markup("</dt>\n<dd>")
  }

  /// Writes a term with a text, or nothing where there is none.
  mutating func term(_ label: String, _ text: String?) {
    guard let text else { return }
    term(label)
    html.text(text)
    html.markup("</dd>\n")
  }

  /// Writes a day, and a clock time where there is one, for people and programs.
  mutating func day(_ date: CivilDate, at time: TimeOfDay? = nil) {
    html.markup("<time>")
    html.plain(date.spelling)
    html.markup("</time>")
    guard let time else { return }
    html.markup(" <time>")
    html.plain(time.spelling)
    html.markup("</time>")
  }

  /// Writes markup of the page's own as it is.
  mutating func markup(_ text: String) { html.markup(text) }
}

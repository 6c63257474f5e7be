/// What an element of HTML is to the flow of a text.
enum HTMLTag {
  /// Stands within a line.
  case inline
  /// Stands on lines of its own: a paragraph, a heading, a division.
  case block
  /// A heading; a block that no table of data has in a cell.
  case heading
  /// A block of a page's own: navigation, head and foot, whose lists are menus.
  case landmark
  /// White space counts: `pre`.
  case preformatted
  /// The end of a line: `br`.
  case lineBreak
  /// A list with marks that count, or not; the old `dir` and `menu` are such.
  case orderedList, unorderedList
  /// An entry of a list.
  case listItem
  /// A table, its rows, its cells, what is written above it.
  case table, row, cell, caption
  /// A raised mark.
  case superscript
  /// A link or a button.
  case link
  /// Set between quotation marks.
  case quotation
  /// Not part of the text that a page shows: scripts, styles, the title of the window, pictures,
  /// and what stands in for parts that a browser can show.
  case unseen

  /// What the element called `name` is; elements without a name of HTML stand within a line.
  init(_ name: String) { self = Self.known[name] ?? .inline }

  private static let known: [String: HTMLTag] = {
    var tags: [String: HTMLTag] = [:]
    for (tag, names) in lists {
      for name in names.split(separator: " ") { tags[String(name)] = tag }
    }
    return tags
  }()

  private static let lists: [(HTMLTag, String)] = [
    (
      .block,
      """
      address article blockquote body center dd details dialog div dl dt fieldset figcaption \
      figure form frameset hgroup hr html isindex legend main p section summary
      """
    ),
    (.heading, "h1 h2 h3 h4 h5 h6"), (.landmark, "aside footer header nav"),
    (.preformatted, "listing plaintext pre xmp"), (.lineBreak, "br"), (.orderedList, "ol"),
    (.unorderedList, "dir menu ul"), (.listItem, "li"), (.table, "table"), (.row, "tr"),
    (.cell, "td th"), (.caption, "caption"), (.superscript, "sup"), (.link, "a button"),
    (.quotation, "q"),
    (
      .unseen,
      """
      applet audio canvas datalist head iframe math noembed noframes noscript object script select \
      style svg template title video
      """
    ),
  ]
}

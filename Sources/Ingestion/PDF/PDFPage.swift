/// A page as lines in the order in which they are read.
struct PDFPage {
  /// The lines.
  var lines: [PDFLine]
  /// The page that poppler gave, for its size.
  let source: PopplerPage
  /// How its print lies.
  let orientation: PDFOrientation

  /// Reads the lines of a page.
  init(_ page: PopplerPage) {
    source = PopplerPage(width: page.width, height: page.height)
    orientation = PDFOrientation(of: page)
    lines = PDFLineAssembly.lines(of: orientation.turned(page))
  }

  /// The height of the page as it is read.
  var height: Double {
    orientation == .upright || orientation == .upsideDown ? source.height : source.width
  }

  /// The bounds in which a page bears its number, as parts of its height.
  private static let edge = 0.12

  /// Brings the page's number to its top or its end, wherever poppler gave it: below what is
  /// printed beside or above it there.
  mutating func orderPageMarks() {
    let top = height * Self.edge
    let bottom = height * (1 - Self.edge)
    var first: [PDFLine] = []
    var last: [PDFLine] = []
    var rest: [PDFLine] = []
    for line in lines {
      if line.isPageMark, line.box.bottom < top {
        first.append(line)
      } else if line.isPageMark, line.box.top > bottom {
        last.append(line)
      } else {
        rest.append(line)
      }
    }
    guard let mark = first.first else {
      lines = rest + last
      return
    }
    let heads = rest.filter { $0.box.top <= mark.box.bottom }
    lines = heads + first + rest.filter { $0.box.top > mark.box.bottom } + last
  }
}

extension PDFLine {
  /// Whether the line is the number of a page: `1 (2)`, `Sida 1 av 2`, `- 1 -`, `1`.
  var isPageMark: Bool {
    guard text.count <= 14 else { return false }
    var rest = text[...]
    if rest.starts(with: Array("Sida ".utf8)) || rest.starts(with: Array("sida ".utf8)) {
      rest = rest.dropFirst(5)
    }
    var digits = 0
    for byte in rest {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
        UInt8(ascii: "-"), UInt8(ascii: "a"), UInt8(ascii: "v"):
        break
      default: return false
      }
    }
    return digits > 0 && digits <= 6
  }
}

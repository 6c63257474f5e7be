/// Reads what `pdfimages -list` of poppler prints: two lines of headings, then one an image.
enum PopplerImages {
  /// An image on a page.
  struct Image: Equatable {
    /// The page, from 1.
    let page: Int
    /// The size on paper in points; 0 where it is not told.
    let width: Double
    let height: Double
  }

  /// The images of the list; masks of other images, which draw nothing by themselves, apart. Linear.
  ///
  /// The columns are page, number, type, width, height, color, components, bits, encoding,
  /// interpolation, object, generation, x-ppi, y-ppi, size, ratio. An image within the page's own
  /// instructions has `[inline]` for its object and generation.
  static func images(in list: [UInt8]) -> [Image] {
    list.split(separator: 0x0A).dropFirst(2).compactMap { row in
      let columns = row.split { $0 == 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      guard columns.count >= 14, let page = Int(columns[0]), page > 0, let wide = Int(columns[3]),
        let high = Int(columns[4])
      else { return nil }
      if columns[2] == "mask" || columns[2] == "smask" { return nil }
      let isInline = columns[10] == "[inline]"
      let first = isInline ? 11 : 12
      guard columns.count > first + 1, let across = Int(columns[first]),
        let down = Int(columns[first + 1]), across > 0, down > 0
      else { return Image(page: page, width: 0, height: 0) }
      return Image(
        page: page, width: Double(wide) * 72 / Double(across),
        height: Double(high) * 72 / Double(down))
    }
  }
}

/// Letters that a text may hold as a base letter and a combining mark (Unicode NFD), and the one
/// letter that they are (NFC): the marks of the European languages that names come in.
///
/// Source: the canonical decompositions of Latin-1 Supplement and Latin Extended-A in the
/// Unicode Character Database.
enum CanonicalComposition {
  /// Base letters, each followed by what it is with the mark.
  private static let rows: [(mark: UInt32, pairs: String)] = [
    (0x0300, "AÀEÈIÌNǸOÒUÙaàeèiìnǹoòuù"),
    (0x0301, "AÁCĆEÉIÍLĹNŃOÓRŔSŚUÚYÝZŹaácćeéiílĺnńoórŕsśuúyýzź"),
    (0x0302, "AÂCĈEÊGĜHĤIÎJĴOÔSŜUÛWŴYŶaâcĉeêgĝhĥiîjĵoôsŝuûwŵyŷ"),
    (0x0303, "AÃIĨNÑOÕUŨaãiĩnñoõuũ"),
    (0x0304, "AĀEĒIĪOŌUŪaāeēiīoōuū"),
    (0x0306, "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
    (0x0307, "CĊEĖGĠIİZŻcċeėgġzż"),
    (0x0308, "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    (0x030A, "AÅUŮaåuů"),
    (0x030B, "OŐUŰoőuű"),
    (0x030C, "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž"),
    (0x0327, "CÇGĢKĶLĻNŅRŖSŞTŢcçgģkķlļnņrŗsştţ"),
    (0x0328, "AĄEĘIĮUŲaąeęiįuų"),
  ]

  private static let table: [UInt64: [UInt8]] = {
    var table: [UInt64: [UInt8]] = [:]
    for row in rows {
      let scalars = Array(row.pairs.unicodeScalars)
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        table[key(scalars[index].value, row.mark)] = Array(String(scalars[index + 1]).utf8)
      }
    }
    return table
  }()

  private static func key(_ base: UInt32, _ mark: UInt32) -> UInt64 {
    UInt64(base) << 32 | UInt64(mark)
  }

  /// The UTF-8 of `base` with the combining mark `mark` as one letter; nil where there is none
  /// in the table.
  static func compose(_ base: UInt8, _ mark: UInt32) -> [UInt8]? { table[key(UInt32(base), mark)] }
}

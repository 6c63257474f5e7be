/// The encodings that Swedish archives hold. The raw value is the name in outputs.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8 (RFC 3629).
  case utf8 = "UTF-8"
  /// UTF-16, the lower byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, the higher byte first.
  case utf16BigEndian = "UTF-16BE"
  /// Windows code page 1252.
  case windows1252 = "windows-1252"
  /// ISO/IEC 8859-1, Latin 1.
  case iso8859_1 = "ISO-8859-1"
  /// ISO/IEC 8859-15, Latin 9.
  case iso8859_15 = "ISO-8859-15"
  /// Macintosh Roman.
  case macRoman = "MacRoman"
  /// MS-DOS code page 850.
  case cp850 = "CP850"
  /// MS-DOS code page 865.
  case cp865 = "CP865"
  /// MS-DOS code page 437.
  case cp437 = "CP437"
  /// The Swedish seven-bit code, annex B of SEN 85 02 00. Never found out, only declared.
  case iso646SE = "ISO646-SE"
  /// The Swedish seven-bit code for names, annex C. Never found out, only declared.
  case iso646SE2 = "ISO646-SE2"

  /// Other names under which the encoding is known, in lower case.
  private var aliases: [String] {
    switch self {
    case .utf8: ["utf8"]
    case .utf16LittleEndian: ["utf16le"]
    case .utf16BigEndian: ["utf16be"]
    case .windows1252: ["cp1252", "ansi", "win1252", "windows1252"]
    case .iso8859_1: ["latin1", "latin-1", "l1", "iso8859-1", "iso_8859-1"]
    case .iso8859_15: ["latin9", "latin-9", "iso8859-15", "iso_8859-15"]
    case .macRoman: ["macintosh", "mac-roman", "mac", "x-mac-roman"]
    case .cp850: ["ibm850", "850", "pc850"]
    case .cp865: ["ibm865", "865", "pc865"]
    case .cp437: ["ibm437", "437", "pc437"]
    case .iso646SE: ["sen_850200_b", "iso-ir-10", "iso646-fi"]
    case .iso646SE2: ["sen_850200_c", "iso-ir-11"]
    }
  }

  /// The encoding of that name, in whatever case; nil where there is none.
  public init?(name: String) {
    let name = name.lowercased()
    let found = Self.allCases.first {
      $0.rawValue.lowercased() == name || $0.aliases.contains(name)
    }
    guard let found else { return nil }
    self = found
  }

  /// The characters of a single-byte encoding; nil for the others.
  package var table: CharacterTable? {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    case .windows1252: .windows1252
    case .iso8859_1: .iso8859_1
    case .iso8859_15: .iso8859_15
    case .macRoman: .macRoman
    case .cp850: .cp850
    case .cp865: .cp865
    case .cp437: .cp437
    case .iso646SE: .iso646SE
    case .iso646SE2: .iso646SE2
    }
  }
}

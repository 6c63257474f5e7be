/// The encodings that Swedish archives hold. The raw value is the name in options and outputs.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// UTF-8 (RFC 3629).
  case utf8 = "utf-8"
}

extension DocumentGenerator {
  /// Texts that break careless writers and readers, the empty one among them.
  ///
  /// Some have characters that XML 1.0 cannot hold; JSON and Markdown can.
  public static let hostileTexts: [String] = [
    "", " ", "\n", "\t", "\r", "\r\n", "  två  blanka  ", "a\rb\nc\td\r\ne",
    "<title>&amp;</title>", "]]>", "<![CDATA[ x ]]>", "<!-- -- -->", "<?xml?>", "<!DOCTYPE a>",
    "&", "&#13;", "&nbsp;", "\"'\"'", "\\\"\\u0000\\", "{}[],:", "null", "true", "12:30", "---",
    "# *a* _b_ `c` [d](e) | f", "~/a~1b/0", "{0}", "%s %d",
    "åäö ÅÄÖ é ß", "e\u{301}", "\u{301}", "\u{E5}\u{41}\u{30A}",
    "\u{5D0}\u{5D1}\u{202E}abc\u{202C}",
    "\u{200B}\u{200D}\u{FEFF}\u{AD}", "\u{2028}\u{2029}\u{85}\u{A0}\u{7F}", "\u{FFFD}",
    "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F466}", "\u{10FFFF}\u{E000}\u{1D11E}",
    "\u{0}", "\u{1}\u{8}\u{B}\u{C}\u{1F}", "a\u{0}b", "\u{FFFE}\u{FFFF}", "\u{1B}[31m",
    String(repeating: "lång ", count: 400), String(repeating: "\u{300}", count: 200),
  ]
}

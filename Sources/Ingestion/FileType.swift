/// The kinds of files that an archive holds, told by their bytes.
package enum FileType: Equatable {
  /// Text in some encoding, without markup.
  case plainText
  /// HTML, a whole page or a piece of one.
  case html
  /// `dokumentstatus` of the Riksdag's open data as XML.
  case dokumentstatusXML
  /// The same as JSON.
  case dokumentstatusJSON
  /// PDF.
  case pdf
  /// A ZIP archive: DOCX, ODT, or anything else.
  case zip
  /// A compound file: Word before 2007, or an encrypted DOCX.
  case compoundFile
  /// Rich Text Format.
  case rtf
  /// Anything else, by its name for people.
  case unsupported(String)
}

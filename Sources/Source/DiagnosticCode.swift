/// Everything that fraga can find fault with, one entry each, in alphabetical order.
///
/// The raw value is public and stable: it stands in outputs, filters and scripts. What a code
/// means and what to do about it stands in the documentation, an article each.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  /// No line `Till …` was found.
  case addresseeMissing = "addressee.missing"
  /// No day on which the answer is to come.
  case announcedMissing = "announced.missing"
  /// An answer of a day before its question.
  case answerBeforeQuestion = "answer.before-question"
  /// An answer or a notice whose question is not among the inputs.
  case answerOrphan = "answer.orphan"
  /// A further answer to a question.
  case answerRepeated = "answer.repeated"
  /// An answer whose day is not known.
  case answerUndated = "answer.undated"
  /// No name above *Överlämnas enligt uppdrag* or after *av*.
  case askerMissing = "asker.missing"
  /// A file of earlier scores that is none.
  case baselineInvalid = "baseline.invalid"
  /// No text between the title and the signature.
  case bodyMissing = "body.missing"
  /// A line of a calendar file that is no row.
  case calendarInvalid = "calendar.invalid"
  /// Two rows of a calendar file for the same days.
  case calendarOverlap = "calendar.overlap"
  /// A day forwarded that is before the day submitted.
  case dateDisordered = "date.disordered"
  /// A day that is in no calendar, or an hour that is on no clock.
  case dateInvalid = "date.invalid"
  /// A day without a year that falls in either year of its session.
  case dateYearAmbiguous = "date.year-ambiguous"
  /// A deadline that is not after the day of the question.
  case deadlineBeforeQuestion = "deadline.before-question"
  /// A deadline that is not the one by rule.
  case deadlineConflict = "deadline.conflict"
  /// No day after *Besvaras senast*.
  case deadlineMissing = "deadline.missing"
  /// Two deadlines for one question.
  case deadlineSeveral = "deadline.several"
  /// A deadline by rule whose readings give different answers.
  case deadlineUncertain = "deadline.uncertain"
  /// A question without a deadline or a day to work one out from.
  case deadlineUnknown = "deadline.unknown"
  /// No number such as 2017/18:14.
  case designationMissing = "designation.missing"
  /// A designation in a spelling of its own, read as the usual one.
  case designationNormalized = "designation.normalized"
  /// What should be a document that fraga wrote, and is none.
  case documentInvalid = "document.invalid"
  /// Text that a word processor does not show, left out.
  case docxHiddenText = "docx.hidden-text"
  /// Changes that a word processor keeps; the text is read as if all were accepted.
  case docxTrackedChanges = "docx.tracked-changes"
  /// Bytes that are no text in the encoding they should have.
  case encodingInvalid = "encoding.invalid"
  /// Bytes of one encoding among those of another.
  case encodingMixed = "encoding.mixed"
  /// Characters such as Ã¥, which were decoded once too often or by the wrong table.
  case encodingMojibake = "encoding.mojibake"
  /// Braces and bars among letters, as the Swedish seven-bit code wrote *å*, *ä* and *ö*.
  case encodingSuspectedISO646SE = "encoding.suspected-iso646-se"
  /// Bytes that are no text in any encoding that fraga knows.
  case encodingUnknown = "encoding.unknown"
  /// A character that the format has no way to write.
  case formatCharacterReplaced = "format.character-replaced"
  /// A cell of CSV that a spreadsheet would take for a formula.
  case formatFormulaMarked = "format.formula-marked"
  /// A value that the format demands and that is not known.
  case formatPlaceholder = "format.placeholder"
  /// A text longer than the format has a way to write.
  case formatValueTooLong = "format.value-too-long"
  /// No day under *Från Riksdagsförvaltningen*.
  case forwardedMissing = "forwarded.missing"
  /// Text that a page holds and does not show, left out.
  case htmlHiddenText = "html.hidden-text"
  /// A file without a byte.
  case inputEmpty = "input.empty"
  /// A link that leads out of the tree of a batch, or to a directory, or nowhere.
  case inputLinkSkipped = "input.link-skipped"
  /// A pipe, a socket or a device in the tree of a batch.
  case inputNotFile = "input.not-file"
  /// A file that was opened and then could not be read to its end.
  case inputReadFailed = "input.read-failed"
  /// More bytes than the limit allows.
  case inputTooLarge = "input.too-large"
  /// A file that is not there or cannot be opened.
  case inputUnreadable = "input.unreadable"
  /// JSON that breaks off or breaks a rule.
  case jsonMalformed = "json.malformed"
  /// A code that is no language fraga writes in.
  case languageUnknown = "language.unknown"
  /// A text of a known layout, of which more is unclaimed than a stray line.
  case layoutDrift = "layout.drift"
  /// A text in no layout that fraga knows.
  case layoutUnknown = "layout.unknown"
  /// A ledger of a batch that is none, or that cannot be read or written.
  case ledgerInvalid = "ledger.invalid"
  /// A ledger whose rows are not as many as the inputs.
  case ledgerUnbalanced = "ledger.unbalanced"
  /// The data that came with a document says something else than its text.
  case metadataConflict = "metadata.conflict"
  /// No minister's name on an answer or notice.
  case ministerMissing = "minister.missing"
  /// A word-processor document that needs a password.
  case officeEncrypted = "office.encrypted"
  /// No name below *Överlämnas enligt uppdrag*.
  case officialMissing = "official.missing"
  /// An output whose bytes are no longer those that were written.
  case outputAltered = "output.altered"
  /// An output whose name differs from another only in case.
  case outputCaseCollision = "output.case-collision"
  /// A directory of outputs at which another run is at work.
  case outputInUse = "output.in-use"
  /// An output that is no longer there.
  case outputMissing = "output.missing"
  /// Two inputs whose outputs would bear the same name.
  case outputNameCollision = "output.name-collision"
  /// An output that could not be written.
  case outputUnwritable = "output.unwritable"
  /// A name without a party behind it.
  case partyMissing = "party.missing"
  /// A PDF of which nothing can be read.
  case pdfDamaged = "pdf.damaged"
  /// A PDF that needs a password.
  case pdfEncrypted = "pdf.encrypted"
  /// A PDF whose maker asks that its text not be copied.
  case pdfExtractionRestricted = "pdf.extraction-restricted"
  /// A PDF of pictures: a scan without recognised text.
  case pdfImageOnly = "pdf.image-only"
  /// A PDF whose fonts do not say which characters they show.
  case pdfNoUnicodeMap = "pdf.no-unicode-map"
  /// A scanned PDF whose text was recognised by a program.
  case pdfOCRLayer = "pdf.ocr-layer"
  /// A page of a PDF that is a picture.
  case pdfPageImageOnly = "pdf.page-image-only"
  /// A damaged PDF of which text could be read all the same.
  case pdfRecoveredDamage = "pdf.recovered-damage"
  /// A program that should have rendered documents and broke the rules.
  case programFailed = "program.failed"
  /// A document that a program did not want to render.
  case programRefused = "program.refused"
  /// A value, an edit or the accounting does not agree with the text.
  case proofFailed = "proof.failed"
  /// Two inputs that say different things of one question.
  case questionConflict = "question.conflict"
  /// No question found in the text.
  case questionMissing = "question.missing"
  /// A question that is given more than once.
  case questionRepeated = "question.repeated"
  /// A line of a stream that is no record.
  case recordMalformed = "record.malformed"
  /// A path in a record that leads out of the directory allowed, or where none is.
  case recordPathRefused = "record.path-refused"
  /// A line of a stream longer than the limit.
  case recordTooLong = "record.too-long"
  /// An identifier that stands twice in one file.
  case referenceDuplicate = "reference.duplicate"
  /// A reference to something that is not there.
  case referenceUnresolved = "reference.unresolved"
  /// Data of another kind than a document of the Riksdag.
  case riksdagNoDocument = "riksdag.no-document"
  /// Data of the Riksdag about a document, without its text.
  case riksdagNoText = "riksdag.no-text"
  /// Data of the Riksdag about another type of document.
  case riksdagWrongType = "riksdag.wrong-type"
  /// A schema that cannot be used.
  case schemaInvalid = "schema.invalid"
  /// What a schema does not allow.
  case schemaViolated = "schema.violated"
  /// A score that is less than it was.
  case scoreFallen = "score.fallen"
  /// No day above the head, where older forms print the day submitted.
  case submittedMissing = "submitted.missing"
  /// A template that breaks a rule or names what does not exist.
  case templateInvalid = "template.invalid"
  /// A template that would work on more tags for one document than the limit allows.
  case templateLimit = "template.limit"
  /// White space and nothing else.
  case textBlank = "text.blank"
  /// A NUL among the characters.
  case textControlCharacters = "text.control-characters"
  /// A part of the form that is printed twice.
  case textRepeated = "text.repeated"
  /// U+FFFD: a character that was lost before the text came here.
  case textReplacementCharacters = "text.replacement-characters"
  /// Text that is part of nothing known.
  case textUnclaimed = "text.unclaimed"
  /// An hour that comes twice, as clocks are put back.
  case timeAmbiguous = "time.ambiguous"
  /// A day or time on the command line that is none.
  case timeInvalid = "time.invalid"
  /// An hour that no clock shows, as clocks are put forward.
  case timeSkipped = "time.skipped"
  /// A number without a title.
  case titleMissing = "title.missing"
  /// An outside program that ended by a fault of its own.
  case toolCrashed = "tool.crashed"
  /// An outside program that was stopped at a limit.
  case toolLimit = "tool.limit"
  /// An outside program that is not installed.
  case toolMissing = "tool.missing"
  /// A line of a truth file that does not say what one can say.
  case truthInvalid = "truth.invalid"
  /// A key of a truth file that means nothing.
  case truthUnknownKey = "truth.unknown-key"
  /// A document in a form of word processors that fraga does not read.
  case typeLegacyWord = "type.legacy-word"
  /// A file whose name promises another format than its bytes have.
  case typeMismatch = "type.mismatch"
  /// A file that holds no text that fraga can read.
  case typeUnsupported = "type.unsupported"
  /// XML with a DOCTYPE, which could make the reader open other files.
  case xmlDoctype = "xml.doctype"
  /// XML that breaks off or breaks a rule.
  case xmlMalformed = "xml.malformed"
  /// A part of a DOCX or ODT whose bytes have changed.
  case zipChecksum = "zip.checksum"
  /// A DOCX or ODT that unpacks to more than the limits allow, or misuses the format.
  case zipLimit = "zip.limit"
  /// An archive that is neither DOCX nor ODT.
  case zipNoDocument = "zip.no-document"
  /// A DOCX or ODT that breaks off, or whose directory is damaged.
  case zipTruncated = "zip.truncated"

  /// How grave the finding is, the same every time.
  public var severity: Severity { wording.severity }
}

/// How grave a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing; nothing is missing.
  case note
  /// Something is missing or doubtful; everything else was read.
  case warning
  /// The input could not be read as what it should be.
  case error

  /// From the least grave on.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The languages that messages are written in.
public enum Language: String, Sendable, CaseIterable {
  /// English; the language of outputs.
  case english = "en"
  /// Swedish, for people at a terminal.
  case swedish = "sv"
}

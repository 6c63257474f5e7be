import ArgumentParser
import Fraga

/// The version of the program, which is the library's.
enum ToolVersion {
  static let current = Converter.version
}

/// The exit codes, as `sysexits.h` numbers them.
extension ExitCode {
  /// Some finding that counts as an error.
  static let findings = ExitCode(1)
  /// Something is overdue.
  static let overdue = ExitCode(1)
  /// Something could not be determined.
  static let undetermined = ExitCode(3)
  /// A document could not be read as what it should be, or a limit was reached.
  static let unfitData = ExitCode(65)
  /// There is no such input.
  static let noInput = ExitCode(66)
  /// An outside program is not installed.
  static let toolMissing = ExitCode(69)
  /// A fault of this program.
  static let internalFault = ExitCode(70)
  /// An output cannot be written.
  static let cannotWrite = ExitCode(73)
  /// Reading broke off.
  static let ioError = ExitCode(74)

  /// The code of a run that failed for `failures`: 73 where an output could not be written, and
  /// of failures of inputs one input's own, 65 for several.
  static func of(_ failures: [Failure], inputs: Int) -> ExitCode? {
    let codes = failures.map { ExitCode.of($0.diagnostic.code) }
    guard let first = codes.first else { return nil }
    if codes.contains(.cannotWrite) { return .cannotWrite }
    return inputs == 1 ? first : .unfitData
  }

  private static func of(_ code: DiagnosticCode) -> ExitCode {
    switch code {
    case .inputUnreadable: .noInput
    case .inputReadFailed, .ledgerInvalid: .ioError
    case .scoreFallen: .findings
    case .outputInUse, .outputNameCollision, .outputUnwritable: .cannotWrite
    case .timeInvalid: .validationFailure
    case .toolMissing: .toolMissing
    case .ledgerUnbalanced: .internalFault
    case .addresseeMissing, .announcedMissing, .answerBeforeQuestion, .answerOrphan,
      .answerRepeated, .answerUndated, .askerMissing, .baselineInvalid, .bodyMissing,
      .calendarInvalid, .calendarOverlap, .dateDisordered, .dateInvalid, .dateYearAmbiguous,
      .deadlineBeforeQuestion, .deadlineConflict, .deadlineMissing, .deadlineSeveral,
      .deadlineUncertain, .deadlineUnknown, .designationMissing, .designationNormalized,
      .documentInvalid, .docxHiddenText, .docxTrackedChanges, .encodingInvalid, .encodingMixed,
      .encodingMojibake, .encodingSuspectedISO646SE, .encodingUnknown, .formatCharacterReplaced,
      .formatFormulaMarked, .formatPlaceholder, .formatValueTooLong, .forwardedMissing,
      .htmlHiddenText, .inputEmpty, .inputLinkSkipped, .inputNotFile, .inputTooLarge,
      .jsonMalformed, .languageUnknown, .layoutDrift, .layoutUnknown, .metadataConflict,
      .ministerMissing, .officeEncrypted, .officialMissing, .outputAltered, .outputCaseCollision,
      .outputMissing, .partyMissing, .pdfDamaged, .pdfEncrypted, .pdfExtractionRestricted,
      .pdfImageOnly, .pdfNoUnicodeMap, .pdfOCRLayer, .pdfPageImageOnly, .pdfRecoveredDamage,
      .programFailed, .programRefused, .proofFailed, .questionConflict, .questionMissing,
      .questionRepeated, .recordMalformed, .recordPathRefused, .recordTooLong,
      .referenceDuplicate, .referenceUnresolved, .riksdagNoDocument, .riksdagNoText,
      .riksdagWrongType, .schemaInvalid, .schemaViolated, .submittedMissing, .templateInvalid,
      .templateLimit, .textBlank,
      .textControlCharacters, .textRepeated, .textReplacementCharacters, .textUnclaimed,
      .timeAmbiguous, .timeSkipped, .titleMissing, .toolCrashed, .toolLimit, .truthInvalid,
      .truthUnknownKey, .typeLegacyWord, .typeMismatch, .typeUnsupported, .xmlDoctype,
      .xmlMalformed, .zipChecksum, .zipLimit, .zipNoDocument, .zipTruncated:
      .unfitData
    }
  }
}

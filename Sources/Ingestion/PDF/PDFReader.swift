import Source
import Spawn

/// Reads PDF through poppler's programs: `pdftotext` for the words, and, only where something in
/// the file or in what was found gives reason to, `pdfimages` and `pdfinfo`.
enum PDFReader {
  /// The text of a PDF with its pages and the places of its lines.
  ///
  /// Throws `tool.missing`, `tool.limit`, `tool.crashed`, `pdf.damaged`, `pdf.encrypted`,
  /// `pdf.image-only`, `pdf.no-unicode-map`. Costs a run of `pdftotext`, mostly, and linear time
  /// but for sorting beside it.
  static func read(
    _ bytes: [UInt8], limits: IngestionLimits, tools: OutsideTools
  ) throws(Failure) -> Extraction {
    let programs = PopplerPrograms(limits: limits, tools: tools)
    let pdftotext = try programs.find("pdftotext")
    let (status, run) = try programs.run(
      pdftotext, ["-tsv", "-enc", "UTF-8", "-", "-"], on: bytes)
    if status != 0 { throw failure(status, run, programs, pdftotext) }
    let pages = PopplerTSV.pages(in: run.output)
    guard !pages.isEmpty else { throw Failure(.pdfDamaged, reason(run, else: "no pages")) }

    var anomalies: [Diagnostic] = []
    if !run.firstErrorLine.isEmpty {
      anomalies.append(Diagnostic(.pdfRecoveredDamage, run.firstErrorLine))
    }
    anomalies += try restrictions(of: bytes, programs)
    anomalies += try findings(on: pages, of: bytes, programs)

    let text = PDFText(pages)
    guard !PDFCharacters.areMeaningless(text.bytes) else { throw Failure(.pdfNoUnicodeMap) }
    var extraction = Extraction(text: text.bytes, mediaType: "application/pdf")
    extraction.extractor = try version(of: pdftotext, programs)
    extraction.isPaged = true
    extraction.lines = text.lines
    extraction.notes = text.notes
    extraction.anomalies = anomalies
    return extraction
  }

  /// What a status other than 0 means: 1, that the PDF could not be opened; 3, that its maker does not
  /// let its text be taken; others are the program's own affair.
  private static func failure(
    _ status: Int, _ run: SpawnedRun, _ programs: PopplerPrograms, _ program: OutsideProgram
  ) -> Failure {
    switch status {
    case 1:
      let asks =
        run.error.firstPlace(ofASCII: "incorrect password") != nil
        || run.error.firstPlace(ofASCII: "security handler") != nil
      return asks ? Failure(.pdfEncrypted) : Failure(.pdfDamaged, reason(run, else: "no reason"))
    case 3: return Failure(.pdfEncrypted)
    default: return programs.crash(of: program, status, run)
    }
  }

  private static func reason(_ run: SpawnedRun, else other: String) -> String {
    run.firstErrorLine.isEmpty ? other : run.firstErrorLine
  }

  /// Whether the PDF asks that its text not be copied; asked only of one that says it is encrypted.
  private static func restrictions(
    of bytes: [UInt8], _ programs: PopplerPrograms
  ) throws(Failure) -> [Diagnostic] {
    guard bytes.firstPlace(of: Array("/Encrypt".utf8)) != nil else { return [] }
    let (status, run) = try programs.run(try programs.find("pdfinfo"), ["-"], on: bytes)
    guard status == 0, run.output.firstPlace(of: Array("copy:no".utf8)) != nil else { return [] }
    return [Diagnostic(.pdfExtractionRestricted)]
  }

  /// What images say of the text: a page may be nothing but one, or its words be those that a
  /// program recognised in it.
  ///
  /// The list of images costs a run of a program, so it is asked for only where a page has no words
  /// or the file has an image at all, which never hides in a compressed object.
  private static func findings(
    on pages: [PopplerPage], of bytes: [UInt8], _ programs: PopplerPrograms
  ) throws(Failure) -> [Diagnostic] {
    let wordless = Set(pages.indices.filter { pages[$0].lines.isEmpty }.map { $0 + 1 })
    guard !wordless.isEmpty || holdsImage(bytes) else { return [] }
    let (status, run) = try programs.run(try programs.find("pdfimages"), ["-list", "-"], on: bytes)
    let images = status == 0 ? PopplerImages.images(in: run.output) : []
    let scanned = wordless.intersection(images.map(\.page)).sorted()
    if !scanned.isEmpty, wordless.count == pages.count {
      throw Failure(.pdfImageOnly, "\(pages.count)")
    }
    var found = scanned.map { Diagnostic(.pdfPageImageOnly, "\($0)") }
    let isRecognised = images.contains { image in
      pages.indices.contains(image.page - 1) && !wordless.contains(image.page)
        && covers(image, pages[image.page - 1])
    }
    if isRecognised { found.append(Diagnostic(.pdfOCRLayer)) }
    return found
  }

  /// How much of a page's width and height an image takes that is a scan of the page.
  private static let shareOfScan = 0.85

  private static func covers(_ image: PopplerImages.Image, _ page: PopplerPage) -> Bool {
    let upright =
      image.width > shareOfScan * page.width && image.height > shareOfScan * page.height
    let turned = image.height > shareOfScan * page.width && image.width > shareOfScan * page.height
    return upright || turned
  }

  private static func holdsImage(_ bytes: [UInt8]) -> Bool {
    let name = Array("/Image".utf8)
    var place = bytes.firstPlace(of: name)
    while let start = place {
      let end = start + name.count
      // Longer names, such as /ImageB and /ImageC, stand in every PDF of some makers.
      if end == bytes.count || !bytes[end].isWordOfASCII { return true }
      place = bytes.firstPlace(of: name, from: end)
    }
    return false
  }

  /// `pdftotext 22.12.0`, as the program says itself.
  private static func version(
    of program: OutsideProgram, _ programs: PopplerPrograms
  ) throws(Failure) -> String {
    try programs.tools.version(ofProgramAt: program.path) { () throws(Failure) in
      let words = try programs.run(program, ["-v"]).run.firstErrorLine.split(separator: " ")
      guard let label = words.firstIndex(of: "version"), label + 1 < words.count else {
        return program.name
      }
      return "\(program.name) \(words[label + 1])"
    }
  }
}

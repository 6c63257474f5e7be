import Source

/// The parts of a DOCX (ECMA-376, part 2): which there are, and which belongs to which.
struct WordPackage {
  private var archive: ZipArchive

  /// The name of the part with the text.
  let mainPart: String
  private var relations: [String: (target: String, type: String)] = [:]

  /// The types of main parts: documents and templates, with macros and without.
  private static let mainTypes: Set<String> = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
  ]

  /// Finds the main part: by the relations of the package, by the types of its parts, or where it
  /// mostly is. Nil where there is none. Throws what keeps a part from being read.
  init?(_ archive: ZipArchive) throws(Failure) {
    var archive = archive
    guard let main = try WordPackage.mainPart(of: &archive) else { return nil }
    self.archive = archive
    mainPart = main
    let (folder, name) = WordPackage.split(main)
    guard let relations = try part("\(folder)_rels/\(name).rels") else { return }
    for relation in relations.children(of: 0) where relations.name(of: relation) == .relation {
      guard let id = relations.string(.relationID, of: relation),
        let type = relations.string(.relationType, of: relation),
        let target = relations.string(.relationTarget, of: relation),
        relations.string(.relationMode, of: relation) != "External"
      else { continue }
      self.relations[id] = (
        WordPackage.resolve(target, in: folder), String(type.split(separator: "/").last ?? "")
      )
    }
  }

  /// The parsed part with a name; nil where there is none.
  mutating func part(_ name: String) throws(Failure) -> OfficeXML<WordName>? {
    guard let entry = archive.entry(name) else { return nil }
    return try OfficeXML(archive.unpack(entry), part: name)
  }

  /// The parsed part that the main part refers to by an id; nil where there is none.
  mutating func part(relation id: String) throws(Failure) -> OfficeXML<WordName>? {
    guard let relation = relations[id] else { return nil }
    return try part(relation.target)
  }

  /// The parsed part of a type, as `styles`; nil where there is none.
  mutating func part(type: String) throws(Failure) -> OfficeXML<WordName>? {
    let targets = relations.values.lazy.filter { $0.type == type }.map(\.target)
    guard let target = targets.min() else { return nil }
    return try part(target)
  }

  private static func mainPart(of archive: inout ZipArchive) throws(Failure) -> String? {
    for (part, find) in [("_rels/.rels", related), ("[Content_Types].xml", typed)] {
      guard let entry = archive.entry(part) else { continue }
      let xml = try OfficeXML<WordName>(archive.unpack(entry), part: part)
      for target in find(xml) where archive.entry(target) != nil { return target }
    }
    return archive.entry("word/document.xml").map(\.name)
  }

  /// The parts that relations of a package name as its main part.
  private static func related(_ xml: OfficeXML<WordName>) -> [String] {
    xml.children(of: 0).compactMap { node in
      guard xml.name(of: node) == .relation,
        xml.string(.relationType, of: node)?.hasSuffix("/officeDocument") == true
      else { return nil }
      return xml.string(.relationTarget, of: node).map { resolve($0, in: "") }
    }
  }

  /// The parts that the types of a package tell to be main parts of text documents.
  private static func typed(_ xml: OfficeXML<WordName>) -> [String] {
    xml.children(of: 0).compactMap { node in
      guard xml.name(of: node) == .contentOverride, let type = xml.string(.contentType, of: node),
        mainTypes.contains(type)
      else { return nil }
      return xml.string(.partName, of: node).map { resolve($0, in: "") }
    }
  }

  /// The folder of a part, with a slash at its end or empty, and its name there.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", part) }
    return (String(part[...slash]), String(part[part.utf8.index(after: slash)...]))
  }

  /// The name of the part that a relation of a part in `folder` points to.
  private static func resolve(_ target: String, in folder: String) -> String {
    var segments: [Substring] =
      target.utf8.first == UInt8(ascii: "/") ? [] : folder.split(separator: "/")
    for segment in target.split(separator: "/") {
      if segment == ".." {
        _ = segments.popLast()
      } else if segment != "." {
        segments.append(segment)
      }
    }
    return segments.joined(separator: "/")
  }
}

import Foundation
import Fraga

// Cards of the files named as arguments, on standard output.
let emitter = CardEmitter()
var cards: [[UInt8]] = []
for file in CommandLine.arguments.dropFirst() {
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
  let input = try Converter().read(bytes, name: file)
  cards += input.documents.map { emitter.render($0).bytes }
}
FileHandle.standardOutput.write(Data(emitter.join(cards)))

/// A part of a whole, from 0 to 1, in ten-thousandths rounded down: 1.0000 is everything and
/// nothing less.
public struct Share: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The share in ten-thousandths.
  public let tenThousandths: Int

  /// `part` of `whole`; nil where there is no whole to be part of.
  init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    tenThousandths = part * 10_000 / whole
  }

  /// Reads a share as it is written, `0.9876`, with any number of decimals up to four; nil where
  /// `text` is none.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count <= 2, let unit = ["0", "1"].firstIndex(of: Substring(parts[0])),
      parts.count == 1 || !decimals.isEmpty, decimals.count <= 4,
      decimals.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let digits = decimals + Array(repeating: UInt8(ascii: "0"), count: 4 - decimals.count)
    let fraction = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard unit * 10_000 + fraction <= 10_000 else { return nil }
    tenThousandths = unit * 10_000 + fraction
  }

  /// What is left to the whole.
  var complement: Share { Share(tenThousandths: 10_000 - tenThousandths) }

  private init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// With four decimals: `0.9876`.
  public var description: String {
    let decimals = String(tenThousandths % 10_000)
    let zeros = String(repeating: "0", count: 4 - decimals.count)
    return "\(tenThousandths / 10_000).\(zeros)\(decimals)"
  }

  /// The smaller share first.
  public static func < (left: Share, right: Share) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}

/// Decimal digits, four at a time.
enum DecimalDigits {
  /// The four digits of `number`, which is less than 10,000, a byte each, the first one lowest.
  @inline(__always)
  static func four(_ number: UInt32) -> UInt32 {
    let hundreds = number / 100
    let pairs = hundreds | (number &- hundreds &* 100) << 16
    // A tenth of both numbers below 100, each in its half.
    let tens = ((pairs &* 103) >> 10) & 0x000F_000F
    return tens | (pairs &- tens &* 10) << 8
  }
}

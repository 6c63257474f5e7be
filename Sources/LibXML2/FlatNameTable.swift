import CLibXML2

/// Finds the place of a name by the addresses of its parts: a parser stores each string once.
///
/// The addresses are compared and never read, and mean something as long as the parser lives.
@safe
struct FlatNameTable {
  private struct Key: Hashable {
    let local: UInt
    let namespace: UInt
  }

  /// The names that were asked for last, each at a slot its address points to.
  private var recent = [(key: Key, place: Int32)](
    repeating: (Key(local: 0, namespace: 0), 0), count: 256)
  private var places: [Key: Int32] = [:]

  mutating func place(
    of local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) -> Int32? {
    let key = unsafe FlatNameTable.key(local, namespace)
    let slot = FlatNameTable.slot(key)
    if recent[slot].key == key, key.local != 0 { return recent[slot].place }
    guard let place = places[key] else { return nil }
    recent[slot] = (key, place)
    return place
  }

  mutating func insert(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, _ place: Int32
  ) {
    unsafe places[FlatNameTable.key(local, namespace)] = place
  }

  private static func key(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
  ) -> Key {
    Key(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
  }

  private static func slot(_ key: Key) -> Int {
    Int(truncatingIfNeeded: (key.local ^ key.local >> 8 ^ key.namespace) & 0xFF)
  }
}

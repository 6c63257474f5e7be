extension [UInt8] {
  /// Appends the bytes of `span`. The compiler makes one loop of it that copies sixteen at a time.
  public mutating func append(copying span: Span<UInt8>) {
    append(addingCapacity: span.count) { output in
      for index in span.indices { output.append(span[index]) }
    }
  }
}

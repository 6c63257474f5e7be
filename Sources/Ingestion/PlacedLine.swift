public import Source

/// A line of a verbatim text with its place on a page.
public struct PlacedLine: Sendable, Equatable {
  /// A rectangle on a page, in points (1/72 inch) from the page's upper left corner.
  public struct Box: Sendable, Equatable {
    /// The left edge.
    public var left: Double
    /// The upper edge.
    public var top: Double
    /// From the left edge to the right one.
    public var width: Double
    /// From the upper edge to the lower one.
    public var height: Double

    /// A rectangle by its corner and its size.
    public init(left: Double, top: Double, width: Double, height: Double) {
      self.left = left
      self.top = top
      self.width = width
      self.height = height
    }
  }

  /// The bytes of the line in the verbatim text, without its end.
  public var range: SourceRange
  /// The page, from 1.
  public var page: Int
  /// Where on the page.
  public var box: Box

  /// A line and its place.
  public init(range: SourceRange, page: Int, box: Box) {
    self.range = range
    self.page = page
    self.box = box
  }
}

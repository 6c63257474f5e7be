/// Deadlines, their calendar and how questions stand: part of the library's face.
@_exported public import Deadlines

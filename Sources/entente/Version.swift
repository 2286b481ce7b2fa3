/// The version of Entente; a constant, so that the same sources make the same pack.
enum Version {
  static let number = "0.1.0"

  /// With the version of the library that writes workbooks.
  static var long: String { "entente \(number)" }
}

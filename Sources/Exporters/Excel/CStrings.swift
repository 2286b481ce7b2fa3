import Foundation

/// C copies of texts, alive as long as this object.
///
/// The library's option structs want `char *`; it copies what they point to.
final class CStrings {
  private var copies: [UnsafeMutablePointer<CChar>] = []

  func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let made = strdup(text) else { return nil }
    copies.append(made)
    return made
  }

  deinit {
    for made in copies { free(made) }
  }
}

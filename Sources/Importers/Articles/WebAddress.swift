/// What addresses of web pages tell.
enum WebAddress {
  /// The host of an `http` or `https` address without `www.`; `nil` for any other text.
  static func host(_ url: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    let start: Int
    if url.holdsIgnoringCase("http://") {
      start = 7
    } else if url.holdsIgnoringCase("https://") {
      start = 8
    } else {
      return nil
    }
    var first = start
    var end = start
    loop: while end < url.count {
      switch url[end] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): break loop
      // What stands before it is the name of a user.
      case UInt8(ascii: "@"): first = end + 1
      default: break
      }
      end += 1
    }
    if let port = (first..<end).first(where: { url[$0] == UInt8(ascii: ":") }) { end = port }
    if url.holdsIgnoringCase("www.", at: first) { first += 4 }
    return first < end ? url.part(first, end) : nil
  }
}

import Foundation

/// Evaluates a formula as `entente explain` prints it.
///
/// Numbers, `+ - * / ^`, brackets and the few functions, by the usual precedence. It knows nothing of
/// the program that wrote it.
struct FormulaReader {
  struct Unreadable: Error {
    let text: String
    let rest: String
  }

  static func value(of text: String) throws -> Double {
    var reader = FormulaReader(rest: Array(text.utf8)[...])
    guard let value = reader.sum(), reader.rest.isEmpty else {
      throw Unreadable(text: text, rest: String(decoding: reader.rest, as: UTF8.self))
    }
    return value
  }

  private var rest: ArraySlice<UInt8>

  /// Added with what rounding loses, for the order of many terms is not that of their sizes.
  private mutating func sum() -> Double? {
    guard var total = product() else { return nil }
    var lost = 0.0
    while let sign = take(among: "+-") {
      guard let term = product() else { return nil }
      let number = sign == UInt8(ascii: "+") ? term : -term
      let next = total + number
      lost += abs(total) >= abs(number) ? (total - next) + number : (number - next) + total
      total = next
    }
    return total + lost
  }

  private mutating func product() -> Double? {
    guard var value = power() else { return nil }
    while let sign = take(among: "*/") {
      guard let factor = power() else { return nil }
      value = sign == UInt8(ascii: "*") ? value * factor : value / factor
    }
    return value
  }

  private mutating func power() -> Double? {
    guard let base = atom() else { return nil }
    guard take(among: "^") != nil else { return base }
    return atom().map { pow(base, $0) }
  }

  private mutating func atom() -> Double? {
    if take(among: "(") != nil {
      let value = sum()
      return take(among: ")") == nil ? nil : value
    }
    if take(among: "-") != nil { return atom().map { -$0 } }
    skipSpaces()
    let word = prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    if !word.isEmpty { return function(word) }
    return Double(prefix { (48...57).contains($0) || $0 == UInt8(ascii: ".") })
  }

  private mutating func function(_ name: String) -> Double? {
    guard take(among: "(") != nil else { return nil }
    var arguments: [Double] = []
    repeat {
      guard let argument = sum() else { return nil }
      arguments.append(argument)
    } while take(among: ",") != nil
    return take(among: ")") == nil ? nil : value(of: name, arguments)
  }

  private func value(of name: String, _ numbers: [Double]) -> Double? {
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let sorted = numbers.sorted()
    switch name {
    case "abs": return abs(numbers[0])
    case "exp": return exp(numbers[0])
    case "ln": return log(numbers[0])
    case "sqrt": return numbers[0].squareRoot()
    case "min": return sorted.first
    case "max": return sorted.last
    case "mean": return mean
    case "median": return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    case "round": return (numbers[0] * pow(10, numbers[1])).rounded() / pow(10, numbers[1])
    case "sd":
      let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(numbers.count - 1)).squareRoot()
    default: return nil
    }
  }

  private mutating func take(among signs: String) -> UInt8? {
    skipSpaces()
    guard let next = rest.first, signs.utf8.contains(next) else { return nil }
    rest.removeFirst()
    return next
  }

  private mutating func prefix(_ isPart: (UInt8) -> Bool) -> String {
    let part = rest.prefix(while: isPart)
    rest = rest.dropFirst(part.count)
    return String(decoding: part, as: UTF8.self)
  }

  private mutating func skipSpaces() {
    rest = rest.drop { $0 == UInt8(ascii: " ") }
  }
}

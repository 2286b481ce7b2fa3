import Reporting

/// An SVG file being written: elements in order, attributes in the order given.
///
/// No script, style sheet, external reference or animation; text stays text.
struct SVGDocument {
  enum Anchor: String { case start, middle, end }

  private var lines: [String] = []

  init(
    id: String, width: Double, height: Double, language: String, title: String,
    description: String
  ) {
    let size = "width=\"\(SVG.number(width))\" height=\"\(SVG.number(height))\""
    lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
        + " aria-labelledby=\"\(SVG.escape(id))-title \(SVG.escape(id))-desc\""
        + " lang=\"\(SVG.escape(language))\""
        + " viewBox=\"0 0 \(SVG.number(width)) \(SVG.number(height))\" \(size)"
        + " font-family=\"\(SVG.escape(SVGFont.families(language)))\">",
      "<title id=\"\(SVG.escape(id))-title\">\(SVG.escape(title))</title>",
      "<desc id=\"\(SVG.escape(id))-desc\">\(SVG.escape(description))</desc>",
      // Readers in a dark theme see dark text on white, not on their background.
      "<rect x=\"0\" y=\"0\" \(size) fill=\"#FFFFFF\"/>",
    ]
  }

  var text: String { lines.joined(separator: "\n") + "\n</svg>\n" }

  mutating func line(
    _ from: SVGPoint, _ to: SVGPoint, stroke: String, width: Double = 1
  ) {
    lines.append(
      "<line x1=\"\(SVG.number(from.x))\" y1=\"\(SVG.number(from.y))\""
        + " x2=\"\(SVG.number(to.x))\" y2=\"\(SVG.number(to.y))\""
        + " stroke=\"\(stroke)\" stroke-width=\"\(SVG.number(width))\"/>")
  }

  mutating func path(
    _ data: String, fill: String = "none", stroke: String, width: Double, dash: String? = nil
  ) {
    lines.append(
      "<path d=\"\(data)\" fill=\"\(fill)\" stroke=\"\(stroke)\""
        + " stroke-width=\"\(SVG.number(width))\" stroke-linejoin=\"round\""
        + (dash.map { " stroke-dasharray=\"\($0)\"" } ?? "") + "/>")
  }

  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, stroke: String
  ) {
    lines.append(
      "<rect x=\"\(SVG.number(x))\" y=\"\(SVG.number(y))\" width=\"\(SVG.number(width))\""
        + " height=\"\(SVG.number(height))\" fill=\"\(fill)\" stroke=\"\(stroke)\""
        + " stroke-width=\"1.5\"/>")
  }

  mutating func text(
    _ text: String, at point: SVGPoint, size: Double, anchor: Anchor = .start,
    fill: String = SVGColour.text, bold: Bool = false
  ) {
    lines.append(
      "<text x=\"\(SVG.number(point.x))\" y=\"\(SVG.number(point.y))\""
        + " font-size=\"\(SVG.number(size))\"" + (bold ? " font-weight=\"bold\"" : "")
        + " text-anchor=\"\(anchor.rawValue)\" fill=\"\(fill)\">\(SVG.escape(text))</text>")
  }
}

struct SVGPoint: Hashable {
  var x: Double
  var y: Double
}

/// Numbers and text inside an SVG file.
enum SVG {
  /// Rounded to 0.01, without final zeros, never `-0`; the same on every machine.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded(.toNearestOrAwayFromZero))
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest.isMultiple(of: 10) { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Text that XML 1.0 can hold and that shows all it holds.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in VisibleText.show(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

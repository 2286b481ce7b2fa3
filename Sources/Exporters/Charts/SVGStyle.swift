/// Colours of the charts.
package enum SVGColour {
  /// Okabe and Ito's blue, vermillion, bluish green and reddish purple, told apart with any colour
  /// vision (Okabe and Ito, "Color Universal Design", 2008); each has a contrast of 3 or more on white.
  package static let series = ["#0072B2", "#D55E00", "#009E73", "#CC79A7"]
  package static let text = "#000000"
  package static let secondaryText = "#595959"
  package static let background = "#FFFFFF"
  /// Grid lines only: they carry no information of their own.
  static let grid = "#D9D9D9"
  /// The hatching of what is not known; its contrast to white is 3.4.
  static let hatching = "#8C8C8C"

  /// From white at 0 to a blue at 1 on which black text still has a contrast of 5; a small share is
  /// told from none.
  static func shade(_ share: Double) -> String {
    let part = share > 0 ? 0.1 + min(share, 1) * 0.75 : 0
    let mixed = [0x00, 0x72, 0xB2].map { end in
      255 - Int((part * Double(255 - end)).rounded(.toNearestOrAwayFromZero))
    }
    let digits = Array("0123456789ABCDEF")
    return "#" + mixed.map { "\(digits[$0 / 16])\(digits[$0 % 16])" }.joined()
  }

  static func of(_ series: Int) -> String { self.series[series % self.series.count] }

  /// The insides of bars and columns: blue, orange, black made lighter, reddish purple and yellow of
  /// the same palette, in an order in which neighbours differ in lightness (CIE L* 46, 71, 21, 61,
  /// 89), so that a print in grey tells them apart too.
  package static let fills = ["#0072B2", "#E69F00", "#333333", "#CC79A7", "#F0E442"]
  /// Their outlines: where the inside is too light to stand out from white, the same hue made darker.
  package static let outlines = ["#0072B2", "#8F6300", "#333333", "#CC79A7", "#857D00"]

  static func fill(_ series: Int) -> String { fills[series % fills.count] }
  static func outline(_ series: Int) -> String { outlines[series % outlines.count] }
}

/// What tells series apart without colour.
enum SVGMark {
  private static let dashes: [String?] = [nil, "7 3", "2 3", "9 3 2 3"]

  /// With the marker, which turns one step further every fourth series, sixteen lines of their own
  /// before one repeats; the dash turns then.
  static func dash(_ series: Int) -> String? { dashes[(series + series / 16) % dashes.count] }

  /// Circle, square, triangle or diamond around `point`.
  static func outline(_ series: Int, at point: SVGPoint, radius: Double) -> String {
    let (x, y) = (point.x, point.y)
    func at(_ dx: Double, _ dy: Double) -> String {
      "\(SVG.number(x + dx * radius)) \(SVG.number(y + dy * radius))"
    }
    switch (series + series / 4) % 4 {
    case 0:
      let arc = "A\(SVG.number(radius)) \(SVG.number(radius)) 0 1 1 "
      return "M\(at(-1, 0))\(arc)\(at(1, 0))\(arc)\(at(-1, 0))Z"
    case 1: return "M\(at(-0.9, -0.9))L\(at(0.9, -0.9))L\(at(0.9, 0.9))L\(at(-0.9, 0.9))Z"
    case 2: return "M\(at(0, -1.15))L\(at(1.1, 0.85))L\(at(-1.1, 0.85))Z"
    default: return "M\(at(0, -1.25))L\(at(1.25, 0))L\(at(0, 1.25))L\(at(-1.25, 0))Z"
    }
  }
}

enum SVGFont {
  /// Families that hold the letters of a language, most likely first.
  static func families(_ language: String) -> String {
    switch language {
    case "ko":
      "Noto Sans, Noto Sans CJK KR, Noto Sans KR, Malgun Gothic, Apple SD Gothic Neo, sans-serif"
    case "zh", "zh-Hans":
      "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, Noto Sans, sans-serif"
    default:
      "Noto Sans, Helvetica, Arial, Noto Sans CJK KR, Noto Sans CJK SC, sans-serif"
    }
  }
}

import Analytics
import Exporters
import PartnershipModel

/// How a figure came about, for readers and for programs.
extension FigureExplanation {
  /// `= 9 / 60 (articles about the partner / monitored articles)`, or the numbers that went into a
  /// method.
  static func line(_ derivation: Derivation) -> String {
    switch derivation {
    case .working(let working):
      let text = WorkingText(longest: 6, number: text)
      return "= " + text.numbers(working) + (text.names(working).map { " (\($0))" } ?? "")
    case .inputs(let inputs):
      return "from " + inputs.map { "\($0.name) \(text($0.value))" }.joined(separator: ", ")
    }
  }

  /// The formula with every number, and the names of the numbers; or the numbers of a method.
  static func members(_ derivation: Derivation?) -> [JSONDocument.Member] {
    var (numbers, names, inputs) = ("", "", [Derivation.Input]())
    switch derivation {
    case .working(let working):
      let text = WorkingText(number: text)
      numbers = text.numbers(working)
      names = text.names(working) ?? ""
    case .inputs(let given): inputs = given
    case nil: break
    }
    return [
      .init("working", .string(numbers)), .init("working_names", .string(names)),
      .init(
        "inputs",
        .array(
          inputs.map {
            .object([
              .init("name", .string($0.name)), .init("value", .string(text($0.value))),
            ])
          })),
    ]
  }

  static func text(_ value: Figure.Value) -> String {
    switch value {
    case .exact(let amount): amount.description
    case .count(let count): NumberText.text(count)
    case .real(let real): NumberText.text(real) ?? "unknown"
    }
  }
}

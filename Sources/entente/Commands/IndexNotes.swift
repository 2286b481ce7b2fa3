import Analytics
import Importers
import PartnershipModel
import Reporting

/// What `entente index` says on standard error of how an index came about.
struct IndexNotes {
  let input: IndexInput

  init(_ input: IndexInput) { self.input = input }

  private func unit(_ index: Int) -> String { "'\(harmless(input.units[index].unit))'" }

  private func indicator(_ position: Int) -> String {
    "'\(input.code(input.structure.indicators[position]))'"
  }

  /// The shortest text that reads back as the same number.
  private func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  // MARK: Values

  /// Every value that was filled in or moved.
  func show(_ prepared: CompositePreparation) {
    var lines: [String] = []
    if !prepared.imputed.isEmpty {
      let all = input.units.count * input.structure.indicators.count
      let share = Double(prepared.imputed.count) / Double(all)
      lines.append(
        "entente: \(prepared.imputed.count) of \(all) values are imputed (\(percent(share))):")
      lines += prepared.imputed.map {
        "  \(unit($0.unit)) \(indicator($0.indicator)): \(number($0.after))"
      }
    }
    if !prepared.winsorised.isEmpty {
      lines.append("entente: \(prepared.winsorised.count) outliers are winsorised:")
      lines += prepared.winsorised.map {
        "  \(unit($0.unit)) \(indicator($0.indicator)): "
          + "\($0.before.map(number) ?? "") becomes \(number($0.after))"
      }
    }
    for position in prepared.logarithms {
      lines.append(
        "entente: \(indicator(position)) has outliers still after five are winsorised; "
          + "its logarithm is taken, ln(x - min + (max - min) / 100).")
    }
    for position in prepared.failing {
      lines.append("entente: \(indicator(position)) has outliers still.")
    }
    for (position, reason) in prepared.untreated.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "entente: outliers of \(indicator(position)) cannot be told: \(reason.rawValue).")
    }
    if !lines.isEmpty { Terminal.message(lines.joined(separator: "\n")) }
  }

  private func percent(_ share: Double) -> String {
    "\(NumberFormat.plain((share * 1000).rounded() / 10)) %"
  }

  // MARK: Ranks

  /// How the ranks agree with others.
  func showAgreement(_ whose: String, _ agreement: RankAgreement) {
    func text(_ value: Double?) -> String {
      value.map { NumberFormat.plain(($0 * 1000).rounded() / 1000) } ?? "undefined"
    }
    Terminal.message(
      "entente: agreement with the ranks \(whose): Spearman \(text(agreement.spearman)), "
        + "Kendall \(text(agreement.kendall)), average shift \(text(agreement.averageShift)).")
  }

  /// Who takes no part in comparisons in pairs, and the best orders of Kemeny.
  func show(_ index: OutrankingIndex) {
    let taking = Set(index.units)
    let left = input.units.indices.filter { !taking.contains($0) }
    if !left.isEmpty {
      Terminal.message(
        "entente: not compared, for want of values: "
          + left.map(unit).joined(separator: ", ") + ".")
    }
    guard let best = index.best else { return }
    let support = NumberFormat.plain((best.support * 1e9).rounded() / 1e9)
    var lines = [
      best.count == 1
        ? "entente: the order with the largest support, \(support):"
        : "entente: \(best.count) orders have the largest support, \(support):"
    ]
    lines += best.orders.map { order in
      "  " + order.map { unit(index.units[$0]) }.joined(separator: " > ")
    }
    if best.count > best.orders.count {
      lines.append("  and \(best.count - best.orders.count) more")
    }
    Terminal.message(lines.joined(separator: "\n"))
  }

  // MARK: Correlation

  /// The structure with the weights of principal components, said in full, or a refusal.
  func componentWeights(
    _ columns: NormalisedColumns, _ structure: CompositeStructure
  ) throws -> CompositeStructure {
    do throws(ComponentWeights.Fault) {
      let weights = try ComponentWeights(columns, structure: structure)
      for (aggregate, indicators, result) in weights.components {
        let shares = zip(indicators, result.weights).map { indicator, weight in
          "\(input.code(indicator)) \(NumberFormat.plain((weight * 1000).rounded() / 1000))"
        }
        Terminal.message(
          "entente: weights in '\(input.code(aggregate))' by principal components, which explain "
            + "\(percent(result.explained)): " + shares.joined(separator: ", ") + ".")
        for position in result.opposed {
          Terminal.message(
            "entente: '\(input.code(indicators[position]))' goes against the others of its factor. "
              + "Is its direction right?")
        }
      }
      return weights.structure
    } catch {
      throw IndexInput.refusal(sentence(error))
    }
  }

  private func sentence(_ fault: ComponentWeights.Fault) -> String {
    let code = "'\(input.code(fault.aggregate))'"
    switch fault.reason {
    case .tooFewPeriods:
      return "\(code) has \(fault.indicators) indicators and \(fault.units) units with all their "
        + "values; principal components need \(PrincipalComponents.unitsPerIndicator) units for "
        + "each indicator. Use --weights structure or equal."
    default:
      return "an indicator of \(code) is the same everywhere or has no values, so that nothing "
        + "goes along with it. Leave it out, or use --weights structure or equal."
    }
  }

  /// Cronbach's alpha of the indicators of each aggregate.
  func showConsistency(_ prepared: CompositePreparation) {
    let structure = prepared.structure
    let positions = Dictionary(
      uniqueKeysWithValues: structure.indicators.enumerated().map { ($1, $0) })
    for aggregate in structure.aggregates {
      let columns = structure.children[aggregate].compactMap { child in
        positions[child].map { position in
          // Where lower is better the column is turned over.
          let sign = Double(structure.elements[child].direction.rawValue)
          return prepared.values.map { $0[position].map { $0 * sign } }
        }
      }
      guard columns.count > 1 else { continue }
      let text: String
      do throws(Reason) {
        text = NumberFormat.plain((try InternalConsistency.alpha(columns) * 1000).rounded() / 1000)
      } catch {
        text = error.rawValue
      }
      Terminal.message("entente: Cronbach's alpha in '\(input.code(aggregate))': \(text)")
    }
  }
}

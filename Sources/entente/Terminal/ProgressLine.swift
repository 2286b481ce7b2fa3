import Dispatch
import Foundation
import Importers
import Reporting

/// One line on the terminal while a long file is read: bytes, rows a second, time left.
final class ProgressLine {
  private let progress: ReadingProgress
  private let timer: any DispatchSourceTimer
  private let begun = Date()

  /// Shows itself after a second; `nil` where messages go to a pipe or are not wanted.
  init?(_ progress: ReadingProgress, isQuiet: Bool) {
    guard !isQuiet, Terminal.messagesAreOnATerminal else { return nil }
    self.progress = progress
    let timer = DispatchSource.makeTimerSource(queue: .global())
    self.timer = timer
    timer.schedule(deadline: .now() + 1, repeating: 0.2)
    let begun = begun
    timer.setEventHandler {
      Terminal.raw(
        "\r\u{1B}[K" + ProgressLine.text(progress, after: Date().timeIntervalSince(begun)))
    }
    timer.resume()
  }

  func end() {
    timer.cancel()
    if Date().timeIntervalSince(begun) >= 1 { Terminal.raw("\r\u{1B}[K") }
  }

  static func text(_ progress: ReadingProgress, after seconds: Double) -> String {
    let (bytes, total, rows) = (progress.bytes, progress.total, progress.rows)
    let megabytes = NumberFormat.fixed(Double(bytes) / 1e6, decimals: 0)
    let all = NumberFormat.fixed(Double(total) / 1e6, decimals: 0)
    let rate = NumberFormat.fixed(Double(rows) / max(seconds, 0.001), decimals: 0)
    let left =
      bytes > 0 && total > bytes
      ? "  about \(NumberFormat.fixed(seconds * Double(total - bytes) / Double(bytes), decimals: 0)) s left"
      : ""
    return "reading \(megabytes) of \(all) MB  \(rate) rows/s\(left)"
  }
}

import CPlatform
import CSimdJSON
import PartnershipModel
import Synchronization

/// What one pass over all bytes of a file tells: whether they are UTF-8, and whether it is damaged.
///
/// The pass is made when its outcome is first asked for, on all cores.
package final class TextSurvey {
  package let bytes: UnsafeRawBufferPointer
  /// The first byte that is not UTF-8, or `nil` if all of it is.
  package private(set) lazy var fault: UTF8Fault? = isUTF8 ? nil : UTF8Check.locate(in: bytes)
  /// The damage in the text, if it is UTF-8.
  package var damage: TextDamage { pass ?? TextDamage() }

  /// Whether the pass was made, and found all of it to be UTF-8.
  package private(set) var isKnownAsUTF8 = false

  private var isUTF8: Bool { pass != nil }
  private lazy var pass: TextDamage? = {
    let pass = Self.pass(over: bytes)
    isKnownAsUTF8 = pass != nil
    return pass
  }()

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// What one worker looks at before it asks for more.
  private static let stripe = 4 << 20
  /// What stays in a core's cache between the two looks at it.
  private static let piece = 128 << 10

  /// The damage of `bytes`, or `nil` if they are not UTF-8.
  private static func pass(over bytes: UnsafeRawBufferPointer) -> TextDamage? {
    let stripes = (bytes.count + stripe - 1) / stripe
    if stripes <= 1 { return look(at: bytes, 0, bytes.count) }
    let shared = SharedBytes(bytes)
    let found = Mutex<TextDamage?>(TextDamage())
    performConcurrently(stripes) { index in
      guard found.withLock({ $0 != nil }) else { return }
      let start = shared.buffer.characterStart(atOrBefore: index * stripe)
      let end = shared.buffer.characterStart(atOrBefore: (index + 1) * stripe)
      let damage = look(at: shared.buffer, start, end)
      found.withLock { all in
        if let damage { all?.add(damage) } else { all = nil }
      }
    }
    return found.withLock { $0 }
  }

  private static func look(
    at bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int
  ) -> TextDamage? {
    var damage = TextDamage()
    var place = start
    while place < end {
      let next = min(end, bytes.characterStart(atOrBefore: place + piece))
      let part = bytes.part(place, next)
      guard let base = part.baseAddress else { return nil }
      // Most of the text of most files is ASCII, which is seen at a glance.
      if entente_is_ascii(base, part.count) == 0 {
        guard entente_is_utf8(base, part.count) else { return nil }
        damage.add(TextDamage(of: part), at: place)
      }
      place = next
    }
    return damage
  }
}

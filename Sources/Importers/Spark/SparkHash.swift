/// The hash that Spark's `xxhash64` gives for a text: XXH64 with seed 42.
///
/// Source: xxHash fast digest algorithm, version 0.1.1, section "XXH64 algorithm description".
func sparkHash(_ bytes: UnsafeRawBufferPointer) -> Int64 {
  let count = bytes.count
  var place = 0
  func word(_ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
  var hash = seed &+ prime5
  if count >= 32 {
    var lanes = (seed &+ prime1 &+ prime2, seed &+ prime2, seed, seed &- prime1)
    while place + 32 <= count {
      lanes.0 = round(lanes.0, word(place))
      lanes.1 = round(lanes.1, word(place + 8))
      lanes.2 = round(lanes.2, word(place + 16))
      lanes.3 = round(lanes.3, word(place + 24))
      place += 32
    }
    hash =
      rotated(lanes.0, 1) &+ rotated(lanes.1, 7) &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
    for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
      hash = (hash ^ round(0, lane)) &* prime1 &+ prime4
    }
  }
  hash &+= UInt64(truncatingIfNeeded: count)
  while place + 8 <= count {
    hash = rotated(hash ^ round(0, word(place)), 27) &* prime1 &+ prime4
    place += 8
  }
  if place + 4 <= count {
    let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    hash = rotated(hash ^ UInt64(half) &* prime1, 23) &* prime2 &+ prime3
    place += 4
  }
  while place < count {
    hash = rotated(hash ^ UInt64(bytes[place]) &* prime5, 11) &* prime1
    place += 1
  }
  hash = (hash ^ hash >> 33) &* prime2
  hash = (hash ^ hash >> 29) &* prime3
  return Int64(bitPattern: hash ^ hash >> 32)
}

private let seed: UInt64 = 42
private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

private func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
  value << bits | value >> (64 - bits)
}

private func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
  rotated(lane &+ word &* prime2, 31) &* prime1
}

/// Collects the hashes of the links of a file, as Spark would make them.
struct LinkFolder: RowFolder {
  private let decoder: MediaDecoder
  private let translator: MediaTranslator?
  private let limit: Int
  private(set) var hashes: Set<Int64> = []

  init(decoder: MediaDecoder, limit: Int) {
    self.decoder = decoder
    translator = decoder.translator()
    self.limit = limit
  }

  var isCrowded: Bool { hashes.count > limit }

  mutating func take(_ row: Row, _ tally: inout Tally) {
    guard let translator else { return add(row) }
    if case .row(let native) = translator.translate(row) { add(native) }
  }

  private mutating func add(_ row: Row) {
    guard let url = decoder.url, !row.isEmpty(url) else { return }
    hashes.insert(sparkHash(decoder.withoutFragment(row.cells[url])))
  }

  mutating func join(_ other: LinkFolder) { hashes.formUnion(other.hashes) }
}

/// Collects what tells good rows apart, as Spark would hash it.
struct IdentityFolder: RowFolder {
  struct Row: Sendable {
    let line: Int
    let id: Int64
    let link: Int64?
  }

  private let decoder: MediaDecoder
  private(set) var rows: [Row] = []

  init(decoder: MediaDecoder) { self.decoder = decoder }

  mutating func take(_ row: Importers.Row, _ tally: inout Tally) {
    guard case .success = decoder.decode(row) else { return }
    let link = decoder.url.flatMap { url in
      row.isEmpty(url) ? nil : sparkHash(decoder.withoutFragment(row.cells[url]))
    }
    rows.append(
      Row(line: row.position, id: sparkHash(row.cells[decoder.articleID]), link: link))
  }

  mutating func join(_ other: IdentityFolder) { rows += other.rows }

  mutating func settle(_ lines: Lines) {
    rows = rows.map { Row(line: lines.line($0.line), id: $0.id, link: $0.link) }
  }
}

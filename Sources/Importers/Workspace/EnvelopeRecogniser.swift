import PartnershipModel

/// Recognises the answer of a service: an object that holds the rows somewhere inside.
enum EnvelopeRecogniser {
  /// `nil` where the object has rows nowhere that a layout knows of, so that it is itself a row.
  static func recognise(
    _ bytes: UnsafeRawBufferPointer, _ path: String
  ) throws(Refusal) -> Recognition? {
    do throws(JSONFailure) {
      var empty: Recognition?
      for keys in envelopes() {
        guard let envelope = try JSONEnvelope.find(keys, in: bytes) else { continue }
        if let problem = KnownDocument.problem(ofDocument: envelope.document) {
          return Recognition(shape: .array, header: Header(names: []), problem: problem)
        }
        let found = try recognise(envelope, bytes, keys)
        if !found.isEmptyAnswer { return found }
        empty = empty ?? found
      }
      return empty ?? notice(bytes)
    } catch {
      throw Refusal(error.problem, at: InputPlace(file: path, line: error.line))
    }
  }

  /// The most bytes of an object that may be a service's notice.
  private static let noticeLimit = 1 << 20

  /// What an object without rows is, if it is a known notice.
  private static func notice(_ bytes: UnsafeRawBufferPointer) -> Recognition? {
    guard bytes.count <= noticeLimit, let document = try? JSONReader.document(bytes) else {
      return nil
    }
    return KnownDocument.problem(ofDocument: document).map {
      Recognition(shape: .array, header: Header(names: []), problem: $0)
    }
  }

  /// The paths of all layouts, each once.
  private static func envelopes() -> [[String]] {
    var paths: [[String]] = []
    for path in Layout.all.filter({ $0.forms.contains(.json) }).flatMap(\.envelopes)
    where !path.isEmpty && !paths.contains(path) {
      paths.append(path)
    }
    return paths
  }

  private static func recognise(
    _ envelope: JSONEnvelope, _ bytes: UnsafeRawBufferPointer, _ keys: [String]
  ) throws(JSONFailure) -> Recognition {
    var header = Header(names: [])
    header.lines = envelope.lines
    var recognition = Recognition(shape: .array, header: header, envelope: envelope)
    let first: JSONValue?
    switch envelope.rows {
    case .none: first = nil
    case .array(let range):
      first = try JSONReader.firstElement(of: bytes.part(range.lowerBound, range.upperBound))
    case .object(let range):
      first = try JSONReader.document(bytes.part(range.lowerBound, range.upperBound))
    }
    guard case .object(let members) = first else {
      recognition.isEmptyAnswer = first == nil
      recognition.problem = .unknownLayout(header: [], nearest: nil, missing: [])
      return recognition
    }
    recognition.header = Header(names: members.map(\.key))
    recognition.header.lines = envelope.lines
    if let problem = KnownDocument.problem(ofRow: recognition.header.squashed) {
      recognition.problem = problem
      return recognition
    }
    LayoutRecogniser.choose(
      &recognition,
      among: Layout.all.filter { $0.forms.contains(.json) && $0.envelopes.contains(keys) })
    return recognition
  }
}

import TestSupport

/// Compares with a file in `Tests/ExportersTests/Golden`, from whatever folder the test stands in.
func exportersGoldenMismatch(_ actual: String, _ name: String) throws -> String? {
  try goldenMismatch(actual, name, file: #filePath)
}

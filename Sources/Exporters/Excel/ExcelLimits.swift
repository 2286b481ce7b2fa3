/// What a sheet of Excel can hold.
///
/// The figures are Microsoft's "Excel specifications and limits". Lengths are in UTF-16 units,
/// as Excel counts them, unless the name says bytes: those are the sizes of fixed buffers in
/// libxlsxwriter 1.1.4.
package enum ExcelLimits {
  package static let rows = 1_048_576
  package static let columns = 16_384
  package static let cellText = 32_767
  package static let cellLineFeeds = 253
  package static let significantDigits = 15
  /// The largest number, 9.99999999999999E+307; those nearer to 2^1024 would also be written as
  /// infinite, for the library rounds to 16 digits.
  package static let largestNumber = 9.99999999999999e307
  package static let sheetName = 31
  package static let shortText = 255
  package static let url = 2_079
  package static let linksPerSheet = 65_530
  package static let pageBreaks = 1_023
  package static let numberFormats = 200
  /// The points of one series of a flat chart.
  package static let chartPoints = 32_000
  package static let formula = 8_192
  package static let attributeBytes = 2_000
  package static let fixedFieldBytes = 127
  /// The first and the last date that Excel knows: 1900-01-01 and 9999-12-31.
  package static let years = 1900...9999
}

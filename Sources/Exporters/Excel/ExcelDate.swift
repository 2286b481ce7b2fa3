/// The serial numbers by which Excel stores dates.
package enum ExcelDate {
  /// The serial number of a date: 1 for 1900-01-01.
  ///
  /// Excel counts a 29 February 1900 that never was, so the two months before it are one lower.
  ///
  /// - Throws: `WorkbookError.dateOutOfRange` where the date does not exist or Excel lacks it.
  package static func serial(year: Int, month: Int, day: Int) throws(WorkbookError) -> Int {
    guard ExcelLimits.years.contains(year), (1...12).contains(month), day >= 1,
      day <= daysInMonth(year: year, month: month)
    else { throw .dateOutOfRange(year: year, month: month, day: day) }
    let days = daysSince1970(year: year, month: month, day: day) + 25_569
    return days > 60 ? days : days - 1
  }

  /// The date of a serial number, or nil outside Excel's calendar and for the false 60.
  package static func date(serial: Int) -> (year: Int, month: Int, day: Int)? {
    guard serial >= 1, serial <= 2_958_465, serial != 60 else { return nil }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    let shifted = (serial > 60 ? serial : serial + 1) - 25_569 + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func daysInMonth(year: Int, month: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Days from 1970-01-01, after the same source: days_from_civil.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

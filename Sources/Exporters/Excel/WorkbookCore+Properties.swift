import CXLSXWriter
import Foundation

extension WorkbookCore {
  /// Writes the properties of the file.
  func set(_ properties: WorkbookProperties) throws(WorkbookError) {
    guard properties.created > 0 else { throw .createdNotPositive }
    let workbook = try open()
    let strings = CStrings()
    var values = lxw_doc_properties()
    values.title = strings.copy(clean(properties.title, in: .property))
    values.subject = strings.copy(clean(properties.subject, in: .property))
    values.author = strings.copy(WorkbookProperties.author)
    values.company = strings.copy(clean(properties.company, in: .property))
    values.keywords = strings.copy(clean(properties.keywords, in: .property))
    values.created = time_t(properties.created)
    try WorkbookCore.check(
      workbook_set_properties(workbook, &values), "workbook_set_properties")
    var used: Set<String> = []
    for property in properties.custom {
      let name = clean(property.name, in: .customProperty)
      guard !name.isEmpty, used.insert(NameRules.caseFolded(name)).inserted else {
        throw .propertyName(property.name)
      }
      try WorkbookCore.check(
        workbook_set_custom_property_string(
          workbook, name, clean(property.value, in: .customProperty)),
        "workbook_set_custom_property_string")
    }
  }
}

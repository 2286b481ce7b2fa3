package import PartnershipModel

/// The templates of a pack: the office's own where it has one, else those that are built in.
package struct TemplateSet: Sendable {
  /// The style of the pages in its language.
  package let style: DocumentStyle

  private struct Key: Hashable {
    let page: TemplatePage
    let language: String?
  }

  private struct Own {
    let template: PageTemplate
    let renderer: TemplateRenderer
  }

  private var own: [Key: Own] = [:]
  private struct BuiltIn: Hashable {
    let page: TemplatePage
    let style: DocumentStyle
  }

  private var builtIn: [BuiltIn: TemplateRenderer] = [:]

  /// Prepares all templates.
  ///
  /// - Throws: `UnusableTemplate` for an own template that cannot be read.
  package init(own templates: [PageTemplate] = [], style: DocumentStyle = .plain) throws {
    self.style = style
    for page in TemplatePage.allCases {
      for style in Set([.plain, style]) {
        builtIn[BuiltIn(page: page, style: style)] = try TemplateRenderer(
          BuiltInTemplates.text(of: page, style: style))
      }
    }
    for template in templates {
      do throws(TemplateRenderer.Unreadable) {
        own[Key(page: template.page, language: template.language)] = Own(
          template: template, renderer: try TemplateRenderer(template.text))
      } catch {
        throw UnusableTemplate(TemplateChecker.finding(.syntax, template, error.line))
      }
    }
  }

  /// A page of the pack.
  ///
  /// - Throws: `UnusableTemplate` where an own template makes a page that breaks a promise.
  func text(_ page: TemplatePage, _ values: TemplateValue, in language: String) throws -> String {
    let keys = [Key(page: page, language: language), Key(page: page, language: nil)]
    guard let own = keys.lazy.compactMap({ own[$0] }).first else {
      let key = BuiltIn(page: page, style: style.inLanguage(language))
      return builtIn[key]?.text(values) ?? ""
    }
    let lines = own.renderer.lines(values)
    if let (line, fault) = own.renderer.fault(in: lines) {
      throw UnusableTemplate(TemplateChecker.finding(.page(fault), own.template, line))
    }
    return lines.map(\.text).joined(separator: "\n") + "\n"
  }
}

/// A template of the office from which a page cannot be made.
package struct UnusableTemplate: Error, Hashable, Sendable {
  package let finding: Finding

  package init(_ finding: Finding) {
    self.finding = finding
  }
}

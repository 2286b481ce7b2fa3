package enum ActionStatus: String, Sendable, Hashable, CaseIterable {
  case planned
  case inProgress = "in_progress"
  case done
  case dropped
}

/// One line of a working group's action plan.
package struct Action: Sendable, Hashable {
  package let origin: Origin
  package let id: String
  package let partnership: String
  package let workingGroup: String
  package let activity: String
  package let due: CalendarDate
  package let budget: Money?
  package let owner: String?
  package let stakeholders: [String]
  package let status: ActionStatus
  package let completed: CalendarDate?

  package init(
    origin: Origin, id: String, partnership: String, workingGroup: String, activity: String,
    due: CalendarDate, budget: Money? = nil, owner: String? = nil, stakeholders: [String] = [],
    status: ActionStatus, completed: CalendarDate? = nil
  ) {
    self.origin = origin
    self.id = id
    self.partnership = partnership
    self.workingGroup = workingGroup
    self.activity = activity
    self.due = due
    self.budget = budget
    self.owner = owner
    self.stakeholders = stakeholders
    self.status = status
    self.completed = completed
  }
}

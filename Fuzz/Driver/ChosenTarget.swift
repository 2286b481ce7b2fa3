import Foundation
import FuzzSupport

/// What `ENTENTE_FUZZ_TARGET` names.
let targetName = ProcessInfo.processInfo.environment["ENTENTE_FUZZ_TARGET"]

/// The target of that name, which is fed.
let chosenTarget = targetName.flatMap(FuzzTarget.named)

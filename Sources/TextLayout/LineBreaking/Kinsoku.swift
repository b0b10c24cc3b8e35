/// How strictly marks are kept from the ends of a line (禁则), after CLREQ 3.1.3.
///
/// Words, numbers and their units hold together at every level.
public enum Kinsoku: String, CaseIterable, Sendable {
    /// Any mark may stand anywhere.
    case none
    /// Closing marks never start a line, opening ones never end it; `——` and `……` are never parted.
    case basic
    /// As GB/T 15834 has it: also ／ never ends a line.
    case gb
    /// Also `——` and `……` never start a line.
    case strict
}

/// The strictest rules under which a line may end at a place.
enum BreakLevel: UInt8, Comparable {
    case never
    /// Inside an address that is longer than a line.
    case address
    case none, basic, gb, strict
    /// A line must end there.
    case mandatory

    init(_ kinsoku: Kinsoku) {
        switch kinsoku {
        case .none: self = .none
        case .basic: self = .basic
        case .gb: self = .gb
        case .strict: self = .strict
        }
    }

    static func < (a: BreakLevel, b: BreakLevel) -> Bool {
        a.rawValue < b.rawValue
    }
}

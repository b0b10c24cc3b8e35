import CNcurses

/// How many colours the terminal can show.
public enum ColorDepth: Sendable, Hashable, Comparable {
    /// None, or none wanted (`NO_COLOR`): attributes only.
    case none
    /// The eight colours of ISO 6429.
    case eight
    case sixteen
    /// xterm's palette: sixteen, a cube of 6×6×6, and 24 greys.
    case palette
    /// Red, green and blue as they are.
    case direct

    /// What ncurses found in the terminal's entry, after `start_color`.
    static func found(isDirect: Bool) -> ColorDepth {
        guard has_colors() else {
            return .none
        }
        return switch curses_colors() {
        case ..<8: .none
        case 8..<16: .eight
        case 16..<256: .sixteen
        default: isDirect ? .direct : .palette
        }
    }
}

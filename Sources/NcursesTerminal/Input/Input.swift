import Screen

/// One thing that a terminal sends, decoded from its bytes.
enum Input: Sendable, Hashable {
    case key(Key)
    case mouse(MouseInput)
    case paste(String)
    case report(TerminalReport)
}

/// A mouse button going down, or a turn of the wheel.
struct MouseInput: Sendable, Hashable {
    enum Button: Sendable, Hashable {
        case left, wheelUp, wheelDown
    }

    var button: Button
    var point: Point
}

/// A terminal's answer to a question.
enum TerminalReport: Sendable, Hashable {
    /// To `CSI 6n`: where the cursor stands, counted from 0.
    case cursor(Point)
    /// To `CSI c`. Every terminal answers it, and answers in order: it closes a batch of questions.
    case deviceAttributes
    /// To `CSI ? number $ p`; `isKnown` is false where the terminal has never heard of the mode.
    case mode(number: Int, isKnown: Bool)
}

import Screen

/// Asks a terminal how wide it draws: one batch of questions, answered in order, closed by a fence.
///
/// Each sample is written at the left edge and the cursor asked for its column. It happens on the second screen, so
/// that the first keeps no trace. The reports that come back are to be handed to `take`.
struct WidthProbe {
    private let samples = WidthSamples.all
    private var columns: [Int] = []
    private var modes: Set<Int> = []
    /// The fence has come: nothing more will.
    private(set) var isClosed = false

    /// The questions, in row 2: in row 1 an answer looks like the F3 key with a modifier.
    static var questions: String {
        let asked = WidthSamples.all.map { "\r" + $0.question + "\u{1B}[6n" }.joined()
        let modes = TerminalModes.asked.map { "\u{1B}[?\($0)$p" }.joined()
        let secondScreen = (on: "\u{1B}[?1049h", off: "\u{1B}[?1049l")
        let fence = "\u{1B}[c"
        return secondScreen.on + "\u{1B}[2;1H" + asked + modes + secondScreen.off + fence
    }

    mutating func take(_ report: TerminalReport) {
        switch report {
        case .cursor(let point): columns.append(point.column)
        case .mode(let number, let isKnown):
            if isKnown {
                modes.insert(number)
            }
        case .deviceAttributes: isClosed = true
        }
    }

    /// Nothing where some questions were not answered, or nonsensically.
    var answer: WidthAnswer? {
        guard isClosed, columns.count == samples.count, columns.allSatisfy({ (0...8).contains($0) }) else {
            return nil
        }
        return WidthAnswer(
            cells: Dictionary(uniqueKeysWithValues: zip(samples.map(\.text), columns)),
            modes: modes.intersection(TerminalModes.asked))
    }
}

/// Modes that not every terminal has.
enum TerminalModes {
    /// Many changes are shown as one.
    static let synchronizedUpdate = 2026
    /// Left and right margins (DECLRMM), within which a part of the rows can be moved.
    static let margins = 69

    static let asked = [synchronizedUpdate, margins]
}

import Screen

/// Asks a terminal how wide it draws: one batch of questions, answered in order, closed by a fence.
///
/// Each sample is written at the left edge and the cursor asked for its column. It happens on the second screen, so
/// that the first keeps no trace. The reports that come back are to be handed to `take`.
struct WidthProbe {
    private let samples = WidthSamples.all
    private var columns: [Int] = []
    private var synchronizesUpdates = false
    /// The fence has come: nothing more will.
    private(set) var isClosed = false

    /// The questions, in row 2: in row 1 an answer looks like the F3 key with a modifier.
    static var questions: String {
        let asked = WidthSamples.all.map { "\r" + $0.text + "\u{1B}[6n" }.joined()
        let synchronization = "\u{1B}[?2026$p"
        let secondScreen = (on: "\u{1B}[?1049h", off: "\u{1B}[?1049l")
        let fence = "\u{1B}[c"
        return secondScreen.on + "\u{1B}[2;1H" + asked + synchronization + secondScreen.off + fence
    }

    mutating func take(_ report: TerminalReport) {
        switch report {
        case .cursor(let point): columns.append(point.column)
        case .mode(2026, let isKnown): synchronizesUpdates = isKnown
        case .mode: break
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
            synchronizesUpdates: synchronizesUpdates)
    }
}

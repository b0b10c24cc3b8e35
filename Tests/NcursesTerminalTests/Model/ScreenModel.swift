import Screen
import TextLayout

/// A terminal without a window: takes bytes as xterm does and knows what its screen shows.
///
/// It understands what ncurses and `NcursesTerminal` send for xterm-256color, and remembers what it did not understand.
struct ScreenModel {
    /// What kind of terminal it is.
    struct Traits: Sendable {
        var ambiguousWidth = 1
        var widensLines = false
        var hasMargins = true
        var synchronizesUpdates = true
        var answers = true
    }

    struct Pen: Hashable {
        var style = Style()
        var drawsLines = false
    }

    let traits: Traits
    private(set) var size: Size
    private(set) var cells: [Cell]
    private(set) var cursor = Point(column: 0, row: 0)
    private(set) var modes: Set<Int> = [7, 25]
    private(set) var title = ""
    private(set) var clipboard: String?
    /// Marks that the test wrote behind what it waits for.
    private(set) var marks: Set<Int> = []
    private(set) var misunderstood: [String] = []
    private(set) var byteCount = 0
    /// What it sends back to the program.
    private(set) var replies: [UInt8] = []

    private let widths: WidthTable
    private var parser = SequenceParser()
    private var pen = Pen()
    private var titles: [String] = []
    private var firstScreen: (cells: [Cell], cursor: Point)?
    private var saved = (cursor: Point(column: 0, row: 0), pen: Pen())
    private var wrapsNext = false
    private var top = 0
    private var bottom: Int
    private var left = 0
    private var right: Int

    init(size: Size, traits: Traits) {
        self.traits = traits
        self.size = size
        widths = WidthTable(ambiguous: traits.ambiguousWidth)
        cells = Array(repeating: .blank(), count: size.columns * size.rows)
        bottom = size.rows
        right = size.columns
    }

    var isOnSecondScreen: Bool {
        firstScreen != nil
    }

    var text: [String] {
        (0..<size.rows).map { row in
            cells[row * size.columns..<(row + 1) * size.columns].map(\.text).joined().trimmingTrailingBlanks
        }
    }

    mutating func takeReplies() -> [UInt8] {
        defer { replies = [] }
        return replies
    }

    mutating func resize(to new: Size) {
        size = new
        cells = Array(repeating: Cell("?"), count: new.columns * new.rows)
        cursor = Point(column: min(cursor.column, new.columns - 1), row: min(cursor.row, new.rows - 1))
        resetMargins()
    }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        for byte in bytes {
            byteCount += 1
            switch parser.take(byte) {
            case nil: break
            case .character(let scalar): print(scalar)
            case .control(let code): control(code)
            case .escape(let letters): escape(letters)
            case .sequence(let sequence): perform(sequence)
            case .string(let text): string(text)
            }
        }
    }
}

// MARK: - Printing

extension ScreenModel {
    private mutating func print(_ scalar: Unicode.Scalar) {
        let shown = pen.drawsLines ? Self.lineDrawing[scalar] ?? scalar : scalar
        let width = isLine(shown) ? (traits.widensLines ? 2 : 1) : widths.width(of: shown)
        guard width > 0 else {
            join(shown)
            return
        }
        if wrapsNext || cursor.column + width > size.columns {
            cursor.column = 0
            lineFeed()
        }
        put(String(shown), at: cursor)
        if width == 2 {
            put("", at: Point(column: cursor.column + 1, row: cursor.row))
        }
        cursor.column += width
        wrapsNext = cursor.column >= size.columns
        cursor.column = min(cursor.column, size.columns - 1)
    }

    private func isLine(_ scalar: Unicode.Scalar) -> Bool {
        (0x2500...0x259F).contains(scalar.value)
    }

    private mutating func join(_ scalar: Unicode.Scalar) {
        var column = wrapsNext ? cursor.column : cursor.column - 1
        while column > 0, cells[index(column, cursor.row)].isSecondHalf {
            column -= 1
        }
        if column >= 0 {
            cells[index(column, cursor.row)].text.unicodeScalars.append(scalar)
        }
    }

    /// Half of a wide character does not survive the other.
    private mutating func put(_ text: String, at point: Point) {
        let place = index(point.column, point.row)
        if cells[place].isSecondHalf, point.column > 0, !text.isEmpty {
            cells[place - 1].text = " "
        }
        if point.column + 1 < size.columns, cells[place + 1].isSecondHalf {
            cells[place + 1].text = " "
        }
        cells[place] = Cell(text, style: pen.style)
        wrapsNext = false
    }

    private mutating func erase(_ columns: Range<Int>, row: Int) {
        let kept = pen
        pen = Pen(style: Style(background: pen.style.background))
        for column in columns.clamped(to: 0..<size.columns) {
            put(" ", at: Point(column: column, row: row))
        }
        pen = kept
    }

    private func index(_ column: Int, _ row: Int) -> Int {
        row * size.columns + column
    }

    private static let lineDrawing: [Unicode.Scalar: Unicode.Scalar] = [
        "q": "─", "x": "│", "l": "┌", "k": "┐", "m": "└", "j": "┘", "t": "├", "u": "┤", "v": "┴", "w": "┬", "n": "┼",
    ]
}

// MARK: - Moving

extension ScreenModel {
    private mutating func control(_ code: UInt8) {
        switch code {
        case 0x08: move(to: cursor.column - 1, cursor.row)
        case 0x0A: lineFeed()
        case 0x0D: move(to: 0, cursor.row)
        case 0x00, 0x07: break
        default: misunderstood.append("control \(code)")
        }
    }

    private mutating func escape(_ letters: String) {
        switch letters {
        case "(0": pen.drawsLines = true
        case "(B": pen.drawsLines = false
        case "M": reverseLineFeed()
        case "7": saved = (cursor, pen)
        case "8": (cursor, pen) = saved
        case "=", ">": break
        default: misunderstood.append("ESC \(letters)")
        }
    }

    private mutating func move(to column: Int, _ row: Int) {
        cursor = Point(column: min(max(0, column), size.columns - 1), row: min(max(0, row), size.rows - 1))
        wrapsNext = false
    }

    private mutating func lineFeed() {
        wrapsNext = false
        if cursor.row == bottom - 1 {
            scroll(by: 1, from: top)
        } else if cursor.row + 1 < size.rows {
            cursor.row += 1
        }
    }

    private mutating func reverseLineFeed() {
        if cursor.row == top {
            scroll(by: -1, from: top)
        } else {
            cursor.row -= 1
        }
    }

    private mutating func scroll(by distance: Int, from first: Int) {
        let rows = first..<bottom
        for row in distance > 0 ? Array(rows) : rows.reversed() {
            let source = row + distance
            if rows.contains(source) {
                for column in left..<right {
                    cells[index(column, row)] = cells[index(column, source)]
                }
            } else {
                erase(left..<right, row: row)
            }
        }
    }

    private mutating func resetMargins() {
        (top, bottom, left, right) = (0, size.rows, 0, size.columns)
    }
}

// MARK: - Control sequences

extension ScreenModel {
    private mutating func perform(_ sequence: ParsedSequence) {
        let count = max(1, sequence.number(0))
        switch (sequence.prefix, sequence.intermediate, sequence.final) {
        case ("", "", "A"): move(to: cursor.column, cursor.row - count)
        case ("", "", "B"): move(to: cursor.column, cursor.row + count)
        case ("", "", "C"): move(to: cursor.column + count, cursor.row)
        case ("", "", "D"): move(to: cursor.column - count, cursor.row)
        case ("", "", "G"): move(to: count - 1, cursor.row)
        case ("", "", "d"): move(to: cursor.column, count - 1)
        case ("", "", "H"): move(to: max(1, sequence.number(1)) - 1, count - 1)
        case ("", "", "J"): eraseDisplay(sequence.number(0))
        case ("", "", "K"): eraseLine(sequence.number(0))
        case ("", "", "X"): erase(cursor.column..<cursor.column + count, row: cursor.row)
        case ("", "", "L"): scroll(by: -count, from: cursor.row)
        case ("", "", "M"): scroll(by: count, from: cursor.row)
        case ("", "", "S"): scroll(by: count, from: top)
        case ("", "", "T"): scroll(by: -count, from: top)
        case ("", "", "b"): repeatLast(count)
        case ("", "", "r"): setRows(sequence)
        case ("", "", "s") where modes.contains(69): setColumns(sequence)
        case ("", "", "m"): pen.style = Rendering.style(after: sequence.parameters, on: pen.style)
        case ("", "", "n"), ("", "", "c"), ("?", "$", "p"): answer(sequence)
        case ("", "", "t"): keepTitle(sequence.number(0))
        case ("?", "", "h"), ("?", "", "l"): setModes(sequence.parameters, sequence.final == "h")
        case ("", "", "l"), ("", "", "h"): break
        default: misunderstood.append(sequence.description)
        }
    }

    private mutating func eraseDisplay(_ part: Int) {
        guard part == 2 || part == 0 else {
            misunderstood.append("CSI \(part) J")
            return
        }
        let first = part == 2 ? 0 : cursor.row + 1
        if part == 0 {
            eraseLine(0)
        }
        for row in first..<size.rows {
            erase(0..<size.columns, row: row)
        }
    }

    private mutating func eraseLine(_ part: Int) {
        erase(part == 0 ? cursor.column..<size.columns : 0..<cursor.column + 1, row: cursor.row)
    }

    private mutating func repeatLast(_ count: Int) {
        let column = wrapsNext ? cursor.column : cursor.column - 1
        if let last = cells[index(max(0, column), cursor.row)].text.unicodeScalars.first {
            for _ in 0..<count {
                print(last)
            }
        }
    }

    private mutating func setRows(_ sequence: ParsedSequence) {
        top = max(1, sequence.number(0)) - 1
        bottom = sequence.number(1) == 0 ? size.rows : min(size.rows, sequence.number(1))
        move(to: 0, 0)
    }

    private mutating func setColumns(_ sequence: ParsedSequence) {
        left = max(1, sequence.number(0)) - 1
        right = sequence.number(1) == 0 ? size.columns : min(size.columns, sequence.number(1))
        move(to: 0, 0)
    }

    private mutating func setModes(_ numbers: [Int], _ isOn: Bool) {
        for number in numbers {
            if isOn {
                modes.insert(number)
            } else {
                modes.remove(number)
            }
            switch number {
            case 1049: switchScreen(toSecond: isOn)
            case 69 where !isOn: (left, right) = (0, size.columns)
            case 69 where !traits.hasMargins: misunderstood.append("mode 69")
            default: break
            }
        }
    }

    private mutating func switchScreen(toSecond: Bool) {
        if toSecond, firstScreen == nil {
            firstScreen = (cells, cursor)
            cells = Array(repeating: .blank(), count: cells.count)
        } else if !toSecond, let first = firstScreen {
            (cells, cursor) = first
            firstScreen = nil
        }
        wrapsNext = false
    }

    private mutating func answer(_ sequence: ParsedSequence) {
        guard traits.answers else {
            return
        }
        switch sequence.final {
        case "n": replies += Array("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R".utf8)
        case "c": replies += Array("\u{1B}[?64;1;2;6;22c".utf8)
        default:
            let number = sequence.number(0)
            let isKnown = number == 69 ? traits.hasMargins : number == 2026 && traits.synchronizesUpdates
            replies += Array("\u{1B}[?\(number);\(isKnown ? 2 : 0)$y".utf8)
        }
    }

    private mutating func keepTitle(_ operation: Int) {
        if operation == 22 {
            titles.append(title)
        } else if operation == 23, let last = titles.popLast() {
            title = last
        }
    }

    private mutating func string(_ text: String) {
        let parts = text.split(separator: ";", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        switch parts.first {
        case "2" where parts.count > 1: title = parts[1]
        case "52" where parts.count > 2: clipboard = parts[2]
        case "777" where parts.count > 1: marks.formUnion(Int(parts[1]).map { [$0] } ?? [])
        default: misunderstood.append("OSC \(text)")
        }
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        var rest = self[...]
        while rest.last == " " {
            rest.removeLast()
        }
        return String(rest)
    }
}

import Screen

/// Makes keys, mouse events, pastes and reports of a terminal's bytes.
///
/// It never waits. Where bytes may be the beginning of something longer it keeps them and `isWaiting` is true; whoever
/// reads decides how long to wait for the rest, and calls `stopWaiting` then: a lone `ESC` is the Escape key.
struct InputDecoder {
    /// While cursor reports are on their way, `CSI row;column R` is one; else it may be the F3 key.
    var expectsCursorReports = false

    /// Sequences that only this terminal's terminfo entry has.
    var ownSequences: [[UInt8]: Key] = [:]
    private var buffer: [UInt8] = []
    private var pasted: [UInt8]?

    var isWaiting: Bool {
        !buffer.isEmpty || isPasting
    }

    /// The end of a paste may take longer to come than the rest of a key.
    var isPasting: Bool {
        pasted != nil
    }

    mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
        buffer += bytes
        return decode(isLast: false)
    }

    /// Takes what is there for the whole.
    mutating func stopWaiting() -> [Input] {
        decode(isLast: true)
    }

    private mutating func decode(isLast: Bool) -> [Input] {
        var inputs: [Input] = []
        var rest = buffer[...]
        while !rest.isEmpty || (isLast && isPasting) {
            let length = isPasting ? paste(rest, isLast, &inputs) : step(rest, isLast, &inputs)
            guard let length else {
                break
            }
            rest = rest.dropFirst(length)
        }
        buffer = Array(rest)
        return inputs
    }

    // Each of these decodes what stands first and returns the number of bytes used, or nil: the rest is yet to come.

    private mutating func step(_ bytes: ArraySlice<UInt8>, _ isLast: Bool, _ inputs: inout [Input]) -> Int? {
        switch bytes.first {
        case Self.escape:
            return escapeSequence(bytes, isLast, &inputs)
        case let byte? where byte < 0x20 || byte == 0x7F:
            inputs.append(.key(Self.control(byte)))
            return 1
        default:
            return text(bytes, isLast, &inputs)
        }
    }

    private func text(_ bytes: ArraySlice<UInt8>, _ isLast: Bool, _ inputs: inout [Input]) -> Int? {
        let run = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
        let cut = isLast || run.endIndex < bytes.endIndex ? 0 : Self.unfinishedTail(run)
        let whole = run.dropLast(cut)
        guard !whole.isEmpty else {
            return nil
        }
        for character in String(decoding: whole, as: UTF8.self) where character != "\u{FFFD}" {
            inputs.append(.key(.character(character)))
        }
        return whole.count
    }

    private mutating func escapeSequence(
        _ bytes: ArraySlice<UInt8>, _ isLast: Bool, _ inputs: inout [Input]
    ) -> Int? {
        if let (key, length) = ownSequence(bytes) {
            inputs.append(.key(key))
            return length
        }
        guard bytes.count > 1 else {
            return isLast ? emit(.escape, 1, &inputs) : nil
        }
        let length: Int? =
            switch bytes[bytes.startIndex + 1] {
            case UInt8(ascii: "["): controlSequence(bytes, &inputs)
            case UInt8(ascii: "O"): singleShift(bytes, &inputs)
            case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): controlString(bytes)
            case Self.escape: doubleEscape(bytes, &inputs)
            default: alt(bytes, isLast, &inputs)
            }
        guard length == nil, isLast else {
            return length
        }
        // Escape or alt with a key that begins sequences too, or a sequence that broke off.
        return bytes.count == 2 ? alt(bytes, isLast, &inputs) : bytes.count
    }

    private func ownSequence(_ bytes: ArraySlice<UInt8>) -> (Key, Int)? {
        let fitting = ownSequences.filter { bytes.starts(with: $0.key) }
        return fitting.max { $0.key.count < $1.key.count }.map { ($0.value, $0.key.count) }
    }

    private mutating func controlSequence(_ bytes: ArraySlice<UInt8>, _ inputs: inout [Input]) -> Int? {
        let body = bytes.dropFirst(2)
        if body.first == UInt8(ascii: "M") {
            guard body.count >= 4 else {
                return nil
            }
            inputs += MouseSequences.original(body.dropFirst().prefix(3)).map { [.mouse($0)] } ?? []
            return 6
        }
        if body.first == UInt8(ascii: "[") {
            guard let letter = body.dropFirst().first else {
                return nil
            }
            inputs += KeySequences.consoleFunction(letter).map { [.key($0)] } ?? []
            return 4
        }
        switch ControlSequence.parse(bytes) {
        case .incomplete:
            return nil
        case .broken(let length):
            return length
        case .complete(let sequence, let length):
            meet(sequence, &inputs)
            return length
        }
    }

    private mutating func meet(_ sequence: ControlSequence, _ inputs: inout [Input]) {
        if sequence.final == UInt8(ascii: "~"), sequence.parameter(0) == 200 {
            pasted = []
        } else if let input = Self.mouse(sequence) {
            inputs.append(.mouse(input))
        } else if let report = report(sequence) {
            inputs.append(.report(report))
        } else if let key = KeySequences.key(of: sequence) {
            inputs.append(.key(key))
        }
    }

    private static func mouse(_ sequence: ControlSequence) -> MouseInput? {
        switch (sequence.prefix, sequence.final) {
        case (UInt8(ascii: "<"), _): MouseSequences.sgr(sequence)
        case (nil, UInt8(ascii: "M")): MouseSequences.urxvt(sequence)
        default: nil
        }
    }

    private func report(_ sequence: ControlSequence) -> TerminalReport? {
        switch (sequence.prefix, sequence.intermediate, sequence.final) {
        case (nil, nil, UInt8(ascii: "R")) where expectsCursorReports || sequence.parameter(0, or: 1) != 1:
            return .cursor(
                Point(column: sequence.parameter(1, or: 1) - 1, row: sequence.parameter(0, or: 1) - 1))
        case (UInt8(ascii: "?"), nil, UInt8(ascii: "c")):
            return .deviceAttributes
        case (UInt8(ascii: "?"), UInt8(ascii: "$"), UInt8(ascii: "y")):
            return .mode(number: sequence.parameter(0), isKnown: (1...3).contains(sequence.parameter(1)))
        default:
            return nil
        }
    }

    private func singleShift(_ bytes: ArraySlice<UInt8>, _ inputs: inout [Input]) -> Int? {
        // Some terminals put the modifiers between: `ESC O 5 A`.
        let body = bytes.dropFirst(2).drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard let letter = body.first else {
            return nil
        }
        inputs += KeySequences.keypad(letter).map { [.key($0)] } ?? []
        return body.startIndex + 1 - bytes.startIndex
    }

    /// An answer nobody waits for (`OSC`, `DCS`, `APC`, `PM`): dropped up to its end, `BEL` or `ESC \`.
    private func controlString(_ bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex + 2
        while index < bytes.endIndex {
            if bytes[index] == 0x07 {
                return index + 1 - bytes.startIndex
            }
            if bytes[index] == Self.escape {
                guard index + 1 < bytes.endIndex else {
                    return nil
                }
                let closes = bytes[index + 1] == UInt8(ascii: "\\")
                return index + (closes ? 2 : 0) - bytes.startIndex
            }
            index += 1
        }
        return bytes.count > Self.longestString ? bytes.count : nil
    }

    /// Alt with a key that is itself a sequence (rxvt), or Escape pressed twice.
    private func doubleEscape(_ bytes: ArraySlice<UInt8>, _ inputs: inout [Input]) -> Int? {
        guard bytes.count > 2 else {
            return nil
        }
        let begins =
            bytes[bytes.startIndex + 2] == UInt8(ascii: "[") || bytes[bytes.startIndex + 2] == UInt8(ascii: "O")
        return begins ? 1 : emit(.escape, 1, &inputs)
    }

    private func alt(_ bytes: ArraySlice<UInt8>, _ isLast: Bool, _ inputs: inout [Input]) -> Int? {
        let body = bytes.dropFirst()
        guard let first = body.first, first != Self.escape else {
            return emit(.escape, 1, &inputs)
        }
        guard first >= 0x20, first != 0x7F else {
            return emit(Self.control(first), 2, &inputs)
        }
        let length = Self.lengthOfScalar(first)
        guard body.count >= length else {
            return isLast ? bytes.count : nil
        }
        if let character = String(decoding: body.prefix(length), as: UTF8.self).first, character != "\u{FFFD}" {
            inputs.append(.key(.alt(character)))
        }
        return 1 + length
    }

    private mutating func paste(_ bytes: ArraySlice<UInt8>, _ isLast: Bool, _ inputs: inout [Input]) -> Int? {
        var index = bytes.startIndex
        while let found = bytes[index...].firstIndex(of: Self.escape) {
            let tail = bytes[found...].prefix(Self.pasteEnd.count)
            if Array(tail) == Self.pasteEnd {
                keep(bytes[..<found])
                finishPaste(&inputs)
                return found + tail.count - bytes.startIndex
            }
            if Self.pasteEnd.starts(with: tail), !isLast {
                keep(bytes[..<found])
                return found == bytes.startIndex ? nil : found - bytes.startIndex
            }
            index = found + 1
        }
        keep(bytes)
        if isLast {
            finishPaste(&inputs)
        }
        return bytes.count
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        let room = Self.longestPaste - (pasted?.count ?? 0)
        pasted?.append(contentsOf: bytes.prefix(max(0, room)))
    }

    private mutating func finishPaste(_ inputs: inout [Input]) {
        inputs.append(.paste(PasteText.text(pasted ?? [])))
        pasted = nil
    }

    private func emit(_ key: Key, _ length: Int, _ inputs: inout [Input]) -> Int {
        inputs.append(.key(key))
        return length
    }
}

extension InputDecoder {
    private static let escape: UInt8 = 0x1B
    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    private static let longestPaste = 1 << 20
    private static let longestString = 1 << 16

    private static func control(_ byte: UInt8) -> Key {
        switch byte {
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x08, 0x7F: .backspace
        case 0x1B: .escape
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        default: .control(Character(Unicode.Scalar(byte + 0x40)))
        }
    }

    private static func lengthOfScalar(_ first: UInt8) -> Int {
        switch first {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    /// How many bytes at the end are the beginning of a scalar whose rest is yet to come.
    private static func unfinishedTail(_ bytes: ArraySlice<UInt8>) -> Int {
        for length in 1...3 {
            guard let byte = bytes.dropLast(length - 1).last, byte >= 0x80 else {
                return 0
            }
            if byte >= 0xC0 {
                return lengthOfScalar(byte) > length ? length : 0
            }
        }
        return 0
    }
}

/// The inner loop of the scanner: code points that are clusters by themselves and need no look at what follows.
struct PlainRun {
    var state: UInt16
    /// UTF-8 offset of the next code point.
    var offset: Int

    /// Goes on to the first code point that needs a closer look, or as far as there is room. The code point before the
    /// run is plain.
    mutating func scan(
        _ bytes: Span<UInt8>, into units: inout OutputSpan<Unit>, records: Span<UInt32>, cells: Span<UInt16>
    ) {
        var run = self
        let safeEnd = bytes.count - 3
        while run.offset < safeEnd, !units.isFull {
            let word = UInt32(
                littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: run.offset, as: UInt32.self))
            if isThreeBytes(word) {
                guard let unit = run.unit(scalarOfThreeBytes(word), 3, records, cells) else { break }
                units.append(unit)
            } else {
                let (scalar, length) = word & 0x80 == 0 ? (word & 0x7F, 1) : decodeScalar(bytes, at: run.offset)
                guard var unit = run.unit(scalar, length, records, cells) else { break }
                if isLetter(scalar) { unit.takeLetters(&run.offset, in: bytes) }
                units.append(unit)
            }
        }
        self = run
    }

    /// Takes a code point; `nil`, with nothing done, where a closer look is needed.
    @inline(__always)
    private mutating func unit(
        _ scalar: UInt32, _ length: Int, _ records: Span<UInt32>, _ cells: Span<UInt16>
    ) -> Unit? {
        let properties = Properties(bits: records[Int(Properties.number(of: scalar))])
        let cell = BreakAutomaton.Cell(bits: cells[BreakAutomaton.index(state, BreakSymbol(properties))])
        guard properties.has(.plain), !cell.isOpen else { return nil }
        let unit = Unit(offset: offset, properties: properties, cell: cell)
        state = cell.state
        offset &+= length
        return unit
    }
}

extension Unit {
    /// Takes in the letters that follow a letter: between two of them the rules have nothing to say (LB28) and the state
    /// stays as it is. The last letter stays out where something else than ASCII follows, which could be a mark on it.
    @inline(__always)
    fileprivate mutating func takeLetters(_ offset: inout Int, in bytes: Span<UInt8>) {
        let start = offset
        var end = endOfLetters(bytes, from: start, atMost: Unit.maximumLetters - 1)
        if end == bytes.count || bytes[end] >= 0x80 { end -= 1 }
        guard end > start else { return }
        offset = end
        width += end - start
        marks.insert(.letters)
    }
}

/// The end of a run of ASCII letters.
@inline(__always)
private func endOfLetters(_ bytes: Span<UInt8>, from start: Int, atMost limit: Int) -> Int {
    let end = min(bytes.count, start + limit)
    var offset = start
    while offset <= end - 8 {
        let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let letters = countOfLeadingLetters(UInt64(littleEndian: word))
        offset += letters
        if letters < 8 { return offset }
    }
    while offset < end, isLetter(UInt32(bytes[offset])) { offset += 1 }
    return offset
}

/// How many of eight bytes, the lowest first, are ASCII letters before the first that is not.
@inline(__always)
private func countOfLeadingLetters(_ word: UInt64) -> Int {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let lowercase = (word | 0x2020_2020_2020_2020) & ~highBits
    let fromA = lowercase &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = lowercase &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~beyondZ & ~word) & highBits
    return others.trailingZeroBitCount / 8
}

/// An ASCII letter.
@inline(__always)
func isLetter(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) &- 0x61 < 26
}

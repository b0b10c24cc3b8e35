/// The inner loop of the scanner: code points that are clusters by themselves and need no look at what follows.
struct PlainRun {
    var state: UInt16
    /// UTF-8 offset of the next code point.
    var offset: Int
    /// Hanzi become units of several.
    let gathersHanzi: Bool

    /// Goes on to the first code point that needs a closer look, or as far as there is room. The code point before the
    /// run is plain.
    mutating func scan(
        _ bytes: Span<UInt8>, into units: inout OutputSpan<Unit>, records: Span<UInt32>, cells: Span<UInt16>
    ) {
        var run = self
        while run.offset < bytes.count, !units.isFull {
            let word = loadWord(bytes, at: run.offset)
            if isThreeBytes(word) {
                let number = Properties.number(of: scalarOfThreeBytes(word))
                guard var unit = run.take(3, Properties(bits: records[Int(number)]), cells) else { break }
                if gathersHanzi, unit.has(.gathers) { unit.takeHanzi(&run.offset, in: bytes) }
                units.append(unit)
            } else if word & 0x80 == 0 {
                let number = Properties.number(ofASCII: UInt8(truncatingIfNeeded: word))
                guard var unit = run.take(1, Properties(bits: records[Int(number)]), cells) else { break }
                if isLetter(word & 0x7F) { unit.takeLetters(&run.offset, in: bytes) }
                units.append(unit)
            } else {
                let (scalar, length) = decodeScalar(bytes, at: run.offset)
                let number = Properties.number(of: scalar)
                guard let unit = run.take(length, Properties(bits: records[Int(number)]), cells) else { break }
                units.append(unit)
            }
        }
        self = run
    }

    /// Takes a code point of so many bytes; `nil`, with nothing done, where a closer look is needed.
    @inline(__always)
    private mutating func take(_ length: Int, _ properties: Properties, _ cells: Span<UInt16>) -> Unit? {
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
    /// So do letters among the last bytes of the text, which are not worth their own loop.
    @inline(__always)
    fileprivate mutating func takeLetters(_ offset: inout Int, in bytes: Span<UInt8>) {
        let start = offset
        let limit = min(bytes.count &- 9, start &+ Unit.maximumLetters &- 9)
        var end = start
        while end <= limit {
            let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
            let letters = countOfLeadingLetters(UInt64(littleEndian: word))
            end &+= letters
            if letters < 8 { break }
        }
        guard end > start else { return }
        if bytes[end] >= 0x80 { end &-= 1 }
        guard end > start else { return }
        take(cells: end &- start, of: .letters)
        offset = end
    }

    /// Takes in the hanzi that follow a hanzi: after each of them the state is the same. One that takes part in a
    /// cluster is parted from them later.
    @inline(__always)
    fileprivate mutating func takeHanzi(_ offset: inout Int, in bytes: Span<UInt8>) {
        let start = offset
        let limit = min(bytes.count, start &+ 3 &* Unit.maximumHanzi) &- 9
        var end = start
        while end <= limit {
            let word = UInt64(bigEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self))
            guard isHanzi(threeBytes: word >> 40) else { break }
            end &+= 3
            guard isHanzi(threeBytes: word >> 16 & 0xFF_FFFF) else { break }
            end &+= 3
        }
        guard end > start else { return }
        take(cells: (end &- start) / 3 &* 2, of: .hanzi)
        offset = end
    }
}

/// Whether three bytes of UTF-8, the first highest, are of the block of hanzi that all news is written in.
@inline(__always)
private func isHanzi(threeBytes: UInt64) -> Bool {
    threeBytes &- 0xE4_B8_80 <= 0xE9_BF_BF - 0xE4_B8_80  // U+4E00–U+9FFF
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

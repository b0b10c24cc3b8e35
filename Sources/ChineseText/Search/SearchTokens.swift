/// The tokens by which an index finds a text, as one text of them parted by blanks.
///
/// Of a run of hanzi: every two neighbours, and the last one alone, so that every hanzi begins a token. Of letters and
/// digits: every word. All folded. Punctuation and blanks end a run: no token reaches across.
///
/// A token occurs once, however often its text does; where, the index is not told.
public struct SearchTokens: ~Copyable {
    /// A kind of tokens that are told apart from those of the text by their first character.
    public enum Mark: UInt32, Sendable {
        /// Words of the headline.
        case title = 0xE000
        /// First letters of the readings of two neighbours in the headline.
        case initials = 0xE001
        /// A tab of the library, by its number.
        case tab = 0xE002
        /// The name of a source, by its number.
        case origin = 0xE003
        /// Stands in every text.
        case every = 0xE004
    }

    /// UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var seen = KeySet()
    /// Code points of a word beyond these do not count.
    static let longestWord = 32

    public init() {}

    /// Begins the tokens of another text.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        seen.removeAll()
    }

    /// Adds the tokens of a text.
    public mutating func add(_ text: String, mark: Mark? = nil) {
        let source = text.utf8.span
        var offset = 0
        var previous: UInt32 = 0
        var wordLength = 0
        while offset < source.count {
            let (raw, length) = source.codePoint(at: offset)
            offset += length
            let code = Folding.all.fold(raw)
            switch CharacterClass(code) {
            case .ideograph:
                wordLength = 0
                if previous != 0 { add(previous, code, mark) }
                previous = code
            case .letter:
                if previous != 0 { add(previous, 0, mark) }
                previous = 0
                if wordLength == 0 { begin(mark) }
                if wordLength < Self.longestWord { bytes.appendUTF8(of: code) }
                wordLength += 1
            case .boundary:
                if previous != 0 { add(previous, 0, mark) }
                previous = 0
                wordLength = 0
            }
        }
        if previous != 0 { add(previous, 0, mark) }
    }

    /// Adds the first letters of what a headline's hanzi are read as: of every two neighbours, in all their readings.
    public mutating func addInitials(of title: String) {
        var previous: [UInt8] = []
        for scalar in title.unicodeScalars {
            let initials = Pinyin.initials(of: scalar)
            for first in previous {
                for second in initials {
                    add(UInt32(first), UInt32(second), .initials)
                }
            }
            previous = initials
        }
    }

    /// Adds a token that is a number.
    public mutating func add(_ number: Int64, mark: Mark) {
        begin(mark)
        bytes.append(contentsOf: String(number).utf8)
    }

    /// Adds the token that every text has.
    public mutating func addEvery() {
        begin(.every)
    }

    /// A token of two code points, or of one.
    @inline(__always)
    private mutating func add(_ first: UInt32, _ second: UInt32, _ mark: Mark?) {
        let key = UInt64(first) << 21 | UInt64(second) | UInt64(mark?.rawValue ?? 0) << 42
        guard seen.insert(key) else { return }
        begin(mark)
        bytes.appendUTF8(of: first)
        if second != 0 { bytes.appendUTF8(of: second) }
    }

    private mutating func begin(_ mark: Mark?) {
        bytes.append(UInt8(ascii: " "))
        if let mark { bytes.appendUTF8(of: mark.rawValue) }
    }
}

/// A set of numbers other than 0, emptied and filled over and over.
private struct KeySet: ~Copyable {
    private var slots: [UInt64]
    private var count = 0

    init() {
        slots = [UInt64](repeating: 0, count: 4096)
    }

    mutating func removeAll() {
        guard count > 0 else { return }
        for index in slots.indices { slots[index] = 0 }
        count = 0
    }

    /// Whether it was not there.
    mutating func insert(_ key: UInt64) -> Bool {
        if count * 2 >= slots.count { grow() }
        let place = place(of: key)
        guard slots[place] != key else { return false }
        slots[place] = key
        count += 1
        return true
    }

    private func place(of key: UInt64) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[place] != 0, slots[place] != key {
            place = (place + 1) & mask
        }
        return place
    }

    private mutating func grow() {
        let keys = slots.filter { $0 != 0 }
        slots = [UInt64](repeating: 0, count: slots.count * 4)
        for key in keys { slots[place(of: key)] = key }
    }
}

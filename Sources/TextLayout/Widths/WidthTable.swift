internal import CUnicode

/// How many cells a terminal gives to a character.
///
/// One value of it measures, breaks, cuts and draws; `installForCurses()` makes ncurses ask the same table.
public struct WidthTable: Sendable {
    /// The cells of East Asian Ambiguous characters, 1 or 2. Box drawing and block elements are always narrow.
    public let ambiguous: Int
    /// Characters to which the terminal gives other widths than the table, 0–2 cells.
    public let exceptions: [Unicode.Scalar: Int]
    /// The sequences that the terminal draws as one.
    public let agreements: Agreements
    /// Unicode's records by number, with this terminal's widths in them.
    let records: [UInt32]
    /// No hanzi is an exception.
    let hasUniformHanzi: Bool

    /// What a terminal does with sequences; without its agreement they are shown in simpler form.
    public struct Agreements: OptionSet, Sendable, Hashable {
        public let rawValue: Int

        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// A ZWJ sequence or a skin tone takes the cells of its base; else the base alone is drawn.
        public static let joinedEmoji = Agreements(rawValue: 1)
        /// VS16 makes a narrow pictograph two cells wide; else VS16 is left out.
        public static let emojiPresentation = Agreements(rawValue: 2)
    }

    /// A table that differs from Unicode's in nothing that is not said here.
    ///
    /// `ambiguous` is 2, or else taken as 1; widths of `exceptions` outside 0…2 are clamped.
    public init(ambiguous: Int = 1, exceptions: [Unicode.Scalar: Int] = [:], agreements: Agreements = []) {
        self.ambiguous = ambiguous == 2 ? 2 : 1
        self.exceptions = exceptions.mapValues { min(max($0, 0), 2) }
        self.agreements = agreements
        if exceptions.isEmpty {
            records = ambiguous == 2 ? Self.wideRecords : Self.narrowRecords
            hasUniformHanzi = true
        } else {
            records = Self.records(ambiguous: self.ambiguous, exceptional: exceptions.keys)
            hasUniformHanzi = !exceptions.keys.contains { ("一"..."\u{9FFF}").contains($0) }
        }
    }

    /// The cells of a character that stands alone, 0…2; a control character counts as what is drawn for it.
    public func width(of scalar: Unicode.Scalar) -> Int {
        properties(of: scalar.value).width
    }

    @inline(__always)
    func properties(of scalar: UInt32) -> Properties {
        let properties = record(of: scalar)
        return properties.has(.exceptional) ? exception(of: scalar, properties) : properties
    }

    /// The properties of a code point, exceptions left out of account; those are never plain.
    @inline(__always)
    func record(of scalar: UInt32) -> Properties {
        Properties(bits: records[Int(Properties.number(of: scalar))])
    }

    @inline(never)
    func exception(of scalar: UInt32, _ properties: Properties) -> Properties {
        guard let scalar = Unicode.Scalar(scalar), let cells = exceptions[scalar] else { return properties }
        return properties.withWidth(cells)
    }

    private static let narrowRecords = records(ambiguous: 1, exceptional: [])
    private static let wideRecords = records(ambiguous: 2, exceptional: [])

    private static func records(ambiguous: Int, exceptional: some Sequence<Unicode.Scalar>) -> [UInt32] {
        var records = (0...UInt8.max).map { Properties(number: $0, ambiguous: ambiguous).bits }
        for scalar in exceptional {
            let number = Int(Properties.number(of: scalar.value))
            records[number] = Properties(bits: records[number]).with(.exceptional).without(.plain).bits
        }
        return records
    }
}

extension WidthTable: Hashable {
    public static func == (a: WidthTable, b: WidthTable) -> Bool {
        a.ambiguous == b.ambiguous && a.agreements == b.agreements && a.exceptions == b.exceptions
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ambiguous)
        hasher.combine(agreements)
        hasher.combine(exceptions)
    }
}

extension SearchTokens {
    /// Tokens that every text with a pattern in it has.
    public struct Needed: Sendable, Hashable {
        public var tokens: [String]
        /// Whether the one token is only the beginning of those that are meant: a single hanzi.
        public var isPrefix: Bool
        /// Whether every text with these tokens has the pattern.
        public var isSufficient: Bool
    }

    /// What an index is to be asked for to find the texts with a pattern in them; nil where nothing in it has a token.
    public static func needed(for pattern: String, mark: Mark? = nil) -> Needed? {
        let codes = pattern.unicodeScalars.map { Folding.all.fold($0.value) }
        let runs = runs(in: codes)
        guard let first = runs.first else { return nil }
        if runs.count == 1, case .ideograph = CharacterClass(codes[first.lowerBound]), first.count == 1 {
            return Needed(
                tokens: [text(codes[first], mark)], isPrefix: true, isSufficient: first.count == codes.count)
        }
        var tokens: [String] = []
        for run in runs {
            if case .ideograph = CharacterClass(codes[run.lowerBound]) {
                tokens += zip(run, run.dropFirst()).map { text(codes[$0...$1], mark) }
                // Where something else follows it is the last of its run in the text too.
                if run.count == 1, run.upperBound < codes.count { tokens.append(text(codes[run], mark)) }
            } else {
                tokens.append(text(codes[run].prefix(longestWord), mark))
            }
        }
        guard !tokens.isEmpty else { return nil }
        let isOneToken = runs.count == 1 && first.count == codes.count && tokens.count == 1
        let isCut = tokens.count == 1 && first.count > longestWord
        return Needed(tokens: tokens, isPrefix: false, isSufficient: isOneToken && !isCut)
    }

    /// The token of headlines with two neighbours whose readings begin so; with one letter, what such tokens begin with.
    public static func token(initials: [UInt8]) -> String {
        text(initials.map { UInt32($0) }, .initials)
    }

    public static func token(_ number: Int64, mark: Mark) -> String {
        text([], mark) + String(number)
    }

    public static var every: String {
        text([], .every)
    }

    private static func text(_ codes: some Sequence<UInt32>, _ mark: Mark?) -> String {
        var bytes: [UInt8] = []
        if let mark { bytes.appendUTF8(of: mark.rawValue) }
        for code in codes { bytes.appendUTF8(of: code) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The stretches of ideographs and of letters.
    private static func runs(in codes: [UInt32]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in codes.indices {
            let kind = CharacterClass(codes[index])
            let next = index + 1 < codes.count ? CharacterClass(codes[index + 1]) : .boundary
            guard kind != next else { continue }
            if kind != .boundary { runs.append(start..<index + 1) }
            start = index + 1
        }
        return runs
    }
}

/// Judges set lines by the tables of CLREQ and GB/T 15834 as people read them; it knows nothing of the engine's tables.
struct LineChecker {
    enum Level: Int {
        case basic, gb, strict
    }

    let level: Level
    let width: Int
    private let characters: [Character]
    private let indices: [Int?]

    init(_ text: CheckedText, level: Level, width: Int) {
        self.level = level
        self.width = width
        characters = text.characters
        indices = text.indices
    }

    /// What lines, as half-open UTF-8 offsets, do against the rules where a lawful break was at hand.
    func complaints(_ lines: [Range<Int>]) -> [String] {
        zip(lines, lines.dropFirst()).compactMap { line, next in
            guard let start = indices[line.lowerBound], let end = indices[line.upperBound],
                let following = indices[next.lowerBound]
            else { return "\(line) cuts a character" }
            guard let reason = objection(end, following) else { return nil }
            guard hasLawfulBreak(in: start..<end) else { return nil }
            return "\(reason): \(String(characters[start..<end]))|\(String(characters[following...].prefix(4)))"
        }
    }

    /// A paragraph's last line of one hanzi where the line before could lawfully give its last one.
    func orphan(_ lines: [Range<Int>]) -> String? {
        guard let last = lines.last, let previous = lines.dropLast().last, let start = indices[last.lowerBound],
            let end = indices[last.upperBound], let before = indices[previous.lowerBound],
            let beforeEnd = indices[previous.upperBound]
        else { return nil }
        let line = characters[start..<end]
        guard line.count(where: isHan) == 1, !line.contains(where: isLatin), beforeEnd - before > 8 else { return nil }
        guard beforeEnd == start, isHan(characters[start - 1]), objection(start - 1, start - 1) == nil else {
            return nil
        }
        return "leaves one hanzi: \(String(characters[before..<end]))"
    }

    private func hasLawfulBreak(in line: Range<Int>) -> Bool {
        line.dropFirst().contains { index in
            var end = index
            while end > line.lowerBound, characters[end - 1].isWhitespace { end -= 1 }
            return end > line.lowerBound && !characters[index].isWhitespace && objection(end, index) == nil
        }
    }

    /// What speaks against ending a line before `end` and going on at `start`; white space between them is left out.
    private func objection(_ end: Int, _ start: Int) -> String? {
        guard end > 0, start < characters.count else { return nil }
        let last = characters[end - 1]
        let first = characters[start]
        if "、，。．：；！？）》〉」』】〕］｝”’～–‐%‰℃".contains(first) { return "starts a line" }
        if first == "·", isHan(last) { return "starts a line" }
        if "（《〈「『【〔［｛“‘".contains(last) { return "ends a line" }
        if level.rawValue >= Level.gb.rawValue, last == "／" { return "ends a line" }
        if end == start, "—…".contains(first), last == first { return "parts a dash or ellipsis" }
        if level == .strict, "—…".contains(first) { return "starts a line" }
        return end == start ? objectionInWord(start) : nil
    }

    private func objectionInWord(_ index: Int) -> String? {
        let last = characters[index - 1]
        let first = characters[index]
        if isLatin(last), isLatin(first) { return isLongWord(at: index) ? nil : "parts a word" }
        if isDigit(last), "%‰℃°年月日万亿元".contains(first) { return "parts a number from its unit" }
        if "￥$№".contains(last), isDigit(first) { return "parts a number from its sign" }
        let isPoint = index + 1 < characters.count && isDigit(last) && ".,:".contains(first)
        if isPoint, isDigit(characters[index + 1]) { return "parts a number" }
        if ".,".contains(last), isDigit(first), index > 1, isDigit(characters[index - 2]) { return "parts a number" }
        return nil
    }

    private func isLongWord(at index: Int) -> Bool {
        let before = characters[..<index].reversed().prefix { $0.isASCII && !$0.isWhitespace }.count
        let after = characters[index...].prefix { $0.isASCII && !$0.isWhitespace }.count
        return before + after > width
    }

    private func isHan(_ character: Character) -> Bool {
        character >= "\u{4E00}" && character <= "\u{9FFF}"
    }

    private func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }

    private func isLatin(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }
}

/// A text as the checker looks at it.
struct CheckedText: Sendable {
    let text: String
    let characters: [Character]
    /// The index of the character that starts at a UTF-8 offset; none within a character.
    let indices: [Int?]

    init(_ text: String) {
        self.text = text
        characters = Array(text)
        indices =
            characters.enumerated().flatMap { index, character in
                [index] + [Int?](repeating: nil, count: character.utf8.count - 1)
            } + [characters.count]
    }
}

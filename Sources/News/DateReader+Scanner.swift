/// A place in the text of a date.
struct DateScanner {
    private let scalars: [Unicode.Scalar]
    private(set) var position = 0

    init(_ text: String) {
        // Dates are short; what is longer is text in which one is looked for.
        scalars = Array(text.unicodeScalars.prefix(100_000))
    }

    var utf8Offset: Int {
        scalars[..<position].reduce(0) { $0 + UTF8.width($1) }
    }

    func peek(_ distance: Int = 0) -> Unicode.Scalar? {
        scalars.indices.contains(position + distance) ? scalars[position + distance] : nil
    }

    mutating func advance(by count: Int = 1) {
        position = min(position + count, scalars.count)
    }

    mutating func skipSpaces() {
        skip { $0.isDateSpace }
    }

    mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
        while let scalar = peek(), condition(scalar) { advance() }
    }

    /// Takes one of these characters.
    mutating func accept(_ characters: String) -> Bool {
        guard let scalar = peek(), characters.unicodeScalars.contains(scalar) else { return false }
        advance()
        return true
    }

    /// Takes a word, letters in any case.
    mutating func accept(word: String) -> Bool {
        var distance = 0
        for letter in word.unicodeScalars {
            guard let scalar = peek(distance), scalar == letter || scalar.lowercasedASCII == letter else {
                return false
            }
            distance += 1
        }
        advance(by: distance)
        return true
    }

    /// Takes the first of these words that stands here.
    mutating func acceptAny<Value>(of words: [(String, Value)]) -> Value? {
        for (word, value) in words where accept(word: word) { return value }
        return nil
    }

    /// Takes a whole number with its leading zeros, also one in hanzi; nothing where it has other than so many digits.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        if let number = chineseNumber(digits: digits) { return number }
        var count = 0
        var value = 0
        while let digit = peek(count)?.digitValue {
            count += 1
            guard count <= digits.upperBound else { return nil }
            value = value * 10 + digit
        }
        guard digits.contains(count) else { return nil }
        advance(by: count)
        return value
    }

    /// How many digits stand here.
    var digitCount: Int {
        var count = 0
        while peek(count)?.isDigit == true { count += 1 }
        return count
    }

    /// Takes the ASCII letters that stand here, in lower case.
    mutating func letters() -> String {
        var word = ""
        while let letter = peek(), letter.isASCII, letter.properties.isAlphabetic {
            word.unicodeScalars.append(letter.lowercasedASCII)
            advance()
        }
        return word
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { digitValue != nil }

    var isDateSpace: Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x3000: true
        default: false
        }
    }

    /// The value of an ASCII or full-width digit.
    var digitValue: Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0xFF10...0xFF19: Int(value - 0xFF10)
        default: nil
        }
    }

    var lowercasedASCII: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
    }
}

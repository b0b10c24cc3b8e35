public import News

/// What the value of a key must look like.
public struct TOMLForm<Value> {
    /// As it follows 应为 and `must be`.
    let expected: () -> Bilingual
    /// The strings among which the value is one, for the hint at the nearest.
    let words: () -> [String]
    let read: (TOMLValue) -> Value?

    /// - Parameters:
    ///   - expected: as it follows 应为 and `must be`: `一个整数`, `an integer`.
    ///   - words: the strings that are allowed, where they can be listed.
    ///   - read: the value, or nil where it is not of this form.
    public init(
        expected: @autoclosure @escaping () -> Bilingual, words: @autoclosure @escaping () -> [String] = [],
        read: @escaping (TOMLValue) -> Value?
    ) {
        self.expected = expected
        self.words = words
        self.read = read
    }
}

extension TOMLForm where Value == String {
    public static var string: Self {
        Self(expected: Bilingual("字符串", "a string")) { $0.string }
    }
}

extension TOMLForm where Value == Bool {
    public static var boolean: Self {
        Self(expected: Bilingual("true 或 false", "true or false")) { value in
            if case .boolean(let boolean) = value { boolean } else { nil }
        }
    }
}

extension TOMLForm where Value == Int {
    public static func integer(in range: ClosedRange<Int>) -> Self {
        let (first, last) = (range.lowerBound, range.upperBound)
        return Self(expected: Bilingual("\(first) 到 \(last) 的整数", "an integer from \(first) to \(last)")) { value in
            value.integer.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension TOMLForm where Value == [String] {
    public static var strings: Self {
        Self(expected: Bilingual("字符串的数组", "an array of strings")) { value in
            guard case .array(let elements) = value else { return nil }
            let strings = elements.compactMap(\.string)
            return strings.count == elements.count ? strings : nil
        }
    }

    /// An array of strings, or one string in its place.
    public static var stringOrStrings: Self {
        Self(expected: Bilingual("字符串或字符串的数组", "a string or an array of strings")) { value in
            value.string.map { [$0] } ?? strings.read(value)
        }
    }
}

extension TOMLForm where Value: CaseIterable & RawRepresentable<String> {
    /// One of the names of an enumeration's cases.
    public static var choice: Self {
        choice(oneOfCases)
    }

    private static var oneOfCases: Bilingual {
        let quoted = Value.allCases.map { "\"\($0.rawValue)\"" }
        return Bilingual(quoted.joined(separator: "、") + " 之一", "one of " + quoted.joined(separator: ", "))
    }

    /// One of the names of an enumeration's cases, where they are too many to list.
    public static func choice(_ expected: @autoclosure @escaping () -> Bilingual) -> Self {
        Self(expected: expected(), words: Value.allCases.map(\.rawValue)) { value in
            value.string.flatMap { Value(rawValue: $0) }
        }
    }
}

extension TOMLValue {
    public var string: String? {
        if case .string(let string) = self { string } else { nil }
    }

    public var integer: Int? {
        if case .integer(let integer) = self { integer } else { nil }
    }
}

import News

/// Addresses of electronic newspapers, which hold the day of the issue.
enum IssueAddress {
    /// The same address of another day; nil where it holds none.
    ///
    /// The day is written `2020-02/24`, `2020/02/24`, `202002/24` or `20200224`.
    static func address(_ address: String, of day: CivilTime) -> String? {
        let bytes = Array(address.utf8)
        guard let range = rangeOfDate(bytes) else { return nil }
        var digits = day.dateText.utf8.filter(isDigit)[...]
        let date = bytes[range].map { isDigit($0) ? digits.popFirst() ?? $0 : $0 }
        return String(decoding: bytes[..<range.lowerBound] + date + bytes[range.upperBound...], as: UTF8.self)
    }

    /// The day that an address holds, where there is such a day.
    static func day(in address: String) -> CivilTime? {
        let bytes = Array(address.utf8)
        guard let range = rangeOfDate(bytes) else { return nil }
        let number = bytes[range].filter(isDigit).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        let day = CivilTime(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        return day.isValid ? day : nil
    }

    private static func rangeOfDate(_ bytes: [UInt8]) -> Range<Int>? {
        for start in bytes.indices where start == 0 || !isDigit(bytes[start - 1]) {
            if let length = lengthOfDate(bytes[start...]) { return start..<start + length }
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// The bytes of a date that begins here: eight digits beginning with 19 or 20, parted or not.
    private static func lengthOfDate(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.starts(with: Array("20".utf8)) || bytes.starts(with: Array("19".utf8)) else { return nil }
        var digits = 0
        for (offset, byte) in bytes.enumerated() {
            if isDigit(byte) {
                digits += 1
            } else if digits == 8 {
                return offset
            } else if !(digits == 4 && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")))
                && !(digits == 6 && byte == UInt8(ascii: "/"))
            {
                return nil
            }
        }
        return digits == 8 ? bytes.count : nil
    }
}

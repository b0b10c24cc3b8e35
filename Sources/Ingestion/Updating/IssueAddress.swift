/// Addresses of electronic newspapers, which hold the day of the issue.
enum IssueAddress {
    /// The same address of another day; nil where it holds none.
    ///
    /// The day is written `2020-02/24`, `2020/02/24`, `202002/24` or `20200224`.
    static func address(_ address: String, year: Int, month: Int, day: Int) -> String? {
        let bytes = Array(address.utf8)
        for start in bytes.indices where start == 0 || !isDigit(bytes[start - 1]) {
            guard let length = lengthOfDate(bytes[start...]) else { continue }
            var digits = Array([pad(year, 4), pad(month, 2), pad(day, 2)].joined().utf8)[...]
            let date = bytes[start..<start + length].map { isDigit($0) ? digits.popFirst() ?? $0 : $0 }
            return String(decoding: bytes[..<start] + date + bytes[(start + length)...], as: UTF8.self)
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
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

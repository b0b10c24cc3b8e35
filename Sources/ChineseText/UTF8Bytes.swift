/// Code points in UTF-8 bytes of any origin: a byte that is no part of a well-formed one counts as U+FFFD.
extension Span<UInt8> {
    /// The code point that starts at `offset`, which must be inside, and its length in bytes.
    func codePoint(at offset: Int) -> (code: UInt32, length: Int) {
        let lead = self[offset]
        guard lead >= 0x80 else { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, offset + length <= count else { return (0xFFFD, 1) }
        var code = UInt32(lead) & (0x7F >> UInt32(length))
        for index in offset + 1..<offset + length {
            guard self[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            code = code << 6 | UInt32(self[index] & 0x3F)
        }
        let isShortest = code >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000)
        return isShortest && Unicode.Scalar(code) != nil ? (code, length) : (0xFFFD, 1)
    }

    /// The code point that ends before `end`, which must be above 0, and its length in bytes.
    func codePoint(before end: Int) -> (code: UInt32, length: Int) {
        var start = end - 1
        while start > 0, end - start < 4, self[start] & 0xC0 == 0x80 {
            start -= 1
        }
        let found = codePoint(at: start)
        return found.length == end - start ? found : (0xFFFD, 1)
    }
}

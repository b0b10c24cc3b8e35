extension String {
    /// The text with every code point replaced by what `map` makes of it, which must be a scalar value.
    ///
    /// `lengthChanged` is told the offsets behind every code point whose length in UTF-8 changes, in the new text and
    /// in this one.
    @inline(__always)
    func mapCodePoints(
        _ map: (UInt32) -> UInt32, lengthChanged: (_ offset: Int, _ sourceOffset: Int) -> Void = { _, _ in }
    ) -> String {
        let source = utf8.span
        var result: [UInt8] = []
        result.reserveCapacity(source.count + source.count / 8)
        var offset = 0
        while offset < source.count {
            let (code, length) = source.codePoint(at: offset)
            let start = result.count
            result.appendUTF8(of: map(code))
            offset += length
            if result.count - start != length {
                lengthChanged(result.count, offset)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension [UInt8] {
    @inline(__always)
    mutating func appendUTF8(of code: UInt32) {
        switch code {
        case ..<0x80:
            append(UInt8(truncatingIfNeeded: code))
        case ..<0x800:
            append(UInt8(truncatingIfNeeded: 0xC0 | code >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
        case ..<0x10000:
            append(UInt8(truncatingIfNeeded: 0xE0 | code >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
        default:
            append(UInt8(truncatingIfNeeded: 0xF0 | code >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | code >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | code >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | code & 0x3F))
        }
    }
}

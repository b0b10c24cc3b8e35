/// Reads one code point of UTF-8 at an offset; ill-formed bytes are U+FFFD, one byte each.
@inline(__always)
func decodeScalar(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead >= 0xE0, lead < 0xF0, offset + 2 < bytes.count {
        let second = bytes[offset + 1]
        let third = bytes[offset + 2]
        let scalar = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        let isWellFormed = second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && scalar >= 0x800
        if isWellFormed, scalar & 0xF800 != 0xD800 { return (scalar, 3) }
    }
    return decodeRareScalar(bytes, at: offset)
}

/// Two and four bytes, and what is not UTF-8.
@inline(never)
private func decodeRareScalar(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[offset]
    let length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 4 : 1
    guard length > 1, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead & (length == 2 ? 0x1F : 0x07))
    for index in offset + 1..<offset + length {
        guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    let isWellFormed = length == 2 || scalar >= 0x10000 && scalar <= 0x10FFFF
    return isWellFormed ? (scalar, length) : (0xFFFD, 1)
}

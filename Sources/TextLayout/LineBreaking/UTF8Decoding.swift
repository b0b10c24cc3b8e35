/// Reads one code point of UTF-8 at an offset.
///
/// Ill-formed bytes give U+FFFD or some other code point, and never lead past the end.
@inline(__always)
func decodeScalar(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    guard offset < bytes.count &- 3 else { return decodeRareScalar(bytes, at: offset) }
    let word = UInt32(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
    if word & 0x80 == 0 { return (word & 0x7F, 1) }
    if isThreeBytes(word) { return (scalarOfThreeBytes(word), 3) }
    return decodeRareScalar(bytes, at: offset)
}

/// The lowest byte of a word leads two more.
@inline(__always)
func isThreeBytes(_ word: UInt32) -> Bool {
    word & 0xF0 == 0xE0
}

/// The code point whose three bytes are the low ones of a word.
@inline(__always)
func scalarOfThreeBytes(_ word: UInt32) -> UInt32 {
    (word & 0x0F) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F_0000) >> 16
}

/// Two and four bytes, the last bytes of a text, and what is not UTF-8.
@inline(never)
private func decodeRareScalar(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead & (0x7F >> UInt8(length)))
    for index in offset + 1..<offset + length {
        guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (scalar, length)
}

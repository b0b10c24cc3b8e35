/// Reads one code point of UTF-8 at an offset.
///
/// Ill-formed bytes give U+FFFD or some other code point, and never lead past the end.
@inline(__always)
func decodeScalar(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let word = loadWord(bytes, at: offset)
    if word & 0x80 == 0 { return (word & 0x7F, 1) }
    if isThreeBytes(word) { return (scalarOfThreeBytes(word), 3) }
    return decodeRareScalar(bytes, at: offset)
}

/// Four bytes, the first lowest; at the end of a text fewer, with zeros in their place.
@inline(__always)
func loadWord(_ bytes: Span<UInt8>, at offset: Int) -> UInt32 {
    guard offset < bytes.count &- 3 else { return loadLastBytes(bytes, at: offset) }
    return UInt32(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
}

private func loadLastBytes(_ bytes: Span<UInt8>, at offset: Int) -> UInt32 {
    var word: UInt32 = 0
    for index in (offset..<bytes.count).reversed() {
        word = word << 8 | UInt32(bytes[index])
    }
    let isCut = isThreeBytes(word) && offset + 3 > bytes.count
    return isCut ? 0xFF : word
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

/// Two and four bytes, and what is not UTF-8.
@inline(never)
private func decodeRareScalar(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[offset]
    let length = lead < 0xE0 ? 2 : 4
    guard lead >= 0xC2, lead < 0xF5, offset + length <= bytes.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead & (0x7F >> UInt8(length)))
    for index in offset + 1..<offset + length {
        guard bytes[index] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
        scalar = scalar << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (scalar, length)
}

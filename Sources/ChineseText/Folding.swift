internal import CUnicode

/// Which differences between characters do not count when texts are compared.
///
/// Folding goes code point by code point and never changes how many there are, so that a place in the folded text is
/// a place in the source. Folding twice is folding once.
public struct Folding: OptionSet, Sendable, Hashable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Traditional to simplified: OpenCC's TSCharacters, the first candidate.
    public static let script = Folding(rawValue: 1)
    /// Full-width to half-width forms (U+FF01–FF5E, U+FFE0–FFE6), and the ideographic space to the space.
    public static let width = Folding(rawValue: 2)
    /// Simple lower case of simple upper case (UnicodeData.txt 17.0): ſ is s, ς is σ; ß stays ß.
    public static let letterCase = Folding(rawValue: 4)
    public static let all: Folding = [.script, .width, .letterCase]

    public func fold(_ text: String) -> String {
        text.mapCodePoints { fold($0) }
    }

    /// The folded text, with the way back to the source's offsets.
    public func folded(_ text: String) -> MappedText {
        MappedText(text) { fold($0) }
    }

    public func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(fold(scalar.value)) ?? scalar
    }

    func fold(_ code: UInt32) -> UInt32 {
        let narrow = contains(.width) ? halfWidth(code) : code
        return contains(isHan(narrow) ? .script : .letterCase) ? heluo_folded(narrow) : narrow
    }
}

private func halfWidth(_ code: UInt32) -> UInt32 {
    switch code {
    case 0xFF01...0xFF5E: code - 0xFEE0
    case 0x3000: 0x20
    case 0xFFE0: 0xA2
    case 0xFFE1: 0xA3
    case 0xFFE2: 0xAC
    case 0xFFE3: 0xAF
    case 0xFFE4: 0xA6
    case 0xFFE5: 0xA5
    case 0xFFE6: 0x20A9
    default: code
    }
}

/// Whether a code point lies in the blocks of radicals and ideographs, none of which has letters with case.
func isHan(_ code: UInt32) -> Bool {
    (0x2E80...0x9FFF).contains(code) || (0xF900...0xFAFF).contains(code) || (0x20000...0x3FFFF).contains(code)
}

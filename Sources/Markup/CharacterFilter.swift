/// Which characters may be in a document.
public enum CharacterFilter {
    /// Whether a character may reach a terminal: no control, no change of the writing direction, nothing invisible that
    /// has no use in text.
    @inlinable
    public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x200A, 0x3000...0xD7FF: true
        case 0x09, 0x0A: true
        case 0...0x1F, 0x7F...0x9F: false
        // Soft hyphen; zero width space; word joiner and invisible operators; byte-order mark.
        case 0xAD, 0x200B, 0x2060...0x2064, 0xFEFF: false
        // Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
        case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x206F: false
        // Line and paragraph separator; annotation marks; noncharacters.
        case 0x2028...0x2029, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: false
        case 0xE0000...0xE0FFF: false
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }

    /// The text without the characters that are not allowed.
    public static func filtered(_ text: String) -> String {
        guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter(isAllowed)))
    }

    /// The text without the characters that are not allowed, and without whole escape sequences.
    public static func harmless(_ text: String) -> String {
        filtered(EscapeSequence.removed(from: text))
    }
}

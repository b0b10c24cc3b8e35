internal import CUnicode

/// Simplified ⇄ traditional for display.
///
/// Character by character, by OpenCC's first candidate: a simplified character that stands for several traditional
/// ones (发 for 發 and 髮, 后 for 後 and 后) becomes the most frequent of them, whatever the word. Words and regional
/// usage are not looked at.
public enum Conversion: Sendable, Hashable, CaseIterable {
    case toSimplified
    case toTraditional

    public func convert(_ text: String) -> String {
        text.mapCodePoints { convert($0) }
    }

    /// The converted text, with the way back to the source's offsets.
    public func converted(_ text: String) -> MappedText {
        MappedText(text) { convert($0) }
    }

    fileprivate func convert(_ code: UInt32) -> UInt32 {
        guard isHan(code) else { return code }
        return switch self {
        case .toSimplified: heluo_folded(code)
        case .toTraditional: heluo_traditional(code)
        }
    }
}

extension Conversion? {
    /// Whether a text looks otherwise under another conversion, or without any.
    public func differs(from other: Conversion?, in text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            let code = scalar.value
            return (self?.convert(code) ?? code) != (other?.convert(code) ?? code)
        }
    }
}

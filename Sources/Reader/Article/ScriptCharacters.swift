import Markup

/// Characters that are raised or lowered by themselves, for a terminal, which can do neither: `10⁵` would read as 105.
enum ScriptCharacters {
    /// The text of `<sup>` in such characters; nothing where one of it has none.
    static func raised(_ text: String) -> String? {
        mapped(text, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
    }

    /// The text of `<sub>` in such characters; nothing where one of it has none.
    static func lowered(_ text: String) -> String? {
        mapped(text, "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ")
    }

    private static let plain = Array("0123456789+-=()n".unicodeScalars)

    private static func mapped(_ text: String, _ forms: String) -> String? {
        guard (1...8).contains(text.unicodeScalars.count) else { return nil }
        let forms = Array(forms.unicodeScalars)
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard let index = plain.firstIndex(of: scalar == "−" || scalar == "–" ? "-" : scalar) else { return nil }
            result.append(forms[index])
        }
        return String(result)
    }
}

extension GalleyBlock {
    /// Puts such characters in the place of raised and lowered text, where it has them.
    mutating func raiseAndLower() {
        for index in runs.indices {
            let words = text.utf8Slice(runs[index].range)
            switch runs[index].style {
            case .superscript: replace(runs[index].range, with: ScriptCharacters.raised(words))
            case .subscript: replace(runs[index].range, with: ScriptCharacters.lowered(words))
            default: continue
            }
        }
    }

    /// Runs that lie around the range grow or shrink with it, those behind it move.
    private mutating func replace(_ range: Range<Int>, with replacement: String?) {
        guard let replacement else { return }
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
        text.replaceSubrange(start..<end, with: replacement)
        let growth = replacement.utf8.count - range.count
        for index in runs.indices {
            let old = runs[index].range
            let lower = old.lowerBound >= range.upperBound ? old.lowerBound + growth : old.lowerBound
            let upper = old.upperBound >= range.upperBound ? old.upperBound + growth : old.upperBound
            runs[index].range = lower..<max(lower, upper)
        }
    }
}

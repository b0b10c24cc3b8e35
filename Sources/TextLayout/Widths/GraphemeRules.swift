/// Grapheme cluster boundaries after UAX #29, Unicode 17, fed one code point after the other.
struct GraphemeRules {
    private var emoji = EmojiContext.none
    private var conjunct = ConjunctContext.none
    private var hasOddIndicators = false

    private enum EmojiContext {
        case none, pictograph, joined
    }

    private enum ConjunctContext {
        case none, consonant, linked
    }

    init(after first: GraphemeClass) {
        advance(over: first)
    }

    /// Whether a cluster ends between two neighbours; `next` is then what came last.
    mutating func isBoundary(between previous: GraphemeClass, and next: GraphemeClass) -> Bool {
        let boundary = !isJoined(previous, next)
        advance(over: next)
        return boundary
    }

    /// Whether the pictograph that comes next would continue an emoji sequence (GB11).
    var joinsPictograph: Bool {
        emoji == .joined
    }

    private func isJoined(_ previous: GraphemeClass, _ next: GraphemeClass) -> Bool {
        switch (previous, next) {
        case (.cr, .lf): true  // GB3
        case (.cr, _), (.lf, _), (.control, _): false  // GB4
        case (_, .cr), (_, .lf), (_, .control): false  // GB5
        case (.l, .l), (.l, .v), (.l, .lv), (.l, .lvt): true  // GB6
        case (.lv, .v), (.lv, .t), (.v, .v), (.v, .t): true  // GB7
        case (.lvt, .t), (.t, .t): true  // GB8
        case (_, .zwj), (_, .spacingMark): true  // GB9, GB9a
        case (.prepend, _): true  // GB9b
        case (_, .linkedConsonant): conjunct == .linked  // GB9c
        case (_, .pictograph): emoji == .joined  // GB11
        case (.regionalIndicator, .regionalIndicator): hasOddIndicators  // GB12, GB13
        default: next.isExtend  // GB9, GB999
        }
    }

    private mutating func advance(over next: GraphemeClass) {
        hasOddIndicators = next == .regionalIndicator && !hasOddIndicators
        switch next {
        case .pictograph: emoji = .pictograph
        case .zwj: emoji = emoji == .pictograph ? .joined : .none
        case .extend, .linker, .linkingExtend, .emojiModifier: emoji = emoji == .pictograph ? .pictograph : .none
        default: emoji = .none
        }
        switch next {
        case .linkedConsonant: conjunct = .consonant
        case .linker: conjunct = conjunct == .none ? .none : .linked
        case .linkingExtend, .emojiModifier, .zwj: break
        default: conjunct = .none
        }
    }
}

/// What UAX #29 and terminal widths tell apart; in the order of the table in CUnicode.
enum GraphemeClass: UInt8, CaseIterable {
    case other, cr, lf, control, extend, zwj, regionalIndicator, prepend, spacingMark
    case l, v, t, lv, lvt
    /// Extended_Pictographic.
    case pictograph
    /// Indic_Conjunct_Break=Consonant.
    case linkedConsonant
    /// Extend that is Indic_Conjunct_Break=Linker.
    case linker
    /// Extend that is Indic_Conjunct_Break=Extend.
    case linkingExtend
    /// A skin tone: Extend that takes cells when it stands alone.
    case emojiModifier

    /// Two such neighbours are never of one cluster, whatever stands before them.
    var isPlain: Bool {
        switch self {
        case .other, .pictograph, .linkedConsonant: true
        default: false
        }
    }

    var isExtend: Bool {
        switch self {
        case .extend, .linker, .linkingExtend, .emojiModifier: true
        default: false
        }
    }
}

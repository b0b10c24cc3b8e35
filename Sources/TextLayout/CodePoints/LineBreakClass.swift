/// The line-break classes of UAX #14 after LB1, in the order of the table in CUnicode.
///
/// Some are parts of a class: the rules look at more than the class there, or the Chinese rules do.
enum LineBreakClass: UInt8, CaseIterable {
    case bk, cr, lf, nl, sp, zw, wj, gl, cm, zwj, cl, cp, ex, `is`, sy, hy, hh, ba, bb, b2, cb, `in`, ns, op
    case qu
    /// QU that is an initial quotation mark (Pi).
    case quInitial
    /// QU that is a final quotation mark (Pf).
    case quFinal
    case nu, po, pr
    case id
    /// ID that is an unassigned pictograph (LB30b).
    case idUnassigned
    case eb, em, h2, h3, jl, jv, jt, al
    /// AL that is an unassigned pictograph (LB30b).
    case alUnassigned
    case hl
    /// AI: AL by LB1, ID in a Chinese paragraph.
    case ai
    case ak, ap, `as`, vf, vi
    /// AL: U+25CC DOTTED CIRCLE (LB28a).
    case dottedCircle
    case ri

    /// ID: a hanzi that a number before it is not parted from: 万, 年, 个.
    case unit
    /// ID: ／
    case solidus
    /// ID: ～
    case wave
    /// AI: ·
    case middleDot
    /// ID: ０–９
    case fullDigit
    /// ID: Ａ–Ｚ ａ–ｚ
    case fullLetter
    /// CL: ．
    case fullStop
}

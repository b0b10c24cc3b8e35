/// The elements that a document is made of or that a page is read by; `other` is each one else.
public enum HTMLElement: String, Sendable, CaseIterable {
    case html, head, body, title, meta, link, base, script, style, template, noscript
    case p, div, br, hr, span, font, center, section, article, main, header, footer, nav, aside, address
    case h1, h2, h3, h4, h5, h6, hgroup
    case ul, ol, li, dl, dt, dd, menu, dir
    case blockquote, pre, listing, xmp, plaintext, figure, figcaption, details, summary, fieldset, legend
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    case a, b, strong, i, em, cite, dfn, `var`, u, s, strike, del, ins, code, tt, kbd, samp, mark, small, big, q, abbr
    case sup, sub, ruby, rb, rt, rp, rtc, time, label, wbr, nobr
    case img, picture, source, video, audio, track, iframe, embed, object, param, svg, math, canvas, map, area
    case form, input, button, select, option, optgroup, textarea, frame, frameset, noframes, noembed, marquee
    case other
}

extension HTMLElement {
    /// The element of a name in any case.
    init(name: ArraySlice<UInt8>) {
        self = Self.byName[Self.key(name)] ?? .other
    }

    /// Up to ten letters and digits of a name in one number, five or six bits each, so that looking it up compares no
    /// strings.
    private static func key(_ name: ArraySlice<UInt8>) -> UInt64 {
        guard name.count <= 10 else { return 0 }
        return name.reduce(0) { $0 << 6 | UInt64($1 & 0x1F) | ($1.isDigit ? 0x20 : 0) }
    }

    private static let byName: [UInt64: HTMLElement] = {
        let named = allCases.filter { $0 != .other }.map { (key(Array($0.rawValue.utf8)[...]), $0) }
        return Dictionary(named) { first, _ in first }
    }()

    /// Elements that have no content and no end tag.
    var isVoid: Bool {
        switch self {
        case .br, .hr, .img, .meta, .link, .base, .input, .col, .area, .source, .track, .wbr, .embed, .param, .frame:
            true
        default: false
        }
    }

    /// Elements whose content is no markup.
    var isRawText: Bool {
        switch self {
        case .script, .style, .xmp, .iframe, .noembed, .noframes, .textarea, .title: true
        default: false
        }
    }

    /// Elements that begin on a line of their own; their start ends a paragraph.
    public var isBlock: Bool {
        switch self {
        case .html, .head, .body, .p, .div, .hr, .center, .section, .article, .main, .header, .footer, .nav, .aside,
            .address, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup, .ul, .ol, .li, .dl, .dt, .dd, .menu, .dir, .blockquote,
            .pre, .listing, .xmp, .plaintext, .figure, .figcaption, .details, .summary, .fieldset, .legend, .table,
            .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .noscript, .frameset, .optgroup, .option:
            true
        default: false
        }
    }

    /// Elements that only style a part of a line.
    var isPhrase: Bool {
        switch self {
        case .a, .b, .strong, .i, .em, .cite, .dfn, .var, .u, .s, .strike, .del, .ins, .code, .tt, .kbd, .samp, .mark,
            .small, .big, .q, .abbr, .sup, .sub, .time, .label, .nobr, .span, .font:
            true
        default: false
        }
    }

    /// 1–6 for headings.
    public var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }
}

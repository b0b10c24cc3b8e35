import CharacterEncoding
import Markup
public import News

/// A saved page, or the text of one, to its article.
public enum PageReader {
    /// Reads a page: HTML, or the text of a page as a browser copies it.
    ///
    /// `address` is where it came from: relative addresses in it are resolved against it. Dates without a zone are of
    /// a clock `utcOffset` seconds east of UTC; `now` is what relative dates are relative to. Of `rules`, the one for
    /// the page's address goes before what is found without it; `override` goes before the rule's encoding.
    public static func read(
        _ bytes: [UInt8], address: String? = nil, httpCharset: String? = nil, override: String? = nil,
        utcOffset: Int = 28_800, now: Timestamp? = nil, rules: SiteRules = SiteRules()
    ) throws(PageError) -> ParsedPage {
        guard !bytes.isEmpty else { throw .empty }
        let encoding = override ?? rules.rule(for: address)?.encoding
        let decoded = TextDecoder.decode(bytes, override: encoding, httpCharset: httpCharset)
        var page = try read(decoded.text, address: address, utcOffset: utcOffset, now: now, rules: rules)
        page.encoding = decoded.encoding
        page.encodingOrigin = decoded.origin
        return page
    }

    /// Reads a page that is decoded already.
    public static func read(
        _ text: String, address: String? = nil, utcOffset: Int = 28_800, now: Timestamp? = nil,
        rules: SiteRules = SiteRules()
    ) throws(PageError) -> ParsedPage {
        guard text.unicodeScalars.contains(where: { !Line.isSpace($0) }) else { throw .empty }
        if text.utf8.prefix(8192).contains(0) { throw .binary }
        let dates = DateReader(utcOffset: utcOffset, now: now)
        if isMarkup(text) {
            let reader = HTMLPageReader(text, address: address, dates: dates)
            return try reader.read(by: rules.rule(for: address) ?? rules.rule(for: reader.address))
        }
        return try TextCaptureReader(text, dates: dates).read()
    }

    /// Whether a text is HTML: its first tag is one that HTML has.
    private static func isMarkup(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
        let head = text.utf8.prefix(8192).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let first = text.unicodeScalars.first(where: { !Line.isSpace($0) }) else { return false }
        return first == "<" ? tags.occurs(in: head) : pageTags.occurs(in: head)
    }

    private static let pageTags = WordList(["<html", "<!doctype html", "<body"])

    private static let tags = WordList([
        "<html", "<!doctype html", "<body", "<head", "<div", "<p>", "<p ", "<table", "<meta", "<br", "<article",
        "<section",
    ])
}

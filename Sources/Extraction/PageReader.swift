public import News

/// A saved page, or the text of one, to its article.
public enum PageReader {
    /// Reads a page: HTML, or the text of a page as a browser copies it.
    ///
    /// `address` is where it came from: relative addresses in it are resolved against it. Dates without a zone are of
    /// a clock `utcOffset` seconds east of UTC; `now` is what relative dates are relative to.
    public static func read(
        _ bytes: [UInt8], address: String? = nil, httpCharset: String? = nil, override: String? = nil,
        utcOffset: Int = 28_800, now: Timestamp? = nil
    ) throws(PageError) -> ParsedPage {
        throw .noArticle
    }
}

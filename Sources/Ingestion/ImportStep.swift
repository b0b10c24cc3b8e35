import News

/// What is to be done for the files of an import, one step after the other.
enum ImportStep: Sendable {
    /// A part of a file's articles.
    case articles([ArticleContent], source: Source)
    case rankings([Ranking], source: Source, captured: Timestamp)
    /// The file's last part is cut off.
    case truncation
    /// The end of a file, with what is known of it but for the counts.
    case end(ImportReport)
}

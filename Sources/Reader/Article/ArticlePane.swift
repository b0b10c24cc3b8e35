public import Markup
public import News
public import Screen

/// The open article and the place in it that is being read.
public struct ArticlePane: Sendable, Hashable {
    public private(set) var article: Article
    public let document: Document
    public private(set) var galley: Galley
    /// Addresses of the links, by their number less one.
    public private(set) var links: [String]
    /// The place at the pane's top. It changes when the reader scrolls, and never with the width.
    public private(set) var anchor: ReadingPosition
    public private(set) var find: ArticleFind?
    public private(set) var rows: Int

    private let edition: Edition
    private let language: Language
    private var typesetting: Typesetting

    /// `pane` is the size of the pane's content.
    public init(
        article: Article, document: Document, position: ReadingPosition?, edition: Edition, language: Language,
        typesetting: Typesetting, pane: Size
    ) {
        self.article = article
        self.document = document
        self.edition = edition
        self.language = language
        self.typesetting = typesetting
        rows = max(1, pane.rows)
        (galley, links) = Self.set(
            article, document, edition: edition, language: language, typesetting: typesetting, columns: pane.columns)
        anchor = position ?? galley.position(ofRow: 0)
    }

    private static func set(
        _ article: Article, _ document: Document, edition: Edition, language: Language, typesetting: Typesetting,
        columns: Int
    ) -> (Galley, links: [String]) {
        let width = typesetting.column(in: columns).width
        let composition = Composition(
            article: article, document: document, edition: edition, language: language, typesetting: typesetting,
            width: width)
        let (blocks, links) = composition.compose()
        return (Galley(blocks: blocks, width: width, typesetting: typesetting), links)
    }

    /// Sets the article anew where the width or the rules are others; the place being read stays.
    mutating func set(_ typesetting: Typesetting, pane: Size) {
        rows = max(1, pane.rows)
        let width = typesetting.column(in: pane.columns).width
        guard width != galley.width || typesetting != self.typesetting else { return }
        self.typesetting = typesetting
        (galley, links) = Self.set(
            article, document, edition: edition, language: language, typesetting: typesetting, columns: pane.columns)
        find?.refresh(in: galley)
    }

    mutating func apply(_ change: StateChange) {
        switch change {
        case .read(let isRead): article.isRead = isRead
        case .starred(let isStarred): article.isStarred = isStarred
        }
    }

    // MARK: Scrolling

    /// The galley's row at the top of the pane.
    public var topRow: Int {
        min(galley.row(of: anchor), lastTopRow)
    }

    private var lastTopRow: Int {
        max(0, galley.rows.count - rows)
    }

    public var isAtEnd: Bool {
        topRow >= lastTopRow
    }

    /// How much of the article has been on the screen so far, in percent.
    public var percentRead: Int {
        galley.rows.isEmpty ? 100 : min(100, (topRow + rows) * 100 / galley.rows.count)
    }

    mutating func scroll(by rows: Int) {
        scroll(toRow: topRow + rows)
    }

    mutating func scroll(toRow row: Int) {
        anchor = galley.position(ofRow: max(0, min(row, lastTopRow)))
    }

    mutating func scrollToEnd() {
        scroll(toRow: lastTopRow)
    }

    /// A page less one row, so that the eye finds its line again.
    var page: Int {
        max(1, rows - 1)
    }

    // MARK: Finding

    mutating func find(_ pattern: String) {
        let origin = find?.origin ?? anchor
        guard !pattern.isEmpty else {
            find = ArticleFind(pattern: "", in: galley, origin: origin)
            anchor = origin
            return
        }
        find = ArticleFind(pattern: pattern, in: galley, origin: origin)
        anchor = origin
        showCurrentHit()
    }

    mutating func cancelFind() {
        if let find {
            anchor = find.origin
        }
        find = nil
    }

    mutating func clearFind() {
        find = nil
    }

    mutating func findNext(by step: Int) {
        find?.advance(by: step)
        showCurrentHit()
    }

    /// Scrolls only when the current hit is out of sight; it then stands a third down.
    private mutating func showCurrentHit() {
        guard let find, let current = find.current else { return }
        let row = galley.row(of: galley.position(of: find.hits[current]))
        if row < topRow || row >= topRow + rows {
            scroll(toRow: row - rows / 3)
        }
    }
}

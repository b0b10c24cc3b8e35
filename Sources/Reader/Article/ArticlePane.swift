public import Markup
public import News
public import Screen
import TextLayout

/// The open article and the place in it that is being read.
public struct ArticlePane: Sendable, Hashable {
    public private(set) var article: Article
    public let document: Document
    public private(set) var galley: Galley
    /// The links, by their number less one.
    public private(set) var links: [Link]
    /// The place at the pane's top. It changes when the reader scrolls, and never with the width.
    public private(set) var anchor: ReadingPosition
    public private(set) var find: ArticleFind?
    public private(set) var rows: Int
    /// The galley's row of the anchor. Kept beside it, for rows without text share their place with others.
    private var anchorRow: Int
    /// What a search that is given up goes back to.
    private var departure: Departure?

    private struct Departure: Sendable, Hashable {
        var anchor: ReadingPosition
        var row: Int
        var find: ArticleFind?
    }

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
        // The library knows no places before the text; its start brings the title with it.
        let start = ReadingPosition(block: 0, offset: 0)
        anchor = position.flatMap { $0 <= start ? nil : $0 } ?? galley.position(ofRow: 0)
        anchorRow = galley.row(of: anchor)
    }

    private static func set(
        _ article: Article, _ document: Document, edition: Edition, language: Language, typesetting: Typesetting,
        columns: Int
    ) -> (Galley, links: [Link]) {
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
        let former = galley
        (galley, links) = Self.set(
            article, document, edition: edition, language: language, typesetting: typesetting, columns: pane.columns)
        anchorRow = galley.row(of: anchor)
        find?.refresh(in: galley, former: former)
        if let departure {
            self.departure?.row = galley.row(of: departure.anchor)
            self.departure?.find?.refresh(in: galley, former: former)
        }
    }

    mutating func apply(_ change: StateChange) {
        switch change {
        case .read(let isRead): article.isRead = isRead
        case .starred(let isStarred): article.isStarred = isStarred
        }
    }

    /// The address of the link at a cell of the pane's content.
    func link(at point: Point, columns: Int) -> String? {
        let left = typesetting.column(in: columns).left
        let index = topRow + point.row
        let placed = galley.placedClusters(inRow: index, widths: typesetting.widths)
            .first { ($0.column..<$0.column + $0.cluster.width).contains(point.column - left) }
        guard let offset = placed?.cluster.range.lowerBound else { return nil }
        for run in galley.blocks[galley.rows[index].block].runs where run.range.contains(offset) {
            if case .link(let url) = run.style { return url }
        }
        return nil
    }

    // MARK: Scrolling

    /// The galley's row at the top of the pane.
    public var topRow: Int {
        min(anchorRow, lastTopRow)
    }

    /// The place to remember of an article that is left.
    var position: ReadingPosition {
        anchor.block < 0 ? ReadingPosition(block: 0, offset: 0) : anchor
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
        anchorRow = max(0, min(row, lastTopRow))
        anchor = galley.position(ofRow: anchorRow)
    }

    mutating func scrollToEnd() {
        scroll(toRow: lastTopRow)
    }

    /// A page less one row, so that the eye finds its line again.
    var page: Int {
        max(1, rows - 1)
    }

    // MARK: Finding

    /// Begins a search that `cancelFind` takes back.
    mutating func beginFind() {
        departure = Departure(anchor: anchor, row: anchorRow, find: find)
        find = nil
    }

    /// Looks for what has been typed so far, from where the search began.
    mutating func find(_ pattern: FindPattern) {
        returnToDeparture()
        find = pattern.text.isEmpty ? nil : ArticleFind(pattern, in: galley, from: anchor)
        showCurrentHit()
    }

    /// Marks what a search of the library looked for, and goes to the first hit or to the last.
    mutating func mark(_ pattern: FindPattern, atLast: Bool) {
        find = ArticleFind(pattern, in: galley, from: galley.position(ofRow: 0))
        if atLast {
            find?.goToLast()
        }
        showCurrentHit()
    }

    mutating func acceptFind() {
        departure = nil
    }

    mutating func cancelFind() {
        returnToDeparture()
        find = departure?.find
        departure = nil
    }

    private mutating func returnToDeparture() {
        guard let departure else { return }
        anchor = departure.anchor
        anchorRow = departure.row
    }

    mutating func clearFind() {
        find = nil
    }

    /// Goes to the next hit or the one before; where the current one was scrolled out of sight, from what is in sight.
    mutating func findNext(by step: Int) {
        if isCurrentHitInSight {
            find?.advance(by: step)
        } else if step > 0 {
            let top = galley.position(ofRow: topRow)
            find?.goToFirst(from: top, in: galley)
        } else {
            let bottom = galley.position(ofRow: topRow + rows)
            find?.goToLast(before: bottom, in: galley)
        }
        showCurrentHit()
    }

    private var rowOfCurrentHit: Int? {
        find.flatMap { find in find.current.map { galley.row(of: galley.position(of: find.hits[$0])) } }
    }

    private var isCurrentHitInSight: Bool {
        rowOfCurrentHit.map { (topRow..<topRow + rows).contains($0) } ?? false
    }

    /// Scrolls only when the current hit is out of sight; it then stands a third down.
    private mutating func showCurrentHit() {
        guard let row = rowOfCurrentHit, !isCurrentHitInSight else { return }
        scroll(toRow: row - rows / 3)
    }
}

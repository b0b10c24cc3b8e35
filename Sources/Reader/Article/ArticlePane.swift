import ChineseText
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
    /// The row of the anchor. Kept beside it, for rows without text share their position with others.
    private var anchorRow: Galley.Place
    /// The row at the top of the pane: the anchor's, or one further up where the article ends above the pane's bottom.
    public private(set) var top: Galley.Place
    /// The row behind the last in the pane.
    private var bottom: Galley.Place
    /// The rows in the pane, from its top.
    public private(set) var visibleRows: [Galley.Row] = []
    /// How much of the text has been on the screen so far, in percent.
    public private(set) var percentRead = 0
    /// What a search that is given up goes back to.
    private var departure: Departure?

    private struct Departure: Sendable, Hashable {
        var anchor: ReadingPosition
        var row: Galley.Place
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
        if let position, !(position <= start) {
            anchor = position
        } else {
            anchor = galley.position(of: galley.start)
        }
        anchorRow = galley.place(of: anchor)
        (top, bottom) = (anchorRow, anchorRow)
        settle()
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
        guard width != galley.width || typesetting != self.typesetting else { return settle() }
        self.typesetting = typesetting
        let former = galley
        (galley, links) = Self.set(
            article, document, edition: edition, language: language, typesetting: typesetting, columns: pane.columns)
        anchorRow = galley.place(of: anchor)
        find?.refresh(in: galley, former: former)
        if let departure {
            self.departure?.row = galley.place(of: departure.anchor)
            self.departure?.find?.refresh(in: galley, former: former)
        }
        settle()
    }

    mutating func apply(_ change: StateChange) {
        switch change {
        case .read(let isRead): article.isRead = isRead
        case .starred(let isStarred): article.isStarred = isStarred
        }
    }

    /// Whether other characters would be seen under another conversion.
    func looksOtherwise(under conversion: Conversion?) -> Bool {
        let shown = typesetting.conversion
        return shown.differs(from: conversion, in: article.content.title)
            || document.blocks.contains { shown.differs(from: conversion, in: $0.plainText ?? "") }
    }

    /// The address of the link at a cell of the pane's content.
    func link(at point: Point, columns: Int) -> String? {
        let left = typesetting.column(in: columns).left
        guard visibleRows.indices.contains(point.row) else { return nil }
        let row = visibleRows[point.row]
        let placed = galley.placedClusters(in: row, widths: typesetting.widths)
            .first { ($0.column..<$0.column + $0.cluster.width).contains(point.column - left) }
        guard let offset = placed?.cluster.range.lowerBound else { return nil }
        for run in galley.blocks[row.block].runs where run.range.contains(offset) {
            if case .link(let url) = run.style { return url }
        }
        return nil
    }

    // MARK: Scrolling

    /// The place to remember of an article that is left.
    var position: ReadingPosition {
        anchor.block < 0 ? ReadingPosition(block: 0, offset: 0) : anchor
    }

    public var isAtEnd: Bool {
        bottom == galley.end
    }

    mutating func scroll(by rows: Int) {
        scroll(to: galley.place(top, movedBy: rows))
    }

    mutating func scrollToStart() {
        scroll(to: galley.start)
    }

    mutating func scrollToEnd() {
        scroll(to: galley.end)
    }

    private mutating func scroll(to place: Galley.Place) {
        anchorRow = place
        settle()
        anchorRow = top
        anchor = galley.position(of: top)
    }

    /// Finds out what is in the pane; sets no more of the article than that needs.
    private mutating func settle() {
        visibleRows = galley.rows(from: anchorRow, count: rows)
        let missing = rows - visibleRows.count
        top = galley.place(anchorRow, movedBy: -missing)
        if missing > 0 {
            visibleRows = galley.rows(from: top, count: rows)
        }
        bottom = galley.place(top, movedBy: rows)
        percentRead = galley.percent(before: bottom)
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
        find = ArticleFind(pattern, in: galley, from: galley.position(of: galley.start))
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
        settle()
    }

    mutating func clearFind() {
        find = nil
    }

    /// Goes to the next hit or the one before; where the current one was scrolled out of sight, from what is in sight.
    mutating func findNext(by step: Int) {
        if isCurrentHitInSight() {
            find?.advance(by: step)
        } else if step > 0 {
            find?.goToFirst(from: galley.position(of: top), in: galley)
        } else {
            find?.goToLast(before: galley.position(of: bottom), in: galley)
        }
        showCurrentHit()
    }

    private mutating func placeOfCurrentHit() -> Galley.Place? {
        guard let find, let current = find.current else { return nil }
        return galley.place(of: galley.position(of: find.hits[current]))
    }

    private mutating func isCurrentHitInSight() -> Bool {
        placeOfCurrentHit().map { (top..<bottom).contains($0) } ?? false
    }

    /// Scrolls only when the current hit is out of sight; it then stands a third down.
    private mutating func showCurrentHit() {
        guard let place = placeOfCurrentHit(), !(top..<bottom).contains(place) else { return }
        scroll(to: galley.place(place, movedBy: -(rows / 3)))
    }
}

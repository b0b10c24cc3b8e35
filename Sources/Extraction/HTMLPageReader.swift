import Markup
import News

/// Reads a saved page of any site: its headline, what is said of it, its body.
struct HTMLPageReader {
    private let tree: HTMLTree
    private let dates: DateReader
    /// Where the page came from, or what it says itself.
    let address: String?
    private let lines: [HTMLLine]
    private let names: ElementNames
    private let head: PageHead

    init(_ html: String, address: String?, dates: DateReader) {
        tree = HTMLTree(html)
        self.dates = dates
        lines = tree.lines()
        names = ElementNames(tree, lines: lines)
        head = PageHead(tree, dates: dates)
        self.address = head.address.map { WebAddress.resolve($0, against: address) } ?? address
    }

    /// Reads the page, by the rule of its site where there is one.
    func read(by rule: SiteRule?) throws(PageError) -> ParsedPage {
        guard let rule else { return try read() }
        var found: ParsedPage?
        do throws(PageError) {
            found = try read()
        } catch .noArticle {
            // The rule may know better.
        }
        guard let page = rule.applied(to: found, tree, address: address, dates: dates) else { throw .noArticle }
        return page
    }

    private func read() throws(PageError) -> ParsedPage {
        if let article = EPaperArticle(tree, dates: dates) { return page(of: article) }
        let headline = HeadlineFinder(tree, lines: lines, names: names, head: head).find()
        if let complaint = Complaint(lines: lines.map(\.text), title: headline?.text, dates: dates) {
            return complaint.page(address: address)
        }
        let start = firstLine(after: headline)
        let range = BodyFinder(tree, lines: lines, names: names).find(from: start)
        guard headline != nil || range != nil else { throw .noArticle }
        let bodyStart = range?.lowerBound ?? lines.count
        return page(
            title: headline?.text ?? "", metadata(before: bodyStart, headlineEnd: start),
            breadcrumb: breadcrumb(before: bodyStart), body(range))
    }

    private func page(
        title: String, _ metadata: MetadataLine, breadcrumb: [String], _ document: Document
    ) -> ParsedPage {
        var body = document
        let byline = body.takeByline() ?? body.openingByline
        return ParsedPage(
            title: title, url: address, published: metadata.published, sourceName: metadata.source,
            author: metadata.author ?? byline?.author, correspondent: metadata.correspondent ?? byline?.correspondent,
            breadcrumb: breadcrumb, body: .html(HTMLWriter.html(body)), images: body.images,
            rankings: Rankings.read(tree, lines, address: address))
    }

    /// Overline and subtitle are no part of a headline of one line; they open the body.
    private func page(of article: EPaperArticle) -> ParsedPage {
        var metadata = head.metadata
        metadata.author = article.author ?? metadata.author
        metadata.published = article.published ?? metadata.published ?? address.flatMap { AddressDate.read($0, dates) }
        var body = Document(tree: tree, node: article.container, base: address, excluding: article.excluded)
        let titles = [article.overline, article.subtitle].compactMap(\.self)
        body.blocks.insert(contentsOf: titles.map { .heading(level: 3, Inlines($0)) }, at: 0)
        return page(
            title: article.title ?? "", metadata, breadcrumb: [article.pageName].compactMap(\.self), body)
    }

    private func firstLine(after headline: HeadlineFinder.Headline?) -> Int {
        guard let node = headline?.node else { return 0 }
        return lines.firstIndex { $0.nodes.lowerBound >= max(tree.end(of: node), node + 1) } ?? lines.count
    }
}

extension HTMLPageReader {
    /// What stands between headline and body, else around the headline, else in the page's head.
    private func metadata(before bodyStart: Int, headlineEnd: Int) -> MetadataLine {
        var metadata = MetadataLine()
        let absolute = DateReader(utcOffset: dates.utcOffset)
        let between = lines[min(headlineEnd, bodyStart)..<min(bodyStart, headlineEnd + 30)]
        for line in between where line.length < 200 {
            metadata.add(MetadataLine(spaced(line), dates: absolute))
            metadata.add(unspaced(line, absolute))
        }
        let before = lines[max(0, headlineEnd - 8)..<headlineEnd]
        for line in before.reversed() where line.length < 120 && line.linkedLength * 2 <= line.length {
            metadata.add(MetadataLine(line.text, dates: absolute))
        }
        metadata.add(marked())
        metadata.add(named(between: between))
        if metadata.published == nil || metadata.published?.precision == .day {
            for line in lines[bodyStart...].suffix(from: min(bodyStart, lines.count)) where isDateLine(line) {
                metadata.add(MetadataLine(line.text, dates: absolute))
            }
        }
        metadata.add(head.metadata)
        if metadata.published == nil { metadata.published = address.flatMap { AddressDate.read($0, dates) } }
        if metadata.published == nil { metadata.published = head.changed }
        if metadata.published == nil {
            metadata.published = between.lazy.compactMap { dates.find(in: $0.text)?.date }.first
        }
        return metadata
    }

    /// A line with a space between each two of its texts, which on the page a margin may part.
    private func spaced(_ line: HTMLLine) -> String {
        let texts = line.nodes.filter { tree.kind(of: $0) == .text }
        return HTMLText.collapsed(texts.map { tree.text(ofLeaf: $0) }.joined(separator: " "))
    }

    /// What a line says without spaces between its texts. Unlabelled texts that the page parts are no name together.
    private func unspaced(_ line: HTMLLine, _ dates: DateReader) -> MetadataLine {
        var metadata = MetadataLine(line.text, dates: dates)
        if MetadataLine.labels(in: line.text).isEmpty, Line.words(spaced(line)) != Line.words(line.text) {
            metadata.source = nil
        }
        return metadata
    }

    /// Elements whose names many sites agree on.
    private func marked() -> MetadataLine {
        var metadata = MetadataLine()
        for node in tree.descendants(of: tree.root) {
            guard let id = tree.attribute("id", of: node)?.lowercased(), id.hasSuffix("_baidu") else { continue }
            let text = tree.text(of: node)
            let line = MetadataLine(text, dates: dates)
            switch id {
            case "pubtime_baidu": metadata.published = metadata.published ?? dates.find(in: text)?.date
            case "source_baidu": metadata.source = metadata.source ?? line.source ?? Line.words(text).first
            case "author_baidu": metadata.author = metadata.author ?? line.author ?? Line.words(text).first
            default: break
            }
        }
        return metadata
    }

    /// What elements named `source`, `author` or so hold in the lines between headline and body.
    private func named(between lines: ArraySlice<HTMLLine>) -> MetadataLine {
        var metadata = MetadataLine()
        guard let first = lines.first?.nodes.lowerBound, let end = lines.last?.nodes.upperBound else { return metadata }
        for node in first..<end where tree.kind(of: node) == .text && !Line.trimmed(tree.text(ofLeaf: node)).isEmpty {
            for around in tree.ancestors(of: node).prefix(3) where tree.hasAttributes(around) {
                let names = (tree.attribute("class", of: around) ?? "") + " " + (tree.attribute("id", of: around) ?? "")
                let words = Set(names.lowercased().split { !$0.isLetter })
                let isSource = !words.isDisjoint(with: ["source", "nickname", "media", "from"])
                let isAuthor = !words.isDisjoint(with: ["author", "writer"])
                guard isSource || isAuthor, let text = value(of: around) else { continue }
                let parts = self.words(of: around)
                if isSource, !parts.allSatisfy(Byline.isName) {
                    metadata.source = metadata.source ?? text
                } else {
                    metadata.author = metadata.author ?? (parts.first.map(Byline.isName) == true ? parts[0] : text)
                }
                // The innermost name says what a text is; those around it say it of all that they hold.
                break
            }
        }
        return metadata
    }

    /// The words of a node's texts, each text for itself.
    private func words(of node: HTMLTree.Node) -> [String] {
        tree.descendants(of: node).filter { tree.kind(of: $0) == .text }.flatMap { Line.words(tree.text(ofLeaf: $0)) }
    }

    /// A short text that is neither labels nor a date.
    private func value(of node: HTMLTree.Node) -> String? {
        let text = tree.text(of: node)
        let isValue =
            (2...20).contains(text.count) && MetadataLine.labels(in: text).isEmpty && dates.find(in: text) == nil
        return isValue && text != "原创" ? text : nil
    }

    /// Whether a line names the date of publication below the body.
    private func isDateLine(_ line: HTMLLine) -> Bool {
        line.length < 60 && ["发布时间", "发布日期", "发表时间", "时间："].contains { line.text.hasPrefix($0) }
    }

    private func breadcrumb(before bodyStart: Int) -> [String] {
        for line in lines[..<bodyStart] where line.length < 200 {
            if let breadcrumb = Breadcrumb(line.text) { return breadcrumb.names }
        }
        return []
    }
}

extension HTMLPageReader {
    private func body(_ range: Range<Int>?) -> Document {
        guard let range, !range.isEmpty else { return Document() }
        let container = tree.commonAncestor(of: lines[range].map(\.nodes.lowerBound))
        return Document(tree: tree, node: container, base: address, excluding: excluded(range, in: container))
    }

    /// What stands in the container and is not of the body: other lines, furniture, pictures beyond its ends.
    private func excluded(_ range: Range<Int>, in container: HTMLTree.Node) -> Set<HTMLTree.Node> {
        var excluded: Set<HTMLTree.Node> = []
        let inner = container..<tree.end(of: container)
        for (index, line) in lines.enumerated() where inner.contains(line.nodes.lowerBound) {
            if !range.contains(index) || isList(index, in: range) {
                for node in line.nodes where tree.kind(of: node) == .text { excluded.insert(node) }
            }
        }
        let before = range.lowerBound > 0 ? lines[range.lowerBound - 1].nodes.upperBound : 0
        let after = range.upperBound < lines.count ? lines[range.upperBound].nodes.lowerBound : tree.count
        for node in tree.descendants(of: container) {
            if names.meaning(of: node) == .furniture { excluded.insert(node) }
            if tree.element(of: node) == .img, !(before..<after).contains(node) { excluded.insert(node) }
        }
        return excluded
    }

    /// Whether a line is one of at least three links in a row: a list of other articles amid the text.
    private func isList(_ index: Int, in range: Range<Int>) -> Bool {
        func isLink(_ index: Int) -> Bool {
            range.contains(index) && lines[index].linkedLength * 10 >= lines[index].length * 9
        }
        guard isLink(index) else { return false }
        return (isLink(index - 1) && (isLink(index + 1) || isLink(index - 2)))
            || (isLink(index + 1) && isLink(index + 2))
    }
}

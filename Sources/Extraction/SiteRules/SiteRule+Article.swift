import Markup
import News

extension SiteRule {
    /// The page with the parts that the rule leads to in place of those that were found without it.
    ///
    /// - Parameter page: what was found without it; absent where that was no article.
    func applied(
        to page: ParsedPage?, _ tree: HTMLTree, address: String?, dates: DateReader
    ) -> ParsedPage? {
        // What an electronic newspaper marks itself is surer than any path.
        if var page, EPaperArticle(tree, dates: dates) != nil {
            page.note(self)
            return page
        }
        let body = body(in: tree, base: address)
        let title = texts(.title, in: tree).first
        guard page != nil || title != nil || body != nil else { return nil }
        var result = page ?? ParsedPage(title: "", url: address, body: .html(""))
        result.note(self)
        result.title = title ?? result.title
        result.published = texts(.date, in: tree).lazy.compactMap { dates.find(in: $0)?.date }.first ?? result.published
        result.sourceName = value(.source, in: tree, dates, \.source) ?? result.sourceName
        result.author = value(.author, in: tree, dates, \.author) ?? result.author
        result.correspondent = value(.correspondent, in: tree, dates, \.correspondent) ?? result.correspondent
        let breadcrumb = breadcrumb(in: tree)
        if !breadcrumb.isEmpty { result.breadcrumb = breadcrumb }
        if let body { result.take(body) }
        let images = images(in: tree, base: address)
        if !images.isEmpty { result.images = images }
        return result
    }

    private func body(in tree: HTMLTree, base: String?) -> Document? {
        let nodes = nodes(.body, in: tree).filter { $0.attribute == nil }.map(\.node)
        guard !nodes.isEmpty else { return nil }
        let excluded = Set((paths[.exclude] ?? []).flatMap { $0.nodes(in: tree) }.map(\.node))
        var document = Document()
        var end = 0
        // A node within another of them is there already.
        for node in nodes where node >= end {
            end = tree.end(of: node)
            document.blocks += Document(tree: tree, node: node, base: base, excluding: excluded).blocks
        }
        return document.blocks.isEmpty ? nil : document
    }

    /// A value, its label left out: of `来源：洛阳网` it is 洛阳网.
    private func value(
        _ field: Field, in tree: HTMLTree, _ dates: DateReader, _ part: KeyPath<MetadataLine, String?>
    ) -> String? {
        guard let text = texts(field, in: tree).first, text.count <= 200 else { return nil }
        if !MetadataLine.labels(in: text).isEmpty { return MetadataLine(text, dates: dates)[keyPath: part] }
        return text
    }

    /// The names, whether the path leads to each of them or to the line with all.
    private func breadcrumb(in tree: HTMLTree) -> [String] {
        let texts = texts(.breadcrumb, in: tree)
        if texts.count == 1, let line = Breadcrumb(texts[0]) { return line.names }
        return Breadcrumb.cleaned(texts)
    }

    private func images(in tree: HTMLTree, base: String?) -> [String] {
        var images: [String] = []
        for node in nodes(.images, in: tree) {
            let image =
                node.attribute == nil
                ? tree.imageAddress(of: node.node, base: base) : WebAddress.resolve(tree.text(of: node), against: base)
            if let image, !image.isEmpty, !images.contains(image) { images.append(image) }
        }
        return images
    }
}

extension ParsedPage {
    /// Takes what the rule says of all its pages.
    fileprivate mutating func note(_ rule: SiteRule) {
        self.rule = rule.id
        section = rule.section
        sourceName = sourceName ?? rule.source
    }

    /// Takes another body, with the names that it closes with.
    fileprivate mutating func take(_ document: Document) {
        var document = document
        let byline = document.takeByline() ?? document.openingByline
        author = author ?? byline?.author
        correspondent = correspondent ?? byline?.correspondent
        body = .html(HTMLWriter.html(document))
        images = document.images
    }
}

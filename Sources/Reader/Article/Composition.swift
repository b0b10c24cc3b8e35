import ChineseText
import Markup
import News
import TextLayout

/// Makes the blocks of a galley of an article: its head, its document's blocks, its address.
struct Composition {
    let article: Article
    let document: Document
    let edition: Edition
    let language: Language
    let typesetting: Typesetting
    /// Cells of a full line.
    let width: Int

    /// The blocks, and the links in the order of their numbers.
    func compose() -> (blocks: [GalleyBlock], links: [Link]) {
        var links: [Link] = []
        var blocks = head()
        for (number, block) in document.blocks.enumerated() {
            blocks += self.blocks(of: block, number: number, links: &links)
        }
        var number = document.blocks.count
        if !article.others.isEmpty {
            blocks.append(GalleyBlock(number: number, kind: .origin, text: others))
            number += 1
        }
        if let url = article.content.url {
            let label = Bilingual("原文：", "Original: ")(language)
            blocks.append(GalleyBlock(number: number, kind: .origin, text: label + url))
        }
        return (blocks.map(converted), links)
    }

    private func head() -> [GalleyBlock] {
        let title = GalleyBlock(number: -3, kind: .title, text: article.content.title)
        let path = article.content.breadcrumb.joined(separator: " › ")
        let byline = self.byline
        let joined = path + "   " + byline
        if !path.isEmpty, typesetting.widths.width(of: joined) > width {
            return [
                title, GalleyBlock(number: -2, kind: .path, text: path),
                GalleyBlock(number: -1, kind: .byline, text: byline),
            ]
        }
        return [title, GalleyBlock(number: -1, kind: .byline, text: path.isEmpty ? byline : joined)]
    }

    private var byline: String {
        let content = article.content
        var parts: [String] = []
        if article.isSample {
            parts.append(Bilingual("样例", "Sample")(language))
        }
        if let correspondent = content.correspondent {
            parts.append(Bilingual("通讯员：", "Correspondent: ")(language) + correspondent)
        }
        if let author = content.author {
            parts.append(Bilingual("作者：", "By ")(language) + author)
        }
        if content.breadcrumb.isEmpty || content.sourceName != nil, !article.isSample {
            parts.append(Bilingual("来源：", "Source: ")(language) + (content.sourceName ?? article.source))
        }
        parts.append(article.published.dateAndTime(offset: edition.utcOffset))
        return parts.joined(separator: "   ")
    }

    /// Who else has reported it: 亦见 2 处：洛阳日报、大河网
    private var others: String {
        let count = article.others.count
        let names = article.others.map(\.sourceName)
        let label = Bilingual("亦见 \(count) 处：", "\(count) more: ")(language)
        return label + names.joined(separator: Bilingual("、", ", ")(language))
    }

    private func blocks(of block: Block, number: Int, links: inout [Link]) -> [GalleyBlock] {
        switch block {
        case .paragraph(let inlines):
            [numbered(inlines, number: number, kind: .paragraph, links: &links)]
        case .heading(let level, let inlines):
            [numbered(inlines, number: number, kind: .heading(level: level), links: &links)]
        case .listItem(let depth, let marker, let inlines):
            [numbered(inlines, number: number, kind: .listItem(depth: depth, marker: marker), links: &links)]
        case .quotation(let depth, let inlines):
            [numbered(inlines, number: number, kind: .quotation(depth: depth), links: &links)]
        case .preformatted(let text):
            [GalleyBlock(number: number, kind: .preformatted, text: text)]
        case .table(let table):
            tableBlocks(table, number: number)
        case .image(let image):
            [GalleyBlock(number: number, kind: .caption, text: caption(of: image))]
        case .rule:
            [GalleyBlock(number: number, kind: .rule, text: String(repeating: "─", count: min(width, 20)))]
        }
    }

    private func tableBlocks(_ table: Table, number: Int) -> [GalleyBlock] {
        let caption = table.caption.map { GalleyBlock(number: number, kind: .caption, text: $0) }
        let rows = TableSetting(table: table, widths: typesetting.widths, width: width).rows()
        return [caption].compactMap(\.self)
            + rows.map { row in
                GalleyBlock(
                    number: number, start: row.start, kind: .tableRow(isHeading: row.isHeading), text: row.text)
            }
    }

    private func caption(of image: Image) -> String {
        let label = Bilingual("图", "Picture")(language)
        return image.caption.map { "〔\(label)〕\($0)" } ?? "〔\(label)〕"
    }

    /// The text with the number of each link behind it.
    private func numbered(
        _ inlines: Inlines, number: Int, kind: GalleyBlock.Kind, links: inout [Link]
    ) -> GalleyBlock {
        var block = GalleyBlock(number: number, kind: kind, text: inlines.text, runs: inlines.runs)
        block.raiseAndLower()
        for index in block.runs.indices {
            guard case .link(let url) = block.runs[index].style else { continue }
            let words = block.text.utf8Slice(block.runs[index].range)
            links.append(Link(title: Bilingual(words, words), url: url))
            block.insert("[\(links.count)]", at: block.runs[index].range.upperBound, extending: index)
        }
        return block
    }

    private func converted(_ block: GalleyBlock) -> GalleyBlock {
        guard let conversion = typesetting.conversion, block.kind != .origin else { return block }
        let mapped = conversion.converted(block.text)
        var converted = block
        converted.text = mapped.text
        converted.runs = block.runs.map { run in
            let start = mapped.offset(ofSource: run.range.lowerBound)
            return Inlines.Run(range: start..<mapped.offset(ofSource: run.range.upperBound), style: run.style)
        }
        return converted
    }
}

extension GalleyBlock {
    /// Puts a text at a UTF-8 offset; the run `extended` grows over it, later runs move behind it.
    fileprivate mutating func insert(_ inserted: String, at offset: Int, extending extended: Int) {
        let index = text.utf8.index(text.startIndex, offsetBy: offset)
        text.insert(contentsOf: inserted, at: index)
        let length = inserted.utf8.count
        for number in runs.indices {
            let range = runs[number].range
            let lower = range.lowerBound >= offset && number != extended ? range.lowerBound + length : range.lowerBound
            let upper = range.upperBound > offset || number == extended ? range.upperBound + length : range.upperBound
            runs[number].range = lower..<upper
        }
    }
}

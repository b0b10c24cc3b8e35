/// Makes a tree of what the scanner finds, with the end tags that HTML lets authors leave out.
struct TreeBuilder {
    private var scanner: MarkupScanner
    private var records: [HTMLTree.Record] = []
    private var sourceEnds: [Int32] = []
    /// The open elements, the document first.
    private var open: [(node: Int, element: HTMLElement)] = []

    /// Longer texts are cut: offsets are of 32 bits.
    private static let maximumLength = 1 << 30

    static func build(_ bytes: [UInt8]) -> HTMLTree {
        var builder = TreeBuilder(
            scanner: MarkupScanner(bytes.count > maximumLength ? Array(bytes[..<maximumLength]) : bytes, dialect: .html)
        )
        builder.run()
        return HTMLTree(scanner: builder.scanner, records: builder.records, sourceEnds: builder.sourceEnds)
    }

    private init(scanner: MarkupScanner) {
        self.scanner = scanner
        records.reserveCapacity(scanner.bytes.count / 24 + 16)
    }

    private mutating func run() {
        push(.other, source: 0..<0)
        while let token = scanner.next() {
            switch token {
            case .startTag(let tag): start(tag)
            case .endTag(let name): end(HTMLElement(name: scanner.bytes[name]), name: name)
            case .text(let range), .cdata(let range): leaf(.text, range)
            case .comment(let range): leaf(.comment, range)
            case .declaration: break
            }
        }
        close(downTo: 0, at: scanner.bytes.count)
    }

    private mutating func leaf(_ kind: HTMLTree.Kind, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        append(kind, source: range)
        sourceEnds[records.count - 1] = Int32(range.upperBound + (kind == .comment ? 3 : 0))
    }

    private mutating func append(_ kind: HTMLTree.Kind, source: Range<Int>) {
        records.append(
            HTMLTree.Record(
                kind: kind, parent: Int32(open.last?.node ?? 0), end: Int32(records.count + 1),
                source: Int32(source.lowerBound)..<Int32(source.upperBound)))
        sourceEnds.append(Int32(source.upperBound))
    }

    private mutating func push(_ element: HTMLElement, source: Range<Int>) {
        append(.element(element), source: source)
        open.append((records.count - 1, element))
    }

    private mutating func start(_ tag: MarkupScanner.StartTag) {
        let element = HTMLElement(name: scanner.bytes[tag.name])
        let source = (tag.name.lowerBound - 1)..<scanner.position
        closeImplied(by: element, at: source.lowerBound)
        if element.isVoid || tag.isSelfClosing && element == .other || open.count >= HTMLTree.maximumDepth {
            append(.element(element), source: source)
        } else {
            push(element, source: source)
        }
        if element.isRawText, let text = scanner.rawText(until: element.rawValue) { leaf(.text, text) }
    }

    /// Ends what the start of `element` ends.
    private mutating func closeImplied(by element: HTMLElement, at offset: Int) {
        if open.last?.element == .head, !element.isMetadata { close(downTo: open.count - 1, at: offset) }
        switch element {
        case .li: close(.li, within: HTMLElement.lists, at: offset)
        case .dt, .dd:
            close(.dt, within: HTMLElement.definitions, at: offset)
            close(.dd, within: HTMLElement.definitions, at: offset)
        case .option: close(.option, within: HTMLElement.selections, at: offset)
        case .tr: close(.tr, within: HTMLElement.tables, at: offset)
        case .td, .th:
            close(.td, within: HTMLElement.rows, at: offset)
            close(.th, within: HTMLElement.rows, at: offset)
        case .thead, .tbody, .tfoot:
            close(.thead, within: HTMLElement.tables, at: offset)
            close(.tbody, within: HTMLElement.tables, at: offset)
            close(.tfoot, within: HTMLElement.tables, at: offset)
        case .a: close(.a, within: HTMLElement.containers, at: offset)
        case .rt, .rp:
            close(.rt, within: HTMLElement.rubies, at: offset)
            close(.rp, within: HTMLElement.rubies, at: offset)
        case _ where element.isBlock: close(.p, within: HTMLElement.containers, at: offset)
        default: break
        }
    }

    /// Ends the innermost open element of this kind unless one of `scope` stands inside of it.
    private mutating func close(_ element: HTMLElement, within scope: [HTMLElement], at offset: Int) {
        for index in open.indices.reversed() where index > 0 {
            if open[index].element == element { return close(downTo: index, at: offset) }
            if scope.contains(open[index].element) { return }
        }
    }

    private mutating func end(_ element: HTMLElement, name: Range<Int>) {
        switch element {
        // What follows them belongs to the page all the same.
        case .body, .html: return
        // Browsers read `</br>` as `<br>`.
        case .br: return append(.element(.br), source: (name.lowerBound - 2)..<scanner.position)
        default: break
        }
        for index in open.indices.reversed() where index > 0 {
            if open[index].element == element, element != .other || isNamed(open[index].node, name) {
                return close(downTo: index, at: scanner.position)
            }
            if isBoundary(open[index].element, to: element) { break }
        }
        // Browsers read `</p>` alone as an empty paragraph.
        if element == .p { append(.element(.p), source: scanner.position..<scanner.position) }
    }

    /// Whether the end tag of `element` has no effect outside of an open `other`.
    private func isBoundary(_ other: HTMLElement, to element: HTMLElement) -> Bool {
        switch other {
        case .td, .th, .caption:
            switch element {
            case .table, .tr, .tbody, .thead, .tfoot: false
            default: true
            }
        case .table: element != .table
        default: element.isPhrase && other.isBlock
        }
    }

    private func isNamed(_ node: Int, _ name: Range<Int>) -> Bool {
        let start = Int(records[node].source.lowerBound) + 1
        return start + name.count <= scanner.bytes.count
            && zip(scanner.bytes[start...], scanner.bytes[name]).allSatisfy { $0.lowercased == $1.lowercased }
    }

    private mutating func close(downTo index: Int, at offset: Int) {
        for (node, _) in open[index...] {
            records[node].end = Int32(records.count)
            sourceEnds[node] = Int32(offset)
        }
        open.removeSubrange(index...)
    }
}

extension HTMLElement {
    /// Elements outside of which an end tag left out is not looked for.
    fileprivate static let lists: [HTMLElement] = [.ul, .ol, .menu, .dir]
    fileprivate static let rows: [HTMLElement] = [.table, .tr]
    fileprivate static let tables: [HTMLElement] = [.table]
    fileprivate static let rubies: [HTMLElement] = [.ruby]
    fileprivate static let definitions: [HTMLElement] = [.dl]
    fileprivate static let selections: [HTMLElement] = [.select]
    fileprivate static let containers: [HTMLElement] = [
        .td, .th, .table, .li, .div, .blockquote, .body, .section, .article,
    ]

    /// Elements that may stand in `<head>`.
    fileprivate var isMetadata: Bool {
        switch self {
        case .title, .meta, .link, .base, .script, .style, .noscript, .template: true
        default: false
        }
    }
}

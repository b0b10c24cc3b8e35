import Markup

/// Reads the elements of a feed one after the other, however broken the feed is.
///
/// An end tag that is missing is added where that of an element around it stands; one that fits nothing is passed over.
struct XMLReader {
    struct Element {
        var namespace: Namespace
        /// The name without its prefix, in lower case.
        var name: String
        var tag: MarkupScanner.StartTag
        /// What addresses in the element are relative to.
        var base: String?
        /// Whether the feed itself states that base.
        var isBaseStated = false
    }

    private(set) var scanner: MarkupScanner
    private var prefixes: [String: Namespace] = ["": .rss]
    private var entities = DeclaredEntities()
    /// The deepest that elements are read; no vocabulary nests so deep.
    private static let maximumDepth = 80
    /// The elements whose children are being read, outermost first.
    private var open: [Element] = []
    private let address: String?
    /// Whether the feed ended before its elements did.
    private(set) var isTruncated = false

    init(_ text: String, address: String?) {
        scanner = MarkupScanner(Array(text.utf8), dialect: .xml)
        self.address = address
    }

    /// The first element of the feed.
    mutating func root() -> Element? {
        while let token = scanner.next() {
            switch token {
            case .startTag(let tag): return element(tag)
            case .declaration(let range): entities.declare(scanner.bytes[range])
            default: break
            }
        }
        return nil
    }

    /// The next element within `parent`; nothing at its end. The caller reads or skips each before it asks for the next.
    mutating func nextChild(of parent: Element) -> Element? {
        if open.last?.tag != parent.tag {
            guard !parent.tag.isSelfClosing else { return nil }
            guard open.count < Self.maximumDepth else {
                skip(parent)
                return nil
            }
            open.append(parent)
        }
        while true {
            let start = scanner.position
            guard let token = scanner.next() else {
                isTruncated = true
                open.removeLast()
                return nil
            }
            switch token {
            case .startTag(let tag):
                let child = element(tag)
                guard child.repeats(parent) else { return child }
                return leave(at: start)
            case .endTag(let name):
                guard let level = open.lastIndex(where: { isName(name, of: $0.tag) }) else { continue }
                return leave(at: level == open.count - 1 ? scanner.position : start)
            default: continue
            }
        }
    }

    private mutating func leave(at position: Int) -> Element? {
        scanner.move(to: position)
        open.removeLast()
        return nil
    }

    /// Passes over an element's content.
    mutating func skip(_ element: Element) {
        readContent(of: element) { _, _ in }
    }

    /// Gives each token of an element's content to `body`, with its range in the source.
    mutating func readContent(of element: Element, _ body: (MarkupScanner.Token, Range<Int>) -> Void) {
        guard !element.tag.isSelfClosing else { return }
        var depth = 0
        while true {
            let start = scanner.position
            guard let token = scanner.next() else {
                isTruncated = true
                return
            }
            switch token {
            case .endTag(let name) where isName(name, of: element.tag):
                if depth == 0 { return }
                depth -= 1
            case .endTag(let name) where open.contains { isName(name, of: $0.tag) }:
                return scanner.move(to: start)
            case .startTag(let tag) where isName(tag.name, of: element.tag):
                if !tag.isSelfClosing { depth += 1 }
            case .startTag(let tag) where open.last.map { isName(tag.name, of: $0.tag) && $0.isItem } ?? false:
                return scanner.move(to: start)
            default: break
            }
            body(token, start..<scanner.position)
        }
    }

    private func isName(_ name: Range<Int>, of tag: MarkupScanner.StartTag) -> Bool {
        name.count == tag.name.count && scanner.bytes[name].elementsEqual(scanner.bytes[tag.name])
    }
}

extension XMLReader {
    /// The value of an attribute, without white space around it; absent where it is empty.
    func attribute(_ name: StaticString, of element: Element) -> String? {
        guard !element.tag.attributes.isEmpty, let value = scanner.attribute(name, of: element.tag) else { return nil }
        let text = entities.isEmpty ? value : entities.expanded(value)
        return FeedText.trimmed(text)
    }

    /// The attributes whose names have this prefix, by the rest of their names.
    func attributes(of element: Element, prefix: String) -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in scanner.attributes(of: element.tag) {
            let name = scanner.rawString(name)
            if name.hasPrefix(prefix + ":") { values[String(name.dropFirst(prefix.count + 1))] = scanner.string(value) }
        }
        return values
    }

    /// Text of the source with its references resolved.
    mutating func resolved(_ range: Range<Int>) -> String {
        entities.isEmpty ? scanner.string(range) : entities.resolved(scanner.bytes[range])
    }

    private mutating func element(_ tag: MarkupScanner.StartTag) -> Element {
        let base = open.last.map(\.base) ?? address
        var element = Element(
            namespace: .other, name: "", tag: tag, base: base, isBaseStated: open.last?.isBaseStated ?? false)
        if !tag.attributes.isEmpty { declare(&element) }
        let name = scanner.bytes[tag.name]
        if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
            let prefix = String(decoding: name[..<colon], as: UTF8.self)
            element.namespace = prefixes[prefix] ?? Namespace(undeclaredPrefix: prefix.lowercased())
            element.name = Self.lowercased(name[(colon + 1)...])
        } else {
            element.namespace = prefixes[""] ?? .rss
            element.name = Self.lowercased(name)
        }
        return element
    }

    private static func lowercased(_ name: ArraySlice<UInt8>) -> String {
        String(decoding: name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Takes note of `xmlns`, `xmlns:…` and `xml:base`.
    private mutating func declare(_ element: inout Element) {
        for (name, value) in scanner.attributes(of: element.tag) {
            let name = scanner.bytes[name]
            guard name.starts(with: "xml".utf8) else { continue }
            if name.elementsEqual("xml:base".utf8) {
                element.base = WebAddress.resolve(scanner.string(value), against: element.base)
                element.isBaseStated = true
            } else if name.elementsEqual("xmlns".utf8) {
                // Markup within an item may have a default of its own; no child of it is looked at.
                guard open.isEmpty else { continue }
                // The vocabulary of the feed itself is its own, whatever it calls it.
                let namespace = Namespace(name: scanner.string(value))
                prefixes[""] = namespace == .other ? .rss : namespace
            } else if name.starts(with: "xmlns:".utf8) {
                prefixes[String(decoding: name.dropFirst(6), as: UTF8.self)] = Namespace(name: scanner.string(value))
            }
        }
    }
}

extension XMLReader.Element {
    /// Whether its elements follow one another, and so never lie within each other.
    var isItem: Bool {
        name == "item" || name == "entry"
    }

    /// Whether it can only mean that the end tag of `parent` is missing.
    fileprivate func repeats(_ parent: XMLReader.Element) -> Bool {
        isItem && name == parent.name && namespace == parent.namespace
    }
}

/// HTML to one line of plain text.
public enum HTMLText {
    /// The text of a fragment: tags dropped, references resolved, white space collapsed.
    ///
    /// What looks like a tag and is none of HTML's stays: `vector<int>`.
    public static func plain(_ html: String) -> String {
        guard html.utf8.contains(where: { $0 == .lessThan || $0 == .ampersand }) else { return collapsed(html) }
        var scanner = MarkupScanner(Array(html.utf8), dialect: .html)
        var text = ""
        var unknown: Set<String> = []
        while let token = scanner.next() {
            switch token {
            case .text(let range): text += scanner.string(range)
            case .cdata(let range): text += scanner.rawString(range)
            case .startTag(let tag):
                let element = HTMLElement(name: scanner.bytes[tag.name])
                if element == .other {
                    unknown.insert(scanner.rawString(tag.name))
                    text += scanner.rawString((tag.name.lowerBound - 1)..<scanner.position)
                }
                if element.isBlock || element == .br { text += " " }
                if element == .script || element == .style { _ = scanner.rawText(until: element.rawValue) }
            case .endTag(let name):
                let element = HTMLElement(name: scanner.bytes[name])
                if unknown.contains(scanner.rawString(name)) { text += "</\(scanner.rawString(name))>" }
                if element.isBlock { text += " " }
            case .comment, .declaration: break
            }
        }
        return collapsed(text)
    }

    /// The text with each stretch of white space as one space, none around it, and no character that may not be shown.
    public static func collapsed(_ text: String) -> String {
        var inline = InlineBuilder()
        var lines: [String] = []
        var bytes = Array(EscapeSequence.removed(from: text).utf8)
        for index in bytes.indices where bytes[index] == 0x0A || bytes[index] == 0x0D { bytes[index] = 0x20 }
        inline.add(bytes[...]) { lines.append($0.text) }
        if let rest = inline.take() { lines.append(rest.text) }
        return lines.joined(separator: " ")
    }

    /// The addresses of the pictures in a fragment, in order.
    public static func images(in html: String, base: String?) -> [String] {
        let bytes = Array(html.utf8)
        var addresses: [String] = []
        var at = 0
        while let open = bytes.firstIndex(of: .lessThan, from: at) {
            at = open + 1
            guard at + 3 < bytes.count, bytes[at].lowercased == UInt8(ascii: "i"),
                bytes[at + 1].lowercased == UInt8(ascii: "m"),
                bytes[at + 2].lowercased == UInt8(ascii: "g")
            else { continue }
            let end = bytes.firstIndex(of: .greaterThan, from: at).map { $0 + 1 } ?? bytes.count
            let tree = HTMLTree(String(decoding: bytes[open..<end], as: UTF8.self))
            addresses += tree.descendants(of: tree.root).compactMap { tree.imageAddress(of: $0, base: base) }
            at = end
        }
        return addresses
    }

    /// The fragment with the relative addresses of its links and pictures resolved against `base`.
    public static func withAbsoluteAddresses(_ html: String, base: String) -> String {
        var scanner = MarkupScanner(Array(html.utf8), dialect: .html)
        var result: [UInt8] = []
        var copied = 0
        while let token = scanner.next() {
            guard case .startTag(let tag) = token else { continue }
            for (name, value) in scanner.attributes(of: tag) where isAddress(scanner.bytes[name]) && !value.isEmpty {
                let reference = scanner.string(value)
                let address = WebAddress.resolve(reference, against: base)
                guard address != reference else { continue }
                result += scanner.bytes[copied..<value.lowerBound]
                result += HTMLWriter.escaped(address).utf8
                copied = value.upperBound
            }
        }
        return copied == 0 ? html : String(decoding: result + scanner.bytes[copied...], as: UTF8.self)
    }

    private static func isAddress(_ attribute: ArraySlice<UInt8>) -> Bool {
        let name = attribute.map(\.lowercased)
        return ["href", "src", "poster", "cite", "data-src"].contains { name.elementsEqual($0.utf8) }
    }

    /// The text with line feeds for every kind of line end.
    static func withPlainLineEnds(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar = "\0"
        for scalar in text.unicodeScalars {
            if scalar == "\r" || scalar == "\n" && previous != "\r" {
                result.append("\n")
            } else if scalar != "\n" {
                result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// Whether a picture's title only repeats its file.
    static func isFileName(_ text: String) -> Bool {
        let name = text.lowercased()
        return [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp"].contains { name.hasSuffix($0) }
    }
}

extension HTMLTree {
    /// The text of a node on one line, as a reader of the page sees it.
    public func text(of node: Node) -> String {
        guard case .element = kind(of: node) else { return HTMLText.collapsed(text(ofLeaf: node)) }
        var parts: [String] = []
        var inline = InlineBuilder()
        var current = node == root ? node + 1 : node
        while current < end(of: node) {
            switch kind(of: current) {
            case .text: inline.add(Array(text(ofLeaf: current).utf8)[...]) { parts.append($0.text) }
            case .element(.script), .element(.style), .element(.template), .element(.noscript):
                current = end(of: current)
                continue
            case .element(let element) where element == .br || element.isBlock:
                inline.add([0x20]) { parts.append($0.text) }
            default: break
            }
            current += 1
        }
        if let rest = inline.take() { parts.append(rest.text) }
        return parts.joined(separator: " ")
    }
}

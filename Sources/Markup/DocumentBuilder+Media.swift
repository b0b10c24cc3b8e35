extension DocumentBuilder {
    mutating func addImage(_ node: HTMLTree.Node) {
        if tree.isEmoji(node) {
            add(Array((tree.attribute("alt", of: node) ?? "").utf8)[...])
            return
        }
        guard let url = tree.imageAddress(of: node, base: base) else { return }
        flush()
        let caption = [tree.attribute("title", of: node), tree.attribute("alt", of: node)]
            .compactMap { $0.map(HTMLText.collapsed) }.first { !$0.isEmpty && !HTMLText.isFileName($0) }
        blocks.append(.image(Image(url: url, caption: caption)))
    }

    /// Adds a link in place of a film, a sound or a page within the page.
    mutating func addMedia(_ node: HTMLTree.Node) {
        guard let address = tree.mediaAddress(of: node, base: base) else { return }
        flush()
        let title = tree.attribute("title", of: node).map(HTMLText.collapsed) ?? ""
        inline.begin(.link(url: address))
        add(Array((title.isEmpty ? address : title).utf8)[...])
        inline.endStyle()
        flush()
    }

    mutating func addPreformatted(_ node: HTMLTree.Node) {
        var text = ""
        for descendant in tree.descendants(of: node) {
            switch tree.kind(of: descendant) {
            case .text: text += tree.text(ofLeaf: descendant)
            case .element(.br): text += "\n"
            case .element(let element) where element.isBlock && !text.hasSuffix("\n") && !text.isEmpty: text += "\n"
            default: break
            }
        }
        let lines = CharacterFilter.filtered(HTMLText.withPlainLineEnds(text)).split(
            separator: "\n", omittingEmptySubsequences: false)
        let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
        let start = lines.drop(while: isBlank)
        guard let last = start.lastIndex(where: { !isBlank($0) }) else { return }
        blocks.append(.preformatted(start[...last].joined(separator: "\n")))
    }
}

extension HTMLTree {
    /// Where lazy pages keep the address of a picture; `src` is a placeholder there.
    private static let lazySources: [StaticString] = [
        "data-src", "data-original", "data-lazy-src", "data-actualsrc", "data-url", "data-echo", "data-lazyload",
        "data-original-src", "_src", "file", "zoomfile",
    ]

    /// The address of a picture; absent where it only counts readers or comes with the page.
    public func imageAddress(of node: Node, base: String?) -> String? {
        guard element(of: node) == .img, !isTiny(node, atMost: 3) else { return nil }
        let references =
            Self.lazySources.lazy.compactMap { attribute($0, of: node) }
            + [
                attribute("src", of: node), attribute("srcset", of: node)?.split(separator: " ").first.map(String.init),
            ].compactMap(\.self)
        let reference = references.first { !$0.isEmpty && !$0.hasPrefix("data:") && !$0.hasPrefix("about:") }
        guard let reference else { return nil }
        let address = WebAddress.resolve(reference, against: base)
        let scheme = WebAddress.scheme(of: address)
        return scheme == nil || scheme == "http" || scheme == "https" ? address : nil
    }

    /// The address of a film, a sound or a page within the page.
    func mediaAddress(of node: Node, base: String?) -> String? {
        let sources = [node] + descendants(of: node).filter { element(of: $0) == .source }
        for source in sources {
            guard let reference = attribute("src", of: source) ?? attribute("data-src", of: source) else { continue }
            let address = WebAddress.resolve(reference, against: base)
            if WebAddress.scheme(of: address)?.hasPrefix("http") == true { return address }
        }
        return nil
    }

    /// Whether a picture is a character of the text.
    func isEmoji(_ node: Node) -> Bool {
        guard let alternative = attribute("alt", of: node), !alternative.isEmpty, alternative.count <= 8 else {
            return false
        }
        let kind = (attribute("class", of: node) ?? "").lowercased()
        return kind.contains("emoji") || kind.contains("smil") || kind.contains("expression")
            || isTiny(node, atMost: 24)
    }

    private func isTiny(_ node: Node, atMost limit: Int) -> Bool {
        let sizes = ["width", "height"].map { (name: StaticString) in
            attribute(name, of: node).flatMap { Int($0.prefix { $0.isNumber }) }
        }
        return sizes.contains { $0.map { $0 <= limit } ?? false }
    }

    /// Whether the page's author has hidden an element.
    func isHidden(_ node: Node) -> Bool {
        let tag = sourceBytes(of: node)
        // Few tags are long enough to have one of both.
        guard tag.count > 9 else { return false }
        if tag.contains("display"), let style = attribute("style", of: node) {
            return style.lowercased().filter { !$0.isWhitespace }.contains("display:none")
        }
        return tag.contains(" hidden") && attributes(of: node).contains { $0.name == "hidden" }
    }
}

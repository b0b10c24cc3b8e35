import Markup

extension Document {
    /// Takes the names that the last paragraph closes with.
    mutating func takeByline() -> Byline? {
        guard let last = blocks.lastIndex(where: { $0.plainText != nil }), case .paragraph(var inlines) = blocks[last]
        else { return nil }
        guard let byline = Byline.take(from: &inlines.text) else { return nil }
        if inlines.text.isEmpty {
            blocks.remove(at: last)
        } else {
            let length = inlines.text.utf8.count
            inlines.runs = inlines.runs.filter { $0.range.upperBound <= length }
            blocks[last] = .paragraph(inlines)
        }
        return byline
    }

    /// The names in the brackets that a report opens with.
    var openingByline: Byline? {
        blocks.prefix(3).lazy.compactMap(\.plainText).compactMap(Byline.opening).first
    }

    /// The addresses of its pictures.
    var images: [String] {
        blocks.compactMap { block in
            if case .image(let image) = block { image.url } else { nil }
        }
    }
}

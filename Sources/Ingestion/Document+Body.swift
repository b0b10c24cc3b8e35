public import Markup
public import News

extension Document {
    /// The document of a stored body; relative addresses in it are resolved against `base`.
    public init(_ body: ArticleBody, base: String?) {
        switch body {
        case .text(let text): self.init(plainText: text)
        case .html(let html): self.init(html: html, base: base)
        }
    }

    var firstParagraph: String {
        blocks.lazy.compactMap(\.plainText).first { !$0.isEmpty } ?? ""
    }
}

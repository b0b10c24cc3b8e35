import CharacterEncoding
import Extraction
import FeedParsing
import Ingestion
import Markup
import News

extension Inspection {
    /// The inspection for a person to read.
    func lines(_ language: Language) -> [String] {
        let head = [
            Bilingual("种类：", "kind: ")(language) + kind.rawValue,
            Bilingual("编码：", "encoding: ")(language) + "\(encoding) (\(origin.rawValue))",
        ]
        switch content {
        case .feed(let feed, let isTruncated): return head + lines(of: feed, isTruncated: isTruncated, language)
        case .article(let page, let place, let reason): return head + lines(of: page, place, reason, language)
        case .outline(let outline): return head + outline.entries.map { "\($0.title)\t\($0.xmlURL)" }
        }
    }

    private func lines(of feed: ParsedFeed, isTruncated: Bool, _ language: Language) -> [String] {
        let warning =
            isTruncated ? [Self.truncation(language)] : []
        let head = Bilingual(
            "来源：\(feed.title ?? "")，\(feed.items.count) 条", "feed: \(feed.title ?? ""), \(feed.items.count) items")
        return warning + [head(language)]
            + feed.items.map { "\(text(of: $0.published) ?? "-")\t\($0.title?.onOneLine ?? $0.link ?? "")" }
    }

    private func lines(of page: ParsedPage, _ place: PlaceKey?, _ reason: PlaceReason, _ language: Language) -> [String]
    {
        let placeName = place.flatMap { edition.place($0)?.name }
        let facts: [(Bilingual, String?)] = [
            (Bilingual("标题：", "title: "), page.title),
            (Bilingual("路径：", "path: "), page.breadcrumb.isEmpty ? nil : page.breadcrumb.joined(separator: " › ")),
            (Bilingual("日期：", "date: "), text(of: page.published)),
            (Bilingual("来源：", "source: "), page.sourceName),
            (Bilingual("作者：", "author: "), page.author),
            (Bilingual("通讯员：", "correspondent: "), page.correspondent),
            (Bilingual("规则：", "rule: "), page.rule),
            (Bilingual("县区：", "place: "), placeName.map { "\($0)（\(reason.text(language))）" }),
        ]
        let rankings = page.rankings.flatMap { ["", $0.title] + $0.entries.map { "• " + $0.title } }
        return facts.compactMap { label, value in value.map { label(language) + $0 } } + [""]
            + Document(page.body, base: page.url).blocks.compactMap(\.plainText) + rankings
    }
}

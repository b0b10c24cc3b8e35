import Editions
import Markup
import News
import Testing

struct SamplesTests {
    private func blocks(of article: ArticleContent) -> [Block] {
        guard case .html(let html) = article.body else { return [] }
        return Document(html: html).blocks
    }

    @Test func everyPlaceOfLuoyangHasSamples() throws {
        let editions = Editions()
        let edition = try #require(try editions.edition("luoyang"))
        let samples = try #require(try editions.samples(of: edition))
        for place in edition.places {
            #expect(samples.articles.contains { $0.place == place.id }, "\(place.name)")
        }
        #expect(samples.source.kind == .sample)
        #expect(!samples.source.title.isEmpty)
    }

    @Test func samplesAreWholeAndDistinct() throws {
        let editions = Editions()
        let edition = try #require(try editions.edition("luoyang"))
        let articles = try #require(try editions.samples(of: edition)).articles
        #expect(Set(articles.map(\.identity)).count == articles.count)
        #expect(Set(articles.map(\.title)).count == articles.count)
        for article in articles {
            let paragraphs = blocks(of: article).compactMap(\.plainText)
            #expect(!paragraphs.isEmpty)
            #expect(paragraphs.allSatisfy { $0.first.map { !$0.isWhitespace && $0 != "#" } ?? false })
            #expect(article.published?.precision == .second)
        }
    }

    @Test func blankLinesPartParagraphsAndHeadingsAreMarked() throws {
        let editions = Editions()
        let edition = try #require(try editions.edition("luoyang"))
        let articles = try #require(try editions.samples(of: edition)).articles
        let first = try #require(articles.first { $0.identity == "sample:luoyang/yanshi-1" })
        let blocks = blocks(of: first)
        #expect(blocks[1] == .heading(level: 2, Inlines("一次步行的调查")))
        guard case .paragraph = blocks[2] else {
            Issue.record("\(blocks[2])")
            return
        }
    }

    @Test func anEditionWithoutAPlaceHasNoneOfItsSamples() throws {
        let editions = Editions()
        var edition = try #require(try editions.edition("luoyang"))
        edition.places.removeAll { $0.name != "孟津" }
        let places = try #require(try editions.samples(of: edition)).articles.map(\.place)
        #expect(Set(places).isSubset(of: [PlaceKey(rawValue: "mengjin"), nil]))
        #expect(!places.isEmpty)
    }

    @Test func anEditionOfOurOwnHasNone() throws {
        var edition = try #require(try Editions().edition("luoyang"))
        edition.key = "kaifeng"
        #expect(try Editions().samples(of: edition) == nil)
    }
}

import Editions
import News
import Testing

struct SamplesTests {
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
            guard case .text(let text) = article.body else {
                Issue.record("\(article.title)")
                continue
            }
            let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(paragraphs.allSatisfy { !$0.isEmpty && $0.first?.isWhitespace == false })
            #expect(article.published?.precision == .second)
        }
    }

    @Test func blankLinesPartParagraphs() throws {
        let editions = Editions()
        let edition = try #require(try editions.edition("luoyang"))
        let articles = try #require(try editions.samples(of: edition)).articles
        let first = try #require(articles.first { $0.identity == "sample:luoyang/yanshi-1" })
        guard case .text(let text) = first.body else { return }
        #expect(text.split(separator: "\n").dropFirst().first == "一次步行的调查")
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

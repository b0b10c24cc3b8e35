import Markup
import News
import Reader
import ReaderFixtures
import Screen
import TestSupport
import Testing

/// The page that started it, read as its reader would.
@Suite(.enabled(if: SharedData.isPresent)) struct SeedPageTests {
    private func reader() throws -> ReaderAtWork {
        let paragraphs = try SharedData.text(of: "seed/luoyang-county-page.txt")
            .split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("  ") && $0.count > 100 }
            .map { Block.paragraph(Inlines(String($0.drop { $0 == " " }))) }
        try #require(paragraphs.count == 4)
        var library = FakeLibrary()
        library.documents[Article.river.id] = Document(blocks: paragraphs)
        var reader = ReaderAtWork(library: library)
        reader.press("3 Enter")
        return reader
    }

    @Test func theFirstLineIsTheSameAfterFindingAndResizing() throws {
        var reader = try reader()
        reader.press("/ 脱贫 Enter n n n")
        #expect(reader.state.article?.find?.current == 3)
        let line = reader.firstLine
        reader.resize(60, 20)
        #expect(reader.state.focus == .article)
        reader.resize(120, 36)
        #expect(reader.firstLine == line)
        #expect(reader.state.article?.find?.current == 3)
    }

    @Test func everyHitIsReached() throws {
        var reader = try reader()
        reader.resize(60, 20)
        reader.press("/ 脱贫 Enter")
        let count = try #require(reader.state.article?.find?.hits.count)
        #expect(count > 5)
        for number in 1..<count {
            reader.press("n")
            #expect(reader.state.article?.find?.current == number)
        }
        reader.press("n")
        #expect(reader.state.article?.find?.current == 0)
    }
}

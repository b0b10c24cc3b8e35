import News
import Reader
import ReaderFixtures
import Screen
import Testing

/// Words muted from the list and the command line, and the other reports of an event.
@Suite struct MutingTests {
    /// The word that the first headline of the list begins with.
    private func word(_ reader: ReaderAtWork) -> String {
        String((reader.state.list.headline(atRow: 0)?.title ?? "").prefix(2))
    }

    private func isListed(_ word: String, _ reader: ReaderAtWork) -> Bool {
        reader.state.list.window.headlines.contains { $0.title.contains(word) }
    }

    @Test func aWordIsMutedEverywhere() {
        var reader = ReaderAtWork()
        let word = word(reader)
        reader.type(":mute \(word)")
        #expect(reader.send(.key(.enter)) == [.mute(MutedWord(word), isOn: true)])
        #expect(!isListed(word, reader))
        #expect(reader.state.notice?.text.chinese.hasPrefix("屏蔽“\(word)”") == true)
        #expect(reader.state.notice?.text.chinese.hasSuffix("u 撤销") == true)
    }

    @Test func aWordIsMutedInThePlaceOfTheTab() {
        var reader = ReaderAtWork()
        reader.press("3 M")
        #expect(reader.state.prompt?.line.text == "mute here ")
        reader.type("春耕")
        let place = PlaceKey(rawValue: "mengjin")
        #expect(reader.send(.key(.enter)) == [.mute(MutedWord("春耕", place: place), isOn: true)])
    }

    @Test(arguments: ["mute here 春耕", "mute here"])
    func hereIsATabOfAPlace(line: String) {
        var reader = ReaderAtWork()
        reader.press("1")
        reader.type(":" + line)
        #expect(reader.send(.key(.enter)) == [])
        #expect(reader.state.notice?.kind == .error)
    }

    @Test func oneKeyShowsWhatIsMuted() {
        var reader = ReaderAtWork()
        let word = word(reader)
        reader.library.mutedWords = [MutedWord(word)]
        reader.send(.libraryChanged)
        #expect(!isListed(word, reader))
        reader.press("H")
        #expect(isListed(word, reader) && reader.state.list.query.revealing == .muted)
        // In every tab, until the key is pressed again.
        reader.press("] [")
        #expect(reader.state.list.query.revealing == .muted)
        reader.press("H")
        #expect(!isListed(word, reader))
    }

    @Test func talliesCountWhatIsListed() {
        var reader = ReaderAtWork()
        reader.isAnswering = false
        let tab = Tallies.Tab(section: SectionKey(rawValue: "county"), place: nil)
        let tallies = Tallies(
            tabs: [tab: Tallies.Tally(total: 3)], hidden: [.muted: [tab: Tallies.Tally(total: 2)]])
        reader.send(.tallies(tallies))
        #expect(reader.state.tallies.tally().total == 3)
        reader.press("H")
        reader.send(.tallies(tallies))
        #expect(reader.state.tallies.tally().total == 5)
    }

    @Test func mutedWordsAreShownAndHeardAgain() {
        var reader = ReaderAtWork()
        let here = MutedWord("春耕", place: PlaceKey(rawValue: "mengjin"))
        reader.library.mutedWords = [MutedWord("彩票"), here]
        reader.type(":muted-words")
        reader.press("Enter")
        #expect(reader.state.popup?.rows.map(\.text) == ["彩票  （各处）", "春耕  （孟津）"])
        #expect(reader.send(.key(.character("2"))) == [.mute(here, isOn: false)])
        #expect(reader.state.popup == nil)
        #expect(reader.library.mutedWords == [MutedWord("彩票")])
    }

    @Test func otherReportsAreOpened() {
        var reader = ReaderAtWork()
        let other = reader.library.articles[1].headline
        reader.library.articles[0].others = [other]
        reader.press("Enter a")
        #expect(reader.state.popup?.rows.map(\.value) == ["\(other.id.rawValue)"])
        #expect(reader.send(.key(.character("1"))).contains(.open(other.id)))
        #expect(reader.state.article?.article.id == other.id)
        reader.press("a")
        #expect(reader.state.notice?.text.chinese == "没有别处报道这件事")
    }
}

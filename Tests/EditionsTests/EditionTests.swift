import Editions
import News
import StrictTOML
import TestSupport
import Testing

struct EditionTests {
    @Test func luoyangHasThePlacesOfThePageInItsOrder() throws {
        let edition = try #require(try Editions().edition(Editions.defaultKey))
        #expect(
            edition.places.map(\.name) == [
                "偃师", "孟津", "新安", "栾川", "嵩县", "汝阳", "伊川", "宜阳", "洛宁", "洛龙", "西工", "涧西", "伊滨",
                "吉利", "老城", "瀍河",
            ])
        #expect(edition.name == Bilingual("洛阳", "Luoyang"))
        #expect(edition.utcOffset == 8 * 3600)
        #expect(edition.language == .chinese)
        #expect(edition.sections.first?.kind == .places)
        #expect(Set(edition.sections.map(\.kind)).isSuperset(of: [.places, .complaints, .epaper, .rankings, .starred]))
        #expect(edition.place(PlaceKey(rawValue: "mengjin"))?.formerNames == ["孟津县"])
        #expect(edition.about.contains { $0.contains("4112012002") })
    }

    @Test func aUsersFileStandsInForTheWholeEdition() throws {
        let folder = try TemporaryFolder(["luoyang.toml": kaifeng("luoyang"), "kaifeng.toml": kaifeng("kaifeng")])
        let editions = Editions(userFolder: folder.path)
        #expect(editions.keys == ["kaifeng", "luoyang"])
        for key in editions.keys {
            let edition = try #require(try editions.edition(key))
            #expect(edition.key == key)
            #expect(edition.places == [Place(id: PlaceKey(rawValue: "lankao"), name: "兰考", aliases: ["兰考县"])])
            #expect(edition.utcOffset == -(3 * 3600 + 1800))
            #expect(edition.language == nil)
            #expect(edition.links == [Link(title: Bilingual("首页", "Home"), url: "https://example.org/")])
        }
        #expect(try editions.edition("zhengzhou") == nil)
    }

    @Test(arguments: [
        ("key = \"kaifeng\"", "key = \"other\"", "key must be the file's name: \"kaifeng\""),
        ("key = \"lankao\"", "key = \"Lan Kao\"", "key must be of lower-case letters, digits and hyphens"),
        ("site = \"开封网\"", "", "site is missing"),
        ("-03:30", "+8", "utc-offset must be an offset like \"+08:00\""),
        ("kind = \"places\"", "kind = \"place\"", "did you mean \"places\"?"),
        ("aliases = ", "alias = ", "unknown key alias; did you mean aliases?"),
        ("https://example.org/", "example.org", "url must be an address with http:// or https://"),
        ("[[links]]", "[[places]]\nkey = \"lankao\"\nname = \"杞县\"\n[[links]]", "this key is already taken"),
        (
            "[[links]]", "[[places]]\nkey = \"qixian\"\nname = \"杞县\"\naliases = [\"兰考县\"]\n[[links]]",
            "兰考县 is in both 兰考 and 杞县; it can be in one only"
        ),
        ("[[sections]]", "[[section]]", "[[sections]] is missing"),
    ])
    func whatIsWrongWithAnEditionIsSaid(part: String, replacement: String, complaint: String) throws {
        let text = kaifeng("kaifeng").replacing(part, with: replacement, maxReplacements: 1)
        let folder = try TemporaryFolder(["kaifeng.toml": text])
        let failure = try #require(throws: TOMLFailure.self) {
            try Editions(userFolder: folder.path).edition("kaifeng")
        }
        #expect(failure.lines.contains { $0.english.hasSuffix(complaint) }, "\(failure.lines.map(\.english))")
    }

    private func kaifeng(_ key: String) -> String {
        """
        key = "\(key)"
        name = { zh = "开封", en = "Kaifeng" }
        site = "开封网"
        utc-offset = "-03:30"
        [[sections]]
        key = "county"
        title = "县区"
        kind = "places"
        [[places]]
        key = "lankao"
        name = "兰考"
        aliases = ["兰考县"]
        [[links]]
        title = { zh = "首页", en = "Home" }
        url = "https://example.org/"
        """
    }
}

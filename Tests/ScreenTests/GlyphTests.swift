import Screen
import Testing

struct GlyphTests {
    @Test(
        "A cluster of up to six code points comes back as it went in",
        arguments: ["", " ", "\u{0}", "洛", "e\u{301}", "👩‍👩‍👧", "🇨🇳", "\u{10FFFF}\u{0}a\u{301}\u{302}\u{303}"])
    func roundTrip(cluster: String) {
        #expect(Array(Glyph(cluster).text.unicodeScalars) == Array(cluster.unicodeScalars))
    }

    @Test("Of a longer one the first six stay")
    func long() {
        #expect(Array(Glyph("👨‍👩‍👧‍👦").text.unicodeScalars) == Array("👨‍👩‍👧‍👦".unicodeScalars.prefix(6)))
    }

    @Test(
        "Only a single code point is an only one",
        arguments: [("洛", "洛" as Unicode.Scalar?), ("e\u{301}", nil), ("", nil)])
    func onlyScalar(cluster: String, scalar: Unicode.Scalar?) {
        #expect(Glyph(cluster).onlyScalar == scalar)
    }

    @Test("Different clusters are different glyphs")
    func equality() {
        #expect(Glyph("\u{0}") != .none)
        #expect(Glyph("a\u{301}") != Glyph("\u{301}a"))
        #expect(Glyph("洛" as Unicode.Scalar) == Glyph("洛" as String))
    }
}

import Testing

@testable import News

struct NearestNameTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "abc", 0), ("abc", "ab", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("", "abc", 3),
        ("ca", "abc", 3), ("主题", "主体", 1),
    ])
    func distancesAreCounted(a: String, b: String, distance: Int) {
        #expect(editDistance(from: a, to: b) == distance)
        #expect(editDistance(from: b, to: a) == distance)
    }

    @Test(arguments: [
        ("themee", "theme"), ("tehme", "theme"), ("ambiguos-width", "ambiguous-width"), ("zzz", nil), ("ab", nil),
    ])
    func onlyANearNameIsNamed(name: String, nearest: String?) {
        #expect(nearestName(to: name, among: ["language", "theme", "ambiguous-width"]) == nearest)
    }
}

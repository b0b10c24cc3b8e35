import Editions
import Extraction
import FeedParsing
import News
import TestSupport
import Testing

/// How often real headlines find their place: of those that were given one, at least 98 % have the right one
/// (precision); of those that have one, at least 90 % were given it (recall).
@Suite(.enabled(if: SharedData.isPresent)) struct RoutingQualityTests {
    /// The place of each headline of the captured county page that has one, by words that no other headline there has.
    /// Where 上窑社区 lies is not in the gazetteer: it counts as missed.
    private static let labels: [(words: String, place: String)] = [
        ("送庄镇", "mengjin"), ("中原药谷", "songxian"), ("北京博士后", "luanchuan"), ("上窑社区", "chanhe"), ("桐花烂漫", "mengjin"),
        ("樱桃红了", "xigong"), ("古牡丹", "mengjin"), ("横水榜样", "mengjin"), ("发展蚯蚓", "mengjin"), ("分红实时", "ruyang"),
        ("东吕庙村", "mengjin"), ("爱国卫生月", "yiyang"), ("向新而进", "luanchuan"),
    ]

    private struct Count: CustomStringConvertible {
        var (right, wrong, missed, none) = (0, 0, 0, 0)

        mutating func add(found: String?, wanted: String?) {
            switch (found, wanted) {
            case (nil, nil): none += 1
            case (nil, _): missed += 1
            case let (found, wanted) where found == wanted: right += 1
            default: wrong += 1
            }
        }

        var precision: Double { Double(right) / Double(right + wrong) }
        var recall: Double { Double(right) / Double(right + wrong + missed) }
        var description: String { "right \(right), wrong \(wrong), missed \(missed), of no place \(none)" }
    }

    @Test func realHeadlinesFindTheirPlaces() throws {
        let gazetteer = Gazetteer(edition: try #require(try Editions().edition("luoyang")))
        var count = Count()
        for (headline, place) in try Self.headlines() {
            let routing = gazetteer.routing(breadcrumb: [], sources: [], headline: headline, firstParagraph: "")
            count.add(found: routing.place?.rawValue, wanted: place)
        }
        #expect(count.right >= 12)
        #expect(count.precision >= 0.98, "\(count)")
        #expect(count.recall >= 0.9, "\(count)")
    }

    /// The headlines of the page, of 洛阳网's account, and of two feeds that are of no county at all.
    private static func headlines() throws -> [(String, place: String?)] {
        let page = try PageReader.read(SharedData.bytes(of: "seed/luoyang-county-page.txt"))
        let local = [page.title] + page.rankings.flatMap { $0.entries.map(\.title) }
        let labelled = local.map { headline in
            (headline, place: labels.first { headline.contains($0.words) }?.place)
        }
        try #require(labelled.count { $0.place != nil } == labels.count, "the labels are not those of the page")
        let others = try ["luoyang-wang-wechat", "rsshub-3dm", "ruanyifeng-atom"].flatMap { name in
            try FeedParser.parse(SharedData.bytes(of: "feeds/real/\(name).xml")).feed.items.compactMap(\.title)
        }
        return labelled + others.map { ($0, place: nil) }
    }
}

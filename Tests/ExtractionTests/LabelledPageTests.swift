import FoundationEssentials
import Markup
import News
import TestSupport
import Testing

@testable import Extraction

/// Saved pages of Chinese sites, with what a person found in them.
@Suite(.enabled(if: SharedData.isPresent)) struct LabelledPageTests {
    struct Label: Decodable {
        var file: String
        var title: String
        /// `2020-02-24 16:37`, or only the day.
        var published: String
        var contains: [String]
        var excludes: [String]
    }

    static let labels: [Label] =
        (try? JSONDecoder().decode([Label].self, from: Data(SharedData.bytes(of: "pages/labels.json")))) ?? []

    @Test func sourcesAndAuthors() throws {
        let known: [String: (source: String?, author: String?)] = [
            "guancha-3": ("观察者网", "王文"), "huanqiu-1": (nil, nil), "wechat-2": ("未闻Code", "kingname"),
            "zsnews-1": ("东区办事处", nil),
        ]
        for (file, names) in known {
            let page = try PageReader.read(SharedData.bytes(of: "pages/\(file).html"))
            #expect(page.sourceName == names.source && page.author == names.author, "\(file): \(page)")
        }
    }

    @Test(arguments: ["guancha-1": ["最后更新", "标签", "原标题"], "zsnews-1": ["来源于"]])
    func linesAboutTheArticleAreNoPartOfIt(file: String, labels: [String]) throws {
        let page = try PageReader.read(SharedData.bytes(of: "pages/\(file).html"))
        guard case .html(let html) = page.body else { return #expect(Bool(false)) }
        let lines = Document(html: html).plainText.split(separator: "\n")
        #expect(!lines.contains { line in labels.contains { line.hasPrefix($0) || line.hasPrefix("• \($0)") } })
    }

    @Test func headlinesDatesAndBodies() throws {
        #expect(Self.labels.count >= 20)
        var wrong: [String] = []
        var (headlines, dates, missing, extra) = (0, 0, 0, 0)
        for label in Self.labels {
            let page = try PageReader.read(SharedData.bytes(of: "pages/" + label.file))
            guard case .html(let html) = page.body else { continue }
            let text = Document(html: html).plainText
            let date = page.published?.text(offset: 28_800).split(separator: "T").joined(separator: " ") ?? ""
            if page.title != label.title {
                wrong.append("\(label.file): headline \(page.title)")
            } else {
                headlines += 1
            }
            if date.hasPrefix(label.published) { dates += 1 } else { wrong.append("\(label.file): date \(date)") }
            let lost = label.contains.filter { !text.contains($0) }
            let kept = label.excludes.filter { text.contains($0) }
            missing += lost.count
            extra += kept.count
            wrong += lost.map { "\(label.file): lacks \($0)" } + kept.map { "\(label.file): has \($0)" }
        }
        let pages = Double(Self.labels.count)
        #expect(Double(headlines) >= 0.95 * pages && Double(dates) >= 0.95 * pages, "\(wrong)")
        #expect(Double(missing) <= 0.02 * Double(Self.labels.map(\.contains.count).reduce(0, +)), "\(wrong)")
        #expect(Double(extra) <= 0.01 * Double(Self.labels.map(\.excludes.count).reduce(0, +)), "\(wrong)")
    }
}

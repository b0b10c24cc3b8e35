import News
import NewsStore

extension LibraryRepair {
    private static let subject = Bilingual("修复", "repair")

    /// What was done, and what is lost.
    var findings: [Finding] {
        let copy = Finding.ok(Self.subject, Bilingual("原文件留在 \(backup)", "the file as it was is kept as \(backup)"))
        let work =
            switch way {
            case .rebuilt:
                Bilingual(
                    "文件完好，计数和索引已重建，\(articles) 篇文章",
                    "the file is sound; tallies and indexes made anew, \(articles) articles")
            case .rescued:
                Bilingual("救出 \(articles) 篇文章", "\(articles) articles saved")
            }
        return [copy, .ok(Self.subject, work)]
            + withoutText.map { loss in
                let title = loss.title ?? "?"
                return .note(
                    Self.subject,
                    Bilingual("正文丢失：\(loss.id.rawValue) \(title)", "text lost: \(loss.id.rawValue) \(title)"),
                    Bilingual("再次导入它的来源会补上", "importing its source again brings it back"))
            }
            + lost.map { loss in
                let day = loss.published.day
                return .note(
                    Self.subject, Bilingual("丢失：\(loss.id.rawValue)（\(day)）", "lost: \(loss.id.rawValue) (\(day))"),
                    Bilingual("再次导入它的来源会补上", "importing its source again brings it back"))
            }
    }
}

extension Timestamp {
    fileprivate var day: String {
        let time = CivilTime(self, offset: 0)
        return "\(time.year)-\(time.month)-\(time.day)"
    }
}

/// The repair's part of `heluo doctor --json`.
struct RepairJSON: Encodable {
    let way: String
    let backup: String
    let articles: Int
    let withoutText: [Int64]
    let lost: [Int64]

    enum CodingKeys: String, CodingKey {
        case way, backup, articles, lost
        case withoutText = "without_text"
    }

    init(_ repair: LibraryRepair) {
        way = repair.way == .rebuilt ? "rebuilt" : "rescued"
        backup = repair.backup
        articles = repair.articles
        withoutText = repair.withoutText.map(\.id.rawValue)
        lost = repair.lost.map(\.id.rawValue)
    }
}

import Markup
import News
import Testing

@testable import Extraction

@Suite struct ComplaintTests {
    static let lines = [
        "洛阳网首页 新闻 县区 百姓呼声", "编号：20240401123", "瀍河区某路路灯不亮", "网友123456 2024-04-01 09:12:33", "尊敬的领导：",
        "某路的路灯坏了一个月，晚上出行不便，望解决。", "", "回复部门:瀍河区 2024-04-09 15:55:57", "网友您好，路灯已于4月8日修复。", "感谢您的监督。", "12名群众参与",
        "网友654321：我也遇到了", "互联网新闻信息服务许可证 编号:4112012002",
    ]
    let dates = DateReader(utcOffset: 28_800)

    @Test func theLetterAndItsAnswer() throws {
        let complaint = try #require(Complaint(lines: Self.lines, title: nil, dates: dates))
        #expect(complaint.number == "20240401123" && complaint.title == "瀍河区某路路灯不亮" && complaint.author == "网友123456")
        #expect(complaint.published?.text(offset: 28_800) == "2024-04-01T09:12:33+08:00")
        #expect(complaint.paragraphs == ["尊敬的领导：", "某路的路灯坏了一个月，晚上出行不便，望解决。"])
        #expect(complaint.reply?.department == "瀍河区" && complaint.participants == 12)
        #expect(complaint.reply?.published?.text(offset: 28_800) == "2024-04-09T15:55:57+08:00")
        #expect(complaint.reply?.paragraphs == ["网友您好，路灯已于4月8日修复。", "感谢您的监督。"])
    }

    @Test func whatOthersSay() throws {
        let more = ["网友评论", "网友1234 2024-04-10 08:00:01", "终于亮了。", "谢谢！", "网友99 2024-04-11：挺好的"]
        let complaint = try #require(
            Complaint(lines: Self.lines.dropLast() + more + Self.lines.suffix(1), title: nil, dates: dates))
        #expect(complaint.comments.map(\.author) == ["网友654321", "网友1234", "网友99"])
        #expect(complaint.comments.map(\.paragraphs) == [["我也遇到了"], ["终于亮了。", "谢谢！"], ["挺好的"]])
        #expect(complaint.comments[1].published?.text(offset: 28_800) == "2024-04-10T08:00:01+08:00")
    }

    @Test func aPageOfIt() throws {
        let html =
            "<html><title>瀍河区某路路灯不亮</title><body>" + Self.lines.map { "<p>\($0)</p>" }.joined() + "</body></html>"
        let page = try PageReader.read(html)
        #expect(page.title == "瀍河区某路路灯不亮" && page.author == "网友123456")
        guard case .html(let body) = page.body else { return }
        #expect(Document(html: body).blocks.contains(.quotation(depth: 1, Inlines("感谢您的监督。"))))
        #expect(try PageReader.read(Self.lines.joined(separator: "\n")).title == "瀍河区某路路灯不亮")
    }

    @Test func otherPagesAreNone() {
        #expect(Complaint(lines: ["网友表示，路灯修好了。", "编号:4112012002 许可证 地址：某路"], title: "题", dates: dates) == nil)
        #expect(Complaint(lines: ["题目", "正文，回复部门很重要。"], title: "题", dates: dates) == nil)
    }
}

import Ingestion
import News
import NewsStore
import TestSupport
import Testing

/// E-papers: from the entrance to the issue, its pages, their articles; the next day's on top.
@Suite struct PaperUpdateTests {
    @Test(arguments: PaperSite.Family.allCases)
    func theIssueIsStoredAndTheNextDaysComesOnTop(family: PaperSite.Family) async throws {
        let paper = PaperSite(family: family)
        paper.publish(day: 24)
        let server = try paper.site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address(paper.entrance), kind: .epaper) {
            $0.section = SectionKey(rawValue: "epaper")
        }
        #expect(try await stage.update() == .stored(added: 3, updated: 0))
        let article = try stage.article(paper.title(24, 1))
        #expect(article.content.section.rawValue == "epaper")
        #expect(article.content.place?.rawValue == "mengjin")
        #expect(article.content.published?.precision == .day)
        #expect(try await stage.update() == .unchanged)
        paper.publish(day: 25)
        #expect(try await stage.update() == .stored(added: 3, updated: 0))
        #expect(try stage.titles.first?.contains("25日") == true)
        for day in [24, 25] {
            for number in 1...3 { #expect(paper.site.count(paper.address(day, number)) == 1) }
        }
    }

    @Test func anIssueIsGoneOnWith() async throws {
        let paper = PaperSite(family: .new)
        paper.publish(day: 24)
        paper.site[paper.address(24, 2)] = .status(500)
        let server = try paper.site.serve()
        let stage = try UpdateStage()
        try stage.subscribe(server.address(paper.entrance), kind: .epaper)
        guard case .failed = try await stage.update() else {
            Issue.record("not failed")
            return
        }
        paper.publish(day: 24)
        try await stage.update()
        #expect(try stage.titles.count == 3)
        #expect(paper.site.count(paper.address(24, 1)) == 1)
    }

    @Test func aPageWithoutAnIssueIsSaid() async throws {
        let server = try LoopbackServer { $0.path == "/" ? .ok("<html><body>维护中</body></html>") : .status(404) }
        let stage = try UpdateStage()
        try stage.subscribe(server.address(), kind: .epaper)
        guard case .failed(let line, isNetwork: false) = try await stage.update() else {
            Issue.record("not failed")
            return
        }
        #expect(line.chinese.contains("版面"))
    }
}

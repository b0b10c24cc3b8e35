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

    @Test(arguments: PaperSite.Family.allCases)
    func anIssueOfAnotherDayIsFetchedByItsDate(family: PaperSite.Family) async throws {
        let paper = PaperSite(family: family)
        for day in [24, 25] { paper.publish(day: day) }
        let server = try paper.site.serve()
        let stage = try UpdateStage()
        let id = try stage.subscribe(server.address(paper.entrance), kind: .epaper).id
        try await stage.update()
        #expect(try stage.titles.count == 3)
        let day = CivilTime(year: 2020, month: 2, day: 24)
        #expect(try await stage.updater.update(.issue(id, day)) { _, _ in }.added == 3)
        #expect(try stage.titles.contains(paper.title(24, 1)))
        let none = CivilTime(year: 2020, month: 2, day: 23)
        #expect(try await stage.updater.update(.issue(id, none)) { _, _ in }.failed == 1)
        #expect(try stage.subscription.state.failure == nil)
    }

    /// A paper that was read on the 20th, and then on the 24th.
    private func missedIssues(_ family: PaperSite.Family, published days: [Int]) async throws -> (
        paper: PaperSite, stage: UpdateStage, server: LoopbackServer
    ) {
        let paper = PaperSite(family: family)
        paper.publish(day: 20)
        let server = try paper.site.serve()
        let stage = try UpdateStage()
        stage.pass(seconds: -5 * 86_400)
        try stage.subscribe(server.address(paper.entrance), kind: .epaper)
        try await stage.update()
        for day in days { paper.publish(day: day) }
        stage.pass(seconds: 4 * 86_400)
        return (paper, stage, server)
    }

    @Test(arguments: PaperSite.Family.allCases)
    func issuesThatWereMissedAreCaughtUp(family: PaperSite.Family) async throws {
        let (paper, stage, server) = try await missedIssues(family, published: [21, 22, 24])
        #expect(try await stage.update() == .stored(added: 9, updated: 0))
        #expect(try stage.titles.contains(paper.title(21, 3)))
        // There was none on the 23rd, and it is not asked for again.
        stage.pass(seconds: 3600)
        #expect(try await stage.update() == .unchanged)
        #expect(paper.site.count(paper.page(23, 1)) == 1)
        for number in 1...3 { #expect(paper.site.count(paper.address(20, number)) == 1) }
        withExtendedLifetime(server) {}
    }

    @Test func noMoreIssuesThanThoseOfAWeekAreCaughtUp() async throws {
        let paper = PaperSite(family: .old)
        paper.publish(day: 10)
        let server = try paper.site.serve()
        let stage = try UpdateStage()
        stage.pass(seconds: -15 * 86_400)
        try stage.subscribe(server.address(paper.entrance), kind: .epaper)
        try await stage.update()
        for day in 11...24 { paper.publish(day: day) }
        stage.pass(seconds: 14 * 86_400)
        #expect(try await stage.update() == .stored(added: 24, updated: 0))
        #expect(try stage.titles.contains(paper.title(17, 1)))
    }

    /// Today's news is there, and the issue is asked for again.
    @Test func aMissedIssueThatCannotBeReadIsNotForgotten() async throws {
        let (paper, stage, server) = try await missedIssues(.new, published: [22, 24])
        let page = paper.page(22, 2)
        let whole = paper.site[page]
        paper.site[page] = .status(500)
        guard case .failed = try await stage.update() else {
            Issue.record("not failed")
            return
        }
        #expect(try stage.titles.contains(paper.title(24, 1)))
        #expect(try !stage.titles.contains(paper.title(22, 1)))
        paper.site[page] = whole
        stage.pass(seconds: 3600)
        #expect(try await stage.update() == .stored(added: 3, updated: 0))
        #expect(try stage.titles.contains(paper.title(22, 1)))
        withExtendedLifetime(server) {}
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

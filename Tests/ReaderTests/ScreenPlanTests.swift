import News
import Reader
import ReaderFixtures
import Screen
import Testing
import TextLayout

@Suite struct ScreenPlanTests {
    private static let focuses: [ScreenPlan.Focus] = [.list, .article]

    @Test(arguments: [
        (160, 45, 3), (150, 16, 3), (149, 45, 2), (120, 36, 2), (80, 24, 2), (72, 16, 2), (71, 24, 1), (120, 15, 1),
        (40, 12, 1),
        (24, 8, 1), (23, 8, 0), (24, 7, 0), (0, 0, 0), (200, 1, 0),
    ])
    func theSizeDecidesTheColumns(columns: Int, rows: Int, panes: Int) {
        for focus in Self.focuses {
            let plan = ScreenPlan(size: Size(columns: columns, rows: rows), focus: focus)
            #expect([plan.list, plan.article, plan.sidebar].compactMap(\.self).count == panes)
            #expect(plan.isTooSmall == (panes == 0))
        }
    }

    @Test func onePaneIsTheOneLookedAt() {
        let size = Size(columns: 60, rows: 20)
        #expect(ScreenPlan(size: size, focus: .list).article == nil)
        #expect(ScreenPlan(size: size, focus: .article).list == nil)
    }

    @Test func everythingLiesInsideTheScreenAndNothingOverlaps() {
        for columns in 0...220 {
            for rows in 0...64 {
                for (focus, isZen) in [(ScreenPlan.Focus.list, false), (.article, false), (.article, true)] {
                    check(Size(columns: columns, rows: rows), focus, isZen)
                }
            }
        }
    }

    private func check(_ size: Size, _ focus: ScreenPlan.Focus, _ isZen: Bool) {
        let plan = ScreenPlan(size: size, focus: focus, isZen: isZen)
        guard !plan.isTooSmall else { return }
        let screen = Rect(column: 0, row: 0, columns: size.columns, rows: size.rows)
        let panes = [plan.list, plan.article, plan.sidebar].compactMap(\.self)
        let contents = [plan.sectionRow, plan.tabRow, plan.statusRow].filter { !$0.isEmpty } + panes.map(\.content)
        let isInside = contents.allSatisfy { $0.intersection(screen) == $0 && !$0.isEmpty }
        let isApart = contents.indices.allSatisfy { index in
            contents[(index + 1)...].allSatisfy { $0.intersection(contents[index]).isEmpty }
        }
        let isFramed = panes.allSatisfy {
            $0.frame.intersection(screen) == $0.frame && $0.frame.intersection($0.content) == $0.content
        }
        #expect(isInside && isApart && isFramed, "\(size) \(focus)")
    }

    @Test func theTopRightGivesWayOnNarrowScreens() {
        var reader = ReaderAtWork()
        #expect(reader.state.topRightText == "未读 12   2026-03-16 周一 ")
        reader.resize(70, 20)
        #expect(reader.state.topRightText == "未读 12 ")
        reader.resize(50, 20)
        #expect(reader.state.topRightText.isEmpty)
    }

    @Test func otherWidthsSetEverythingAnew() {
        var reader = ReaderAtWork()
        reader.press("Enter j j j")
        let anchor = reader.state.article?.anchor
        reader.send(.widths(WidthTable(ambiguous: 2)))
        #expect(reader.state.typesetting.widths.ambiguous == 2)
        #expect(reader.state.article?.anchor == anchor)
        #expect(reader.state.article?.galley.rows.compactMap(\.line).allSatisfy { $0.width <= 80 } == true)
    }
}

@Suite struct HumanDateTests {
    private static let offset = 8 * 3600

    @Test(arguments: [
        (CivilTime(year: 2026, month: 3, day: 16, hour: 14, minute: 5), "今天 14:05", "today 14:05"),
        (CivilTime(year: 2026, month: 3, day: 15, hour: 23, minute: 59), "昨天", "yesterday"),
        (CivilTime(year: 2026, month: 3, day: 14), "03-14", "03-14"),
        (CivilTime(year: 2026, month: 1, day: 1), "01-01", "01-01"),
        (CivilTime(year: 2025, month: 12, day: 31), "12-31", "12-31"),
        (CivilTime(year: 2025, month: 8, day: 31), "2025-08-31", "2025-08-31"),
        (CivilTime(year: 2026, month: 3, day: 17), "03-17", "03-17"),
        (CivilTime(year: 2027, month: 10, day: 2), "2027-10-02", "2027-10-02"),
    ])
    func datesAreSeenFromToday(day: CivilTime, chinese: String, english: String) {
        let published = Published(day.moment(offset: Self.offset))
        #expect(published.humanText(today: .fixture, offset: Self.offset, language: .chinese) == chinese)
        #expect(published.humanText(today: .fixture, offset: Self.offset, language: .english) == english)
    }

    @Test func withoutRankingsTheirRoomIsForTheArticle() throws {
        let size = Size(columns: 160, rows: 44)
        let without = ReaderAtWork(size, library: FakeLibrary(rankings: [])).state.plan
        #expect(without.sidebar == nil)
        #expect(without.article?.frame.columns.upperBound == 160)
        #expect(ReaderAtWork(size).state.plan.sidebar != nil)
    }

    @Test(arguments: [
        (CivilTime(year: 2026, month: 3, day: 16, hour: 14, minute: 5), "14:05", "14:05"),
        (CivilTime(year: 2026, month: 3, day: 15), "昨天", "yest."),
        (CivilTime(year: 2026, month: 3, day: 14), "03-14", "03-14"),
        (CivilTime(year: 2020, month: 2, day: 24), "20-02-24", "20-02-24"),
    ])
    func narrowListsSayItInFewerCells(day: CivilTime, chinese: String, english: String) {
        let published = Published(day.moment(offset: Self.offset))
        for (language, text) in [(Language.chinese, chinese), (.english, english)] {
            let shown = published.humanText(
                today: .fixture, offset: Self.offset, language: language, isCompact: true)
            #expect(shown == text)
        }
    }

    @Test func aDayWithoutATimeIsJustToday() {
        let published = Published(CivilTime(year: 2026, month: 3, day: 16).moment(offset: Self.offset), precision: .day)
        #expect(published.humanText(today: .fixture, offset: Self.offset, language: .chinese) == "今天")
        #expect(published.dateAndTime(offset: Self.offset) == "2026-03-16")
    }

    @Test func yesterdayMayBeLastYear() {
        let published = Published(CivilTime(year: 2025, month: 12, day: 31, hour: 8).moment(offset: Self.offset))
        let today = CivilTime(year: 2026, month: 1, day: 1)
        #expect(published.humanText(today: today, offset: Self.offset, language: .chinese) == "昨天")
    }

    /// 16:37 in Luoyang is the day before in New York.
    @Test func theEditionsClockCounts() {
        let published = Published(CivilTime(year: 2026, month: 3, day: 16, hour: 1).moment(offset: Self.offset))
        #expect(published.humanText(today: .fixture, offset: -5 * 3600, language: .chinese) == "昨天")
        #expect(published.dateAndTime(offset: Self.offset) == "2026-03-16 01:00")
    }
}

import News
import Reader
import Screen
import TextLayout

/// The parts of a headline's row, and their widths in cells.
struct HeadlineColumns {
    /// With the blank behind it.
    let mark: Int
    /// As wide as the widest date of the window, apart from full ones: these are rare, and take their cells from their
    /// own rows only.
    private let date: Int
    /// Cells for the headline and what stands behind it, beside a date no wider than the others.
    private let room: Int

    private let state: State
    private let widths: WidthTable
    private let hasShortDates: Bool
    private let namesSources: Bool

    /// Rows narrower than this have short dates.
    private static let longDatesWidth = 44
    /// Rows narrower than this name no sources.
    private static let sourcesWidth = 48

    init(state: State, pane: ScreenPlan.Pane, widths: WidthTable) {
        self.state = state
        self.widths = widths
        let width = pane.content.size.columns
        hasShortDates = width < Self.longDatesWidth
        namesSources = width >= Self.sourcesWidth
        mark = max(widths.width(of: "●"), widths.width(of: "★")) + 1
        date = Self.dateWidth(state, isCompact: hasShortDates, widths: widths)
        // A blank before the frame.
        room = max(0, width - mark - date - 1 - (pane.isFramed ? 1 : 0))
    }

    /// All dates of a form are equally wide, so that one of each is measured.
    private static func dateWidth(_ state: State, isCompact: Bool, widths: WidthTable) -> Int {
        var seen: [DateForm] = [.full]
        var width = 0
        for headline in state.list.window.headlines {
            let form = headline.published.form(today: state.today, offset: state.edition.utcOffset)
            guard !seen.contains(form) else { continue }
            seen.append(form)
            width = max(width, widths.width(of: dateText(of: headline, state, isCompact: isCompact)))
        }
        return width
    }

    /// The cells of a headline's date.
    func dateColumns(of headline: Headline) -> Int {
        max(date, widths.width(of: dateText(of: headline)))
    }

    /// Cells for a headline and what stands behind it.
    func room(of headline: Headline) -> Int {
        max(0, room - dateColumns(of: headline) + date)
    }

    func dateText(of headline: Headline) -> String {
        Self.dateText(of: headline, state, isCompact: hasShortDates)
    }

    private static func dateText(of headline: Headline, _ state: State, isCompact: Bool) -> String {
        headline.published.humanText(
            today: state.today, offset: state.edition.utcOffset, language: state.language, isCompact: isCompact)
    }

    /// The headline as it is shown, and what stands at the row's end: the mark of a sample always, the correspondent or
    /// the source where the headline leaves room.
    func parts(of headline: Headline) -> (title: String, trailing: String) {
        let room = room(of: headline)
        if let mark = mark(of: headline)?(state.language) {
            return (widths.truncated(headline.title, to: max(0, room - widths.width(of: mark) - 1)), mark)
        }
        let source = headline.correspondent ?? headline.sourceName
        let hasRoom = namesSources && widths.width(of: headline.title) + 2 + widths.width(of: source) <= room
        return (widths.truncated(headline.title, to: room), hasRoom ? source : "")
    }

    /// What is to be known of a headline before who wrote it.
    private func mark(of headline: Headline) -> Bilingual? {
        if headline.hidden.contains(.muted) { return Bilingual("已屏蔽", "muted") }
        if headline.isSample { return Bilingual("样例", "sample") }
        let others = headline.others
        return others > 0 ? Bilingual("亦见 \(others) 处", "+\(others)") : nil
    }

    /// Whether a headline is longer than its row.
    func isCut(_ headline: Headline) -> Bool {
        parts(of: headline).title != headline.title
    }
}

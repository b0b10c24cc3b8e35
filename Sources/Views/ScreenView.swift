import News
public import Reader
public import Screen
public import Theming

/// Draws a state: the whole screen, and where its cursor stands.
public struct ScreenView: Sendable {
    private let theme: Theme

    public init(theme: Theme) {
        self.theme = theme
    }

    /// The cursor stands in the input field or on the selected row; absent, it is hidden.
    public func draw(_ state: State) -> (grid: Grid, cursor: Point?) {
        var canvas = Canvas(size: state.size, widths: state.typesetting.widths, theme: theme)
        let cursor = draw(state, into: &canvas)
        return (canvas.grid, cursor)
    }

    private func draw(_ state: State, into canvas: inout Canvas) -> Point? {
        let plan = state.plan
        guard !plan.isTooSmall else {
            TooSmallView(state: state).draw(into: &canvas)
            return nil
        }
        BarsView(state: state, plan: plan).draw(into: &canvas)
        FramesView(state: state, plan: plan).draw(into: &canvas)
        var cursor: Point?
        if let pane = plan.list {
            let listCursor = draw(listOf: state, in: pane, into: &canvas)
            cursor = state.focus == .list ? listCursor : cursor
        }
        if let pane = plan.article {
            let articleCursor = draw(articleOf: state, in: pane.content, into: &canvas)
            cursor = state.focus == .article ? articleCursor : cursor
        }
        if let pane = plan.sidebar {
            SidebarView(state: state).draw(in: pane.content, into: &canvas)
        }
        let statusCursor = StatusView(state: state, plan: plan).draw(into: &canvas)
        let popupCursor = state.popup.flatMap { PopupView(state: state, popup: $0).draw(into: &canvas) }
        return popupCursor ?? statusCursor ?? cursor
    }

    private func draw(listOf state: State, in pane: ScreenPlan.Pane, into canvas: inout Canvas) -> Point? {
        if let ranking = state.rankingList {
            return RankingView(state: state, list: ranking).draw(in: pane.content, into: &canvas)
        }
        return HeadlineListView(state: state).draw(in: pane, into: &canvas)
    }

    private func draw(articleOf state: State, in rect: Rect, into canvas: inout Canvas) -> Point? {
        guard let article = state.article else {
            MastheadView(state: state).draw(in: rect, into: &canvas)
            return nil
        }
        return ArticleView(article: article, typesetting: state.typesetting).draw(in: rect, into: &canvas)
    }
}

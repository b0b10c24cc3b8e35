import News
import Reader
import Screen
import TextLayout
import Theming

/// The one line on a screen below the smallest size.
struct TooSmallView {
    let state: State

    func draw(into canvas: inout Canvas) {
        let smallest = ScreenPlan.smallest
        let text = Bilingual(
            "窗口太小：至少 \(smallest.columns)×\(smallest.rows)",
            "window too small: \(smallest.columns)×\(smallest.rows) at least")
        canvas.drawTruncated(
            text(state.language), row: max(0, state.size.rows / 2 - 1), columns: 0..<state.size.columns,
            style: canvas.theme.style(.text))
    }
}

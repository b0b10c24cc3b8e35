public import Screen
import TextLayout

/// Where the box stands that shows what fits the line being typed.
public struct CompletionsPlan: Sendable, Hashable {
    /// With the line above and the one at the right; the screen's edge and the prompt close the box.
    public var frame: Rect
    /// Indices of the completions shown, from the top.
    public var shown: Range<Int>
    /// Cells of the column of labels.
    public var labelColumns: Int

    public static let gap = 2
    private static let mostRows = 8
    private static let mostDetailColumns = 40

    /// `bottom` is the row of the prompt. Nothing where there is nothing to show, or no room.
    init?(_ prompt: Prompt, columns: Int, bottom: Int, widths: WidthTable) {
        let rows = min(Self.mostRows, prompt.completions.count, bottom - 3)
        guard rows > 0 else { return nil }
        let first = max(0, min((prompt.chosen ?? 0) - rows / 2, prompt.completions.count - rows))
        shown = first..<first + rows
        let completions = prompt.completions[shown]
        labelColumns = completions.map { widths.width(of: $0.label) }.max() ?? 0
        let details = min(Self.mostDetailColumns, completions.map { widths.width(of: $0.detail) }.max() ?? 0)
        let whole = 1 + labelColumns + (details > 0 ? Self.gap + details : 0) + 2
        frame = Rect(column: 0, row: bottom - rows - 1, columns: min(columns, whole), rows: rows + 1)
    }

    /// The cells of the completion in a line of the box, counted from 0.
    public func row(_ line: Int) -> Rect {
        Rect(column: 0, row: frame.origin.row + 1 + line, columns: frame.size.columns - 1, rows: 1)
    }

    func completion(at point: Point) -> Int? {
        shown.indices.first { row($0 - shown.lowerBound).contains(point) }
    }
}

extension State {
    /// Where what fits the line being typed is shown, if it is.
    public var completionsPlan: CompletionsPlan? {
        guard let prompt, !plan.isTooSmall else { return nil }
        return CompletionsPlan(
            prompt, columns: size.columns, bottom: plan.statusRow.origin.row, widths: typesetting.widths)
    }
}

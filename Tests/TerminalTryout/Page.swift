import Screen
import TextLayout

/// Numbered Chinese lines in a frame, and a note below.
struct Page {
    var size: Size
    var note = ""
    var showsCursor = true
    var lines = (0..<400).map { number in
        "\(number) " + sentences[number % sentences.count] + sentences[(number / 3 + 1) % sentences.count]
    }
    private var top = 0

    init(size: Size) {
        self.size = size
    }

    mutating func scroll(by rows: Int) {
        top = max(0, min(lines.count - 1, top + rows))
    }

    var cursor: Point? {
        showsCursor ? Point(column: 0, row: size.rows - 1) : nil
    }

    func grid(widths: WidthTable) -> Grid {
        var grid = Grid(size: size)
        put("河洛 “县区” — 孟津 … ☀️👨‍👩‍👧🇨🇳 ①℃", row: 0, style: Self.heading, widths, &grid)
        for column in 0..<size.columns {
            grid.put("─", width: 1, at: Point(column: column, row: 1), style: Self.frame)
        }
        for row in 2..<max(2, size.rows - 1) where top + row - 2 < lines.count {
            put(lines[top + row - 2], row: row, style: Self.text, widths, &grid)
        }
        put(note, row: size.rows - 1, style: Self.note, widths, &grid)
        return grid
    }

    private func put(_ text: String, row: Int, style: Style, _ widths: WidthTable, _ grid: inout Grid) {
        var column = 0
        for cluster in widths.clusters(in: text) {
            let start = text.utf8.index(text.startIndex, offsetBy: cluster.range.lowerBound)
            let end = text.utf8.index(start, offsetBy: cluster.range.count)
            grid.put(
                widths.shown(String(text[start..<end])), width: min(2, cluster.width),
                at: Point(column: column, row: row), style: style)
            column += cluster.width
        }
    }

    private static let heading = Style(
        foreground: .rgb(230, 219, 116), background: .rgb(40, 40, 60), attributes: .bold)
    private static let frame = Style(foreground: .named(6))
    private static let text = Style()
    private static let note = Style(attributes: .reverse)

    private static let sentences = [
        "孟津县送庄镇的大棚里，瓜苗已经长到一尺来高。", "“春耕不等人”，技术员一边记录温度一边说。",
        "黄河小浪底水库今日下泄流量每秒八百立方米。", "伊川、嵩县两地的小麦返青率超过九成……",
        "洛阳牡丹文化节的筹备工作——包括交通与住宿——已经开始。", "全市十六个县区共有公共图书馆十七座（含少儿馆）。",
    ]
}

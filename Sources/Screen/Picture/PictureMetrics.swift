/// The sizes of a picture, in pixels.
///
/// A hanzi is as wide as two cells, and a Latin letter, of a smaller size, as one: so the columns are about true even
/// for a viewer that ignores the places given.
enum PictureMetrics {
    static let cellWidth = 8
    static let cellHeight = 20
    static let wideFontSize = "16"
    static let narrowFontSize = "13.3"
    /// From a row's upper edge.
    static let baseline = 15
    static let margin = 10

    /// Latin faces first, so that the Chinese ones, which have Latin letters too, serve for hanzi only.
    static let fontFamily = [
        "'DejaVu Sans Mono'", "'SF Mono'", "Menlo", "Consolas", "'Liberation Mono'", "'Noto Sans Mono CJK SC'",
        "'Sarasa Mono SC'", "'Noto Sans CJK SC'", "'Source Han Sans SC'", "'PingFang SC'", "'Microsoft YaHei'",
        "'WenQuanYi Micro Hei'", "monospace",
    ].joined(separator: ",")

    static func x(of column: Int) -> Int {
        margin + column * cellWidth
    }

    static func y(of row: Int) -> Int {
        margin + row * cellHeight
    }
}

/// The sizes of a picture, in pixels. A wide cluster has two cells, in which a hanzi of the font's size stands.
enum PictureMetrics {
    static let cellWidth = 9
    static let cellHeight = 20
    static let fontSize = 16
    /// From a row's upper edge.
    static let baseline = 15
    static let margin = 10

    /// Latin faces first, so that the Chinese ones, which have Latin letters too, serve for hanzi only.
    static let fontFamily = [
        "'DejaVu Sans Mono'", "'SF Mono'", "Menlo", "Consolas", "'Liberation Mono'", "'Noto Sans Mono CJK SC'",
        "'Sarasa Mono SC'", "'Noto Sans CJK SC'", "'Source Han Sans SC'", "'PingFang SC'", "'Microsoft YaHei'",
        "'WenQuanYi Micro Hei'", "monospace",
    ].joined(separator: ",")
}

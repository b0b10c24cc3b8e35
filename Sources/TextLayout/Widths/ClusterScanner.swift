/// Parts text into grapheme clusters and measures them, one code point after the other.
struct ClusterScanner {
    /// The cells of the cluster so far.
    private(set) var width: Int
    private var rules: GraphemeRules
    private var previous: GraphemeClass
    private let agreements: WidthTable.Agreements

    /// No cluster is wider, so that no hostile pile of spacing marks is wider than a line.
    static let maximumWidth = 8

    init(first: Properties, agreements: WidthTable.Agreements) {
        previous = first.grapheme
        rules = GraphemeRules(after: previous)
        width = first.width
        self.agreements = agreements
    }

    /// Takes the next code point; true when a new cluster starts with it.
    mutating func startsCluster(_ scalar: UInt32, _ properties: Properties) -> Bool {
        let next = properties.grapheme
        let continuesEmoji = next == .pictograph && rules.joinsPictograph
        let cells = continuesEmoji || next == .emojiModifier ? 0 : properties.width
        let isPresented = scalar == 0xFE0F && previous == .pictograph && agreements.contains(.emojiPresentation)
        let boundary = rules.isBoundary(between: previous, and: next) || width + cells > Self.maximumWidth
        previous = next
        if boundary {
            width = properties.width
        } else if isPresented {
            width = max(width, 2)
        } else {
            width += cells
        }
        return boundary
    }
}

/// What ncurses is to be told so that a grapheme cluster takes the cells that the grid gave it.
///
/// ncurses goes by the width of a cell's first code point, and a cell holds that and at most four that take no space
/// (`CCHARW_MAX`). What does not fit is shown as less, never as wider: of an emoji sequence the first emoji, of a
/// variation selector nothing.
struct ClusterCells: Equatable {
    struct Piece: Equatable {
        /// The spacing character and what joins it.
        var codePoints: [UInt32]
        /// Drawn with the terminal's line-drawing character set.
        var isLineDrawing = false
    }

    private(set) var pieces: [Piece]

    /// - Parameters:
    ///   - cells: 1 or 2, as in the grid
    ///   - joinsEmoji: the terminal draws a ZWJ sequence or a skin tone in the cells of its base
    ///   - lines: how lines are drawn
    ///   - width: the cells of a code point in this terminal
    init(
        _ cluster: String, cells: Int, joinsEmoji: Bool = false, lines: LineDrawing = .characters,
        width: (UInt32) -> Int
    ) {
        var scalars = cluster.unicodeScalars.makeIterator()
        guard let base = scalars.next() else {
            pieces = [Self.blank]
            return
        }
        let baseWidth = width(base.value)
        if baseWidth == 1, cells == 2, Self.isRegionalIndicator(base.value) {
            // A flag: two letters of one cell each, which the terminal joins if it can.
            let second = scalars.next().map(\.value) ?? 0x20
            pieces = [Piece(codePoints: [base.value]), Piece(codePoints: [second])]
            return
        }
        let all = cluster.unicodeScalars.map(\.value)
        if joinsEmoji, cells == 2, baseWidth == 2, all.count <= Self.mostCodePoints, Self.isEmojiSequence(all) {
            pieces = [Piece(codePoints: all)]
            return
        }
        switch baseWidth {
        case cells:
            pieces = [Piece(codePoints: [base.value] + Self.joining(scalars, width))]
        case 1:
            pieces = [Piece(codePoints: [base.value] + Self.joining(scalars, width)), Self.blank]
        case 2:
            pieces = [Substitutes.narrow(base.value, lines: lines)]
        case 0:
            pieces = Self.padded(Piece(codePoints: [0x20] + Self.joining(cluster.unicodeScalars, width)), to: cells)
        default:
            pieces = Self.padded(Piece(codePoints: [Substitutes.visible(control: base.value)]), to: cells)
        }
    }

    private static let blank = Piece(codePoints: [0x20])

    private static func padded(_ piece: Piece, to cells: Int) -> [Piece] {
        [piece] + Array(repeating: blank, count: cells - 1)
    }

    /// The code points after the base that share its cell, up to a joiner or a second base.
    private static func joining(_ scalars: some IteratorProtocol<Unicode.Scalar>, _ width: (UInt32) -> Int) -> [UInt32]
    {
        var scalars = scalars
        var joined: [UInt32] = []
        while joined.count < mostCodePoints - 1, let scalar = scalars.next() {
            if scalar.value == zeroWidthJoiner || width(scalar.value) != 0 {
                break
            }
            if !isInvisible(scalar.value) {
                joined.append(scalar.value)
            }
        }
        return joined
    }

    private static func joining(_ scalars: String.UnicodeScalarView, _ width: (UInt32) -> Int) -> [UInt32] {
        joining(scalars.makeIterator(), width)
    }

    /// `CCHARW_MAX`
    private static let mostCodePoints = 5
    private static let zeroWidthJoiner: UInt32 = 0x200D

    /// Variation selectors, which make some terminals widen what they follow, and what governs direction: a cell must
    /// not turn round the cells beside it.
    private static func isInvisible(_ code: UInt32) -> Bool {
        switch code {
        case 0xFE00...0xFE0F, 0xE0000...0xE0FFF, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF:
            true
        default: false
        }
    }

    private static func isEmojiSequence(_ codePoints: [UInt32]) -> Bool {
        codePoints.contains { $0 == zeroWidthJoiner || (0x1F3FB...0x1F3FF).contains($0) }
    }

    private static func isRegionalIndicator(_ code: UInt32) -> Bool {
        (0x1F1E6...0x1F1FF).contains(code)
    }
}

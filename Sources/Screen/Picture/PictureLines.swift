/// Box drawing and block elements as shapes: as letters they would not meet.
enum PictureLines {
    /// The shape in a cell of the given left upper corner, in SVG; nil where the character is none of these.
    static func shape(of text: String, x: Int, y: Int, color: String) -> String? {
        guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
            return nil
        }
        if let arms = arms[scalar] {
            return lines(arms, x: x, y: y, color: color)
        }
        return block(scalar).map { block in
            let (width, height) = (Double(PictureMetrics.cellWidth), Double(PictureMetrics.cellHeight))
            return "<rect x=\"\(number(Double(x) + width * block.x))\" y=\"\(number(Double(y) + height * block.y))\""
                + " width=\"\(number(width * block.width))\" height=\"\(number(height * block.height))\""
                + " fill=\"\(color)\"/>"
        }
    }

    /// Which ways lines lead from the middle of the cell.
    private struct Arms: OptionSet {
        let rawValue: Int

        static let left = Arms(rawValue: 1)
        static let right = Arms(rawValue: 2)
        static let up = Arms(rawValue: 4)
        static let down = Arms(rawValue: 8)
        static let heavy = Arms(rawValue: 16)
    }

    private static let arms: [Unicode.Scalar: Arms] = [
        "─": [.left, .right], "│": [.up, .down], "┌": [.right, .down], "┐": [.left, .down], "└": [.right, .up],
        "┘": [.left, .up], "├": [.up, .down, .right], "┤": [.up, .down, .left], "┬": [.left, .right, .down],
        "┴": [.left, .right, .up], "┼": [.left, .right, .up, .down], "╭": [.right, .down], "╮": [.left, .down],
        "╰": [.right, .up], "╯": [.left, .up], "━": [.left, .right, .heavy], "┃": [.up, .down, .heavy],
        "╴": [.left], "╵": [.up], "╶": [.right], "╷": [.down],
    ]

    private static func lines(_ arms: Arms, x: Int, y: Int, color: String) -> String {
        let (left, top) = (Double(x), Double(y))
        let (right, bottom) = (left + Double(PictureMetrics.cellWidth), top + Double(PictureMetrics.cellHeight))
        let (middle, centre) = ((left + right) / 2, (top + bottom) / 2)
        let ends: [(Arms, String)] = [
            (.left, "H\(number(left))"), (.right, "H\(number(right))"), (.up, "V\(number(top))"),
            (.down, "V\(number(bottom))"),
        ]
        let path = ends.filter { arms.contains($0.0) }.map { "M\(number(middle)) \(number(centre))\($0.1)" }.joined()
        return "<path d=\"\(path)\" stroke=\"\(color)\" stroke-width=\"\(arms.contains(.heavy) ? 2 : 1)\"/>"
    }

    /// The part of a cell that a block element fills, in fractions of it.
    private static func block(_ scalar: Unicode.Scalar) -> (x: Double, y: Double, width: Double, height: Double)? {
        switch scalar.value {
        case 0x2580: return (0, 0, 1, 0.5)
        case 0x2581...0x2588:
            let height = Double(scalar.value - 0x2580) / 8
            return (0, 1 - height, 1, height)
        case 0x2589...0x258F: return (0, 0, Double(0x2590 - scalar.value) / 8, 1)
        case 0x2590: return (0.5, 0, 0.5, 1)
        case 0x2594: return (0, 0, 1, 0.125)
        case 0x2595: return (0.875, 0, 0.125, 1)
        default: return nil
        }
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? "\(Int(value))" : "\(value)"
    }
}

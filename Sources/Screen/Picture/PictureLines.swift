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
            let (left, top) = (x * 8 + width * block.left / 8, y * 8 + height * block.top / 8)
            return "<rect x=\"\(pixels(left))\" y=\"\(pixels(top))\" width=\"\(pixels(width * block.width / 8))\""
                + " height=\"\(pixels(height * block.height / 8))\" fill=\"\(color)\"/>"
        }
    }

    // A cell's sizes in eighths of a pixel: block elements are eighths of a cell.
    private static let width = PictureMetrics.cellWidth * 8
    private static let height = PictureMetrics.cellHeight * 8

    private static func pixels(_ eighths: Int) -> String {
        let fractions = ["", ".125", ".25", ".375", ".5", ".625", ".75", ".875"]
        return "\(eighths / 8)" + fractions[eighths % 8]
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
        let (left, top, right, bottom) = (x * 8, y * 8, x * 8 + width, y * 8 + height)
        let (middle, centre) = ((left + right) / 2, (top + bottom) / 2)
        let ends: [(Arms, String)] = [
            (.left, "H\(pixels(left))"), (.right, "H\(pixels(right))"), (.up, "V\(pixels(top))"),
            (.down, "V\(pixels(bottom))"),
        ]
        let path = ends.filter { arms.contains($0.0) }.map { "M\(pixels(middle)) \(pixels(centre))\($0.1)" }.joined()
        return "<path d=\"\(path)\" stroke=\"\(color)\" stroke-width=\"\(arms.contains(.heavy) ? 2 : 1)\"/>"
    }

    /// The part of a cell that a block element fills, in eighths of it.
    private static func block(_ scalar: Unicode.Scalar) -> (left: Int, top: Int, width: Int, height: Int)? {
        switch scalar.value {
        case 0x2580: return (0, 0, 8, 4)
        case 0x2581...0x2588:
            let height = Int(scalar.value - 0x2580)
            return (0, 8 - height, 8, height)
        case 0x2589...0x258F: return (0, 0, Int(0x2590 - scalar.value), 8)
        case 0x2590: return (4, 0, 4, 8)
        case 0x2594: return (0, 0, 8, 1)
        case 0x2595: return (7, 0, 1, 8)
        default: return nil
        }
    }
}

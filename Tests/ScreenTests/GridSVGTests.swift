import Foundation
import FoundationXML
import Screen
import Testing

struct GridSVGTests {
    @Test("Hostile text still makes well-formed XML")
    func wellFormed() {
        var grid = Grid(size: Size(columns: 12, rows: 2))
        for (column, text) in ["<", "&", "\"", ">", "\u{1B}", "\u{FFFE}", "]", "\u{85}", "'"].enumerated() {
            grid.put(text, width: 1, at: Point(column: column, row: 0), style: Style())
        }
        let picture = SVGReader(grid.svg(title: "a < b & \"c\""))
        #expect(picture.error == nil)
        #expect(picture.texts.joined() == "<&\">\u{FFFD}\u{FFFD}]\u{FFFD}'")
        #expect(picture.title == "a < b & \"c\"")
    }

    @Test("Every cluster has its column, whatever stands between")
    func places() {
        var grid = Grid(size: Size(columns: 12, rows: 2))
        for (text, width, column) in [("a", 1, 0), ("b", 1, 2), ("洛", 2, 3), ("阳", 2, 5), ("县", 2, 8), ("👍", 2, 10)] {
            grid.put(text, width: width, at: Point(column: column, row: 1), style: Style())
        }
        let picture = SVGReader(grid.svg())
        #expect(picture.texts == ["a b", "洛阳", "县", "👍"])
        #expect(picture.attributes(of: "text").map { $0["x"] } == ["10 18 26", "34 50", "74", "90"])
    }

    @Test("Equal backgrounds are one rectangle, over rows too")
    func backgrounds() {
        var grid = Grid(size: Size(columns: 10, rows: 4))
        grid.fill(Rect(column: 2, row: 1, columns: 3, rows: 2), style: Style(background: .rgb(1, 2, 3)))
        grid.fill(Rect(column: 5, row: 2, columns: 1, rows: 1), style: Style(attributes: .reverse))
        let areas = SVGReader(grid.svg(colors: .light)).attributes(of: "rect").dropFirst()
        #expect(
            areas.map { "\($0["x"] ?? "") \($0["y"] ?? "") \($0["width"] ?? "") \($0["height"] ?? "")" }
                == ["26 30 24 40", "50 50 8 20"])
        #expect(areas.map { $0["fill"] } == ["#010203", "#1c1c1c"])
    }

    @Test("Styles, lines, blocks and the cursor are drawn")
    func looks() {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        let style = Style(foreground: .named(1), attributes: [.bold, .italic, .underline, .strikethrough, .dim])
        grid.put("a", width: 1, at: Point(column: 0, row: 0), style: style)
        grid.put("┤", width: 1, at: Point(column: 1, row: 0), style: Style())
        grid.put("▄", width: 1, at: Point(column: 2, row: 0), style: Style())
        let picture = SVGReader(grid.svg(cursor: Point(column: 3, row: 0)))
        let text = picture.attributes(of: "text").first ?? [:]
        #expect(text["fill"] == "#cd0000")
        #expect(text["font-weight"] == "bold")
        #expect(text["font-style"] == "italic")
        #expect(text["text-decoration"] == "underline line-through")
        #expect(picture.attributes(of: "path").map { $0["d"] } == ["M22 20H18M22 20V10M22 20V30"])
        #expect(picture.attributes(of: "rect").map { $0["height"] } == ["40", "10", "19"])
    }

    @Test("An empty screen is a picture too")
    func empty() {
        #expect(SVGReader(Grid(size: Size(columns: 0, rows: 0)).svg()).error == nil)
    }
}

/// The elements and texts of a picture, read by a real XML parser.
private final class SVGReader: NSObject, XMLParserDelegate {
    private(set) var title = ""
    private(set) var texts: [String] = []
    private(set) var error: (any Error)?
    private var elements: [(name: String, attributes: [String: String])] = []

    init(_ svg: String) {
        super.init()
        let parser = XMLParser(data: Data(svg.utf8))
        parser.delegate = self
        if !parser.parse() {
            error = parser.parserError
        }
    }

    func attributes(of name: String) -> [[String: String]] {
        elements.filter { $0.name == name }.map(\.attributes)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append((name, attributes))
        if name == "text" {
            texts.append("")
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        switch elements.last?.name {
        case "title": title += string
        case "text" where !texts.isEmpty: texts[texts.count - 1] += string
        default: break
        }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        elements.append(("/" + name, [:]))
    }
}

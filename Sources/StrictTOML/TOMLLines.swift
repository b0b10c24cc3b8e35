/// The lines on which the keys and headers of a TOML text stand.
///
/// The parser gives no positions for what it accepts, so this goes over a text that it has accepted. What stands
/// inside a value, a multi-line array's or an inline table's parts, is not looked at: it has the line of its key.
struct TOMLLines {
    private var lines: [TOMLPath: Int] = [:]

    init(of text: String) {
        var scanner = TOMLScanner(text)
        var table: TOMLPath = []
        var counts: [TOMLPath: Int] = [:]
        while let statement = Self.next(&scanner) {
            switch statement.kind {
            case .header:
                table = Self.resolve(statement.keys, counts)
            case .arrayHeader:
                let array = Self.resolve(statement.keys, counts, isArray: true)
                counts[array, default: 0] += 1
                note(array, statement.line)
                table = array + [.index(counts[array, default: 1] - 1)]
            case .value:
                note(table + statement.keys.map(TOMLPathStep.key), statement.line)
                continue
            }
            note(table, statement.line)
        }
    }

    /// Nil at the end, or where the text is no TOML after all.
    private static func next(_ scanner: inout TOMLScanner) -> TOMLScanner.Statement? {
        do {
            return try scanner.nextStatement()
        } catch {
            return nil
        }
    }

    /// The line of a path, or of the longest beginning of it that has one; counted from 1.
    func line(of path: TOMLPath) -> Int? {
        var path = path[...]
        while !path.isEmpty {
            if let line = lines[Array(path)] { return line }
            path.removeLast()
        }
        return nil
    }

    private mutating func note(_ path: TOMLPath, _ line: Int) {
        for length in path.indices.map({ $0 + 1 }) where lines[Array(path[..<length])] == nil {
            lines[Array(path[..<length])] = line
        }
    }

    /// A header names the last table of every array of tables that it goes through.
    private static func resolve(_ keys: [String], _ counts: [TOMLPath: Int], isArray: Bool = false) -> TOMLPath {
        var path: TOMLPath = []
        for (index, key) in keys.enumerated() {
            path.append(.key(key))
            if let count = counts[path], !(isArray && index == keys.count - 1) {
                path.append(.index(count - 1))
            }
        }
        return path
    }
}

internal import TOMLKit

/// A value of a TOML file.
public enum TOMLValue: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([TOMLValue])
    case table([String: TOMLValue])
    /// Floating-point numbers, dates and times, none of which any file here has.
    case other
}

extension TOMLValue {
    /// The only place that knows the library: its tables are read out at once, so that nothing else holds its pointers.
    static func table(parsing text: String) throws(TOMLSyntaxError) -> [String: TOMLValue] {
        // The library takes a C string, which would end here.
        if let nul = text.utf8.firstIndex(of: 0) {
            let line = text.utf8[..<nul].count { $0 == UInt8(ascii: "\n") } + 1
            throw TOMLSyntaxError(line: line, description: "U+0000")
        }
        do {
            return contents(of: try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            throw TOMLSyntaxError(line: error.source.begin.line, description: error.description)
        } catch {
            throw TOMLSyntaxError(line: nil, description: String(describing: error))
        }
    }

    private static func contents(of table: TOMLTable) -> [String: TOMLValue] {
        var contents: [String: TOMLValue] = [:]
        for key in table.keys {
            contents[key] = table[key].map { TOMLValue($0) }
        }
        return contents
    }

    private init(_ value: any TOMLValueConvertible) {
        if let string = value.string {
            self = .string(string)
        } else if let integer = value.int {
            self = .integer(integer)
        } else if let boolean = value.bool {
            self = .boolean(boolean)
        } else if let array = value.array {
            self = .array(array.map { TOMLValue($0) })
        } else if let table = value.table {
            self = .table(Self.contents(of: table))
        } else {
            self = .other
        }
    }
}

/// What the parser says of a text that is no TOML.
struct TOMLSyntaxError: Error {
    /// Counted from 1.
    var line: Int?
    var description: String
}

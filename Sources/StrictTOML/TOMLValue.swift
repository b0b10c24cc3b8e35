internal import News
internal import TOMLKit

/// A value of a TOML file.
public enum TOMLValue: Sendable, Hashable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case array([TOMLValue])
    case table([String: TOMLValue])
    /// A floating-point number; dates and times, which no file here has, are not read at all.
    case other
}

extension TOMLValue {
    /// The only place that knows the library: its tables are read out at once, so that nothing else holds its pointers.
    static func table(parsing text: String) throws(TOMLSyntaxError) -> [String: TOMLValue] {
        var scanner = TOMLScanner(text)
        while try scanner.nextStatement() != nil {}
        // The library takes a C string, which would end here.
        if let nul = text.utf8.firstIndex(of: 0) {
            let line = text.utf8[..<nul].count { $0 == UInt8(ascii: "\n") } + 1
            throw TOMLSyntaxError(line: line, message: Bilingual("文件里有 U+0000", "the file has U+0000 in it"))
        }
        do {
            return contents(of: try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            throw TOMLSyntaxError(line: error.source.begin.line, message: message(error.description))
        } catch {
            throw TOMLSyntaxError(line: nil, message: message(String(describing: error)))
        }
    }

    private static func message(_ description: String) -> Bilingual {
        Bilingual("不合 TOML 的语法（\(description)）", "this is not TOML: \(description)")
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

/// Why a text is no TOML, or none that is read here.
struct TOMLSyntaxError: Error {
    /// Counted from 1.
    var line: Int?
    var message: Bilingual
}

internal import FoundationEssentials
internal import News

/// The text of a TOML file with the name that its problems are reported under.
public struct TOMLFile: Sendable, Hashable {
    public var name: String
    public var text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// Reads a file of UTF-8.
    public init(path: String) throws(TOMLFailure) {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw TOMLFailure(file: path, message: Self.reason(of: error))
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
            throw TOMLFailure(
                file: path, line: valid.count { $0.isNewline } + 1,
                message: Bilingual("不是 UTF-8 编码，请另存为 UTF-8", "this is not UTF-8; save the file as UTF-8"))
        }
        // Editors of some systems put a byte-order mark before the text.
        let hasMark = text.unicodeScalars.first == "\u{FEFF}"
        self.init(name: path, text: hasMark ? String(text.unicodeScalars.dropFirst()) : text)
    }

    private static func reason(of error: any Error) -> Bilingual {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile: Bilingual("没有这个文件", "there is no such file")
        case .fileReadNoPermission: Bilingual("没有读这个文件的权限", "there is no permission to read this file")
        default: Bilingual("读不了这个文件", "this file cannot be read")
        }
    }

    /// Makes a value of the file.
    ///
    /// `body` takes what it needs from the top table and never stops early: a value that is missing or wrong is
    /// reported, and a placeholder taken in its place. Every key that `body` did not ask for is a problem as well.
    /// - Throws: all problems together; the value that was made of placeholders is then dropped.
    public func read<Value>(_ body: (TOMLTableReader) -> Value) throws(TOMLFailure) -> Value {
        let report = TOMLReport(file: self)
        let table: [String: TOMLValue]
        do {
            table = try TOMLValue.table(parsing: text)
        } catch {
            throw TOMLFailure(file: name, line: error.line, message: error.message)
        }
        let value = body(TOMLTableReader(table, path: [], report: report))
        let problems = report.finish()
        guard problems.isEmpty else { throw TOMLFailure(file: name, problems: problems) }
        return value
    }
}

extension TOMLFailure {
    fileprivate init(file: String, line: Int? = nil, message: Bilingual) {
        self.init(file: file, problems: [Problem(line: line, message: message)])
    }
}

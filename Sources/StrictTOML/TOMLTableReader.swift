public import News

/// Takes values out of a table by their keys, and remembers which keys it was asked for.
///
/// Whatever is wrong is reported to the file that the table belongs to; nothing throws.
public final class TOMLTableReader {
    private let values: [String: TOMLValue]
    private let path: TOMLPath
    private let report: TOMLReport
    /// In the order in which they were asked for.
    private var knownKeys: [String] = []

    init(_ values: [String: TOMLValue], path: TOMLPath, report: TOMLReport) {
        self.values = values
        self.path = path
        self.report = report
        report.tables.append(self)
    }

    /// The value of a key; absent where the key is, or where it is not of the form.
    public func value<Value>(_ key: String, _ form: TOMLForm<Value>) -> Value? {
        guard let value = take(key) else { return nil }
        if let read = form.read(value) { return read }
        let expected = form.expected()
        var message = Bilingual("\(key) 应为：\(expected.chinese)", "\(key) must be \(expected.english)")
        if let nearest = value.string.flatMap({ nearestName(to: $0, among: form.words()) }) {
            message.append("，是不是 \"\(nearest)\"？", "; did you mean \"\(nearest)\"?")
        }
        complain(about: key, message)
        return nil
    }

    /// The value of a key that must be there; the placeholder stands for it where it is not.
    public func required<Value>(_ key: String, _ form: TOMLForm<Value>, placeholder: Value) -> Value {
        if values[key] == nil {
            complainMissing(key)
        }
        return value(key, form) ?? placeholder
    }

    /// A string that must be there and not be empty.
    public func string(_ key: String) -> String {
        let string = required(key, .string, placeholder: "…")
        if string.isEmpty {
            complain(about: key, Bilingual("\(key) 不能为空", "\(key) must not be empty"))
        }
        return string
    }

    /// `{ zh = "县区", en = "Counties" }`, or one string for both languages; it must be there.
    public func bilingual(_ key: String) -> Bilingual {
        if let string = values[key]?.string {
            noteAsked(key)
            return Bilingual(string, string)
        }
        if values[key] == nil {
            complainMissing(key)
        }
        guard let table = table(key) else {
            return Bilingual("", "")
        }
        return Bilingual(table.string("zh"), table.string("en"))
    }

    /// The table of a key; absent where the key is, or where it is no table.
    public func table(_ key: String) -> TOMLTableReader? {
        guard let value = take(key) else { return nil }
        guard case .table(let table) = value else {
            complain(about: key, Bilingual("\(key) 应为一个表", "\(key) must be a table"))
            return nil
        }
        return TOMLTableReader(table, path: path + [.key(key)], report: report)
    }

    /// The tables of `[[key]]`; none where the key is absent.
    public func tables(_ key: String) -> [TOMLTableReader] {
        guard let value = take(key) else { return [] }
        guard case .array(let elements) = value else {
            complain(about: key, Bilingual("\(key) 应写成 [[\(key)]]", "\(key) must be written as [[\(key)]]"))
            return []
        }
        return elements.enumerated().compactMap { index, element in
            guard case .table(let table) = element else {
                complain(about: key, Bilingual("\(key) 的每一项应为一个表", "each of \(key) must be a table"))
                return nil
            }
            return TOMLTableReader(table, path: path + [.key(key), .index(index)], report: report)
        }
    }

    /// All keys of a table whose keys are not fixed, in alphabetical order.
    public var keys: [String] {
        values.keys.sorted()
    }

    /// Names keys that are known whether they are asked for or not.
    public func expect(_ keys: [String]) {
        keys.forEach(noteAsked)
    }

    public func has(_ key: String) -> Bool {
        values[key] != nil
    }

    public func isString(_ key: String) -> Bool {
        values[key]?.string != nil
    }

    /// The line of a key, counted from 1, or of the nearest table around it.
    public func line(of key: String) -> Int? {
        report.line(of: path + [.key(key)])
    }

    /// Reports something wrong with the value of a key.
    public func complain(about key: String, _ message: Bilingual) {
        report.add(message, at: path + [.key(key)])
    }

    /// Reports an unknown key, with the nearest of the known ones.
    public func complainUnknown(_ key: String, known: [String]) {
        var message = Bilingual("没有 \(key) 这个键", "unknown key \(key)")
        if let nearest = nearestName(to: key, among: known) {
            message.append("，是不是 \(nearest)？", "; did you mean \(nearest)?")
        }
        complain(about: key, message)
    }

    func complainAboutUnknownKeys() {
        for key in keys where !knownKeys.contains(key) {
            complainUnknown(key, known: knownKeys)
        }
    }

    private func complainMissing(_ key: String) {
        noteAsked(key)
        report.add(Bilingual("缺少 \(key)", "\(key) is missing"), at: path)
    }

    private func take(_ key: String) -> TOMLValue? {
        noteAsked(key)
        return values[key]
    }

    private func noteAsked(_ key: String) {
        if !knownKeys.contains(key) {
            knownKeys.append(key)
        }
    }
}

extension Bilingual {
    fileprivate mutating func append(_ chinese: String, _ english: String) {
        self.chinese += chinese
        self.english += english
    }
}

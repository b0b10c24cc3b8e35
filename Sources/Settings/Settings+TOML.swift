internal import News
public import StrictTOML
internal import TextLayout

extension Settings {
    /// Reads a configuration file.
    /// - Parameter home: the path that `~` stands for.
    public init(_ file: TOMLFile, home: String) throws(TOMLFailure) {
        self = try file.read { Settings($0, home: home) }
    }

    /// The settings in `config.toml` of the folder for configuration; the defaults where there is no such file.
    public init(in folders: Folders) throws(TOMLFailure) {
        guard folders.hasConfigFile else {
            self.init()
            return
        }
        try self.init(TOMLFile(path: folders.configFile), home: folders.home)
    }

    private init(_ table: TOMLTableReader, home: String) {
        self.init()
        table.set(&edition, "edition", .string)
        table.set(&theme, "theme", .string)
        language = table.value("language", .languageOrAuto) ?? nil
        ambiguousWidth = table.value("ambiguous-width", .widthOrAuto) ?? nil
        table.set(&kinsoku, "kinsoku", .choice)
        table.set(&measure, "measure", .integer(in: 8...200))
        table.set(&indent, "indent", .integer(in: 0...8))
        table.set(&hasHanLatinGap, "han-latin-gap", .boolean)
        table.set(&hangsPunctuation, "hanging", .boolean)
        table.set(&padsQuotes, "pad-quotes", .boolean)
        table.set(&justifies, "justify", .boolean)
        table.set(&usesMouse, "mouse", .boolean)
        library = table.value("library", .path(home: home))
        table.set(&start, "start", .choice)
        table.set(&marksReadOnOpen, "mark-read-on-open", .boolean)
        browser = table.value("browser", .string)
        table.set(&mergesReports, "merge-reports", .boolean)
        keeping = table.table("keep").map(Keeping.init) ?? Keeping()
        table.set(&updateInterval, "update-interval", .integer(in: 0...10_080))
        network = table.table("network").map { Network($0, home: home) } ?? Network()
        keys = table.table("keys").map(Self.bindings) ?? []
    }

    private static func bindings(_ table: TOMLTableReader) -> [KeyBinding] {
        table.keys.map { action in
            KeyBinding(
                action: action, keys: table.value(action, .stringOrStrings) ?? [], line: table.line(of: action) ?? 1)
        }
    }
}

extension Settings.Network {
    fileprivate init(_ table: TOMLTableReader, home: String) {
        self.init()
        proxy = table.value("proxy", .proxy)
        noProxy = table.value("no-proxy", .stringOrStrings)?.joined(separator: ",")
        certificates = table.value("certificates", .path(home: home))
        table.set(&deadline, "deadline", .integer(in: 1...3600))
        table.set(&atOnce, "at-once", .integer(in: 1...64))
    }
}

extension TOMLTableReader {
    /// Leaves a setting at its default where the key is absent.
    fileprivate func set<Value>(_ setting: inout Value, _ key: String, _ form: TOMLForm<Value>) {
        if let value = value(key, form) {
            setting = value
        }
    }
}

extension TOMLForm<Language?> {
    fileprivate static var languageOrAuto: Self {
        let words = Language.allCases.map(\.rawValue) + ["auto"]
        let expected = Bilingual("\"zh\"、\"en\" 或 \"auto\"", "\"zh\", \"en\" or \"auto\"")
        return Self(expected: expected, words: words) { value in
            value.string == "auto" ? .some(nil) : value.string.flatMap(Language.init).map(Optional.some)
        }
    }
}

extension TOMLForm<Int?> {
    fileprivate static var widthOrAuto: Self {
        Self(expected: Bilingual("\"auto\"、1 或 2", "\"auto\", 1 or 2"), words: ["auto"]) { value in
            switch value {
            case .string("auto"): .some(nil)
            case .integer(1), .integer(2): value.integer
            default: nil
            }
        }
    }
}

extension TOMLForm<String> {
    /// The address of a proxy, or `none`, which is read as an empty one.
    fileprivate static var proxy: Self {
        let schemes = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]
        let expected = Bilingual(
            "\"none\" 或 http://、socks5h:// 等开头的地址", "\"none\" or an address with http://, socks5h:// …")
        return Self(expected: expected, words: ["none"]) { value in
            guard let string = value.string, string != "none" else { return value.string.map { _ in "" } }
            return schemes.contains { string.hasPrefix($0 + "://") && string.count > $0.count + 3 } ? string : nil
        }
    }

    fileprivate static func path(home: String) -> Self {
        Self(
            expected: Bilingual("/ 或 ~/ 开头的路径", "a path that begins with / or ~/")
        ) { value in
            guard let path = value.string else { return nil }
            return path.hasPrefix("/") ? path : path.hasPrefix("~/") ? home + path.dropFirst() : nil
        }
    }
}

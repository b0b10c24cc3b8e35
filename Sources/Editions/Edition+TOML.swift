internal import News
internal import StrictTOML

extension Edition {
    /// - Parameter key: the name of the file, which the key in it must be.
    init(_ table: TOMLTableReader, key fileKey: String) {
        let key = table.key()
        if !key.isEmpty, key != fileKey {
            table.complain(
                about: "key",
                Bilingual("key 应与文件名相同：\"\(fileKey)\"", "key must be the file's name: \"\(fileKey)\""))
        }
        self.init(
            key: key, name: table.bilingual("name"), site: table.string("site"),
            language: table.value("language", .choice),
            utcOffset: table.required("utc-offset", .utcOffset, placeholder: 0),
            sections: table.entries("sections", Section.init), places: table.entries("places", Place.init),
            otherWords: table.value("other-words", .strings) ?? [],
            links: table.tables("links").map(Link.init), about: table.value("about", .strings) ?? [])
        complainAboutSharedNames(in: table)
    }

    /// A name that two places have would lead to neither.
    private func complainAboutSharedNames(in table: TOMLTableReader) {
        var owners: [String: Int] = [:]
        owners.reserveCapacity(places.reduce(0) { $0 + $1.allNames.count })
        for (index, place) in places.enumerated() {
            for name in place.allNames {
                guard let other = owners.updateValue(index, forKey: name), other != index else { continue }
                let owner = places[other]
                table.complain(
                    about: "places",
                    Bilingual(
                        "\(name) 同属 \(owner.name) 和 \(place.name)，只能归一处",
                        "\(name) is in both \(owner.name) and \(place.name); it can be in one only"))
            }
        }
    }
}

extension Section {
    fileprivate init(_ table: TOMLTableReader) {
        self.init(
            id: SectionKey(rawValue: table.key()), title: table.bilingual("title"),
            kind: table.required("kind", .choice, placeholder: .articles),
            channels: table.value("channels", .strings) ?? [])
    }
}

extension Place {
    fileprivate init(_ table: TOMLTableReader) {
        self.init(
            id: PlaceKey(rawValue: table.key()), name: table.string("name"),
            aliases: table.value("aliases", .strings) ?? [],
            formerNames: table.value("former-names", .strings) ?? [],
            localities: table.value("localities", .strings) ?? [],
            wordNames: table.value("word-names", .strings) ?? [])
    }

    fileprivate var allNames: [String] {
        [name] + aliases + formerNames + localities
    }
}

extension Link {
    fileprivate init(_ table: TOMLTableReader) {
        self.init(title: table.bilingual("title"), url: table.required("url", .webAddress, placeholder: ""))
    }
}

extension TOMLTableReader {
    /// The value of `key`: what names this thing in files and on the command line.
    func key() -> String {
        required("key", .key, placeholder: "")
    }

    /// The things of `[[name]]`, of which there must be one at least, and no two of the same key.
    func entries<Entry: Identifiable>(_ name: String, _ read: (TOMLTableReader) -> Entry) -> [Entry] {
        var seen: [Entry.ID] = []
        let tables = tables(name)
        if tables.isEmpty {
            complain(about: name, Bilingual("缺少 [[\(name)]]", "[[\(name)]] is missing"))
        }
        return tables.map { table in
            let entry = read(table)
            if seen.contains(entry.id) {
                table.complain(about: "key", Bilingual("这个 key 已经有了", "this key is already taken"))
            }
            seen.append(entry.id)
            return entry
        }
    }
}

extension TOMLForm<String> {
    fileprivate static var key: Self {
        Self(
            expected: Bilingual("小写字母、数字和连字符", "of lower-case letters, digits and hyphens")
        ) { value in
            value.string.flatMap { string in
                let isKey =
                    !string.isEmpty
                    && string.utf8.allSatisfy { byte in
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
                    }
                return isKey ? string : nil
            }
        }
    }

    fileprivate static var webAddress: Self {
        Self(expected: Bilingual("http:// 或 https:// 开头的地址", "an address with http:// or https://")) { value in
            value.string.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
        }
    }
}

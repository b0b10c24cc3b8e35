import News
import StrictTOML
import Testing

struct TOMLFileTests {
    private enum Kind: String, CaseIterable {
        case places, articles
    }

    @Test func valuesOfEveryFormAreRead() throws {
        let file = TOMLFile(
            name: "a.toml",
            text: """
                title = "孟津"
                measure = 40
                wide = true
                names = ["a", "b"]
                one = "c"
                kind = "places"
                label = { zh = "县区", en = "Counties" }
                plain = "洛阳"
                [[sections]]
                key = "first"
                [[sections]]
                key = "second"
                [free]
                x = "1"
                "y z" = "2"
                """)
        try file.read { table in
            #expect(table.string("title") == "孟津")
            #expect(table.value("measure", .integer(in: 10...90)) == 40)
            #expect(table.value("wide", .boolean) == true)
            #expect(table.value("names", .strings) == ["a", "b"])
            #expect(table.value("one", .stringOrStrings) == ["c"])
            #expect(table.required("kind", .choice, placeholder: Kind.articles) == .places)
            #expect(table.bilingual("label") == Bilingual("县区", "Counties"))
            #expect(table.bilingual("plain") == Bilingual("洛阳", "洛阳"))
            #expect(table.value("absent", .string) == nil)
            #expect(table.tables("sections").map { $0.string("key") } == ["first", "second"])
            let free = table.table("free")
            #expect(free?.keys == ["x", "y z"])
            #expect(free?.keys.map { free?.value($0, .string) } == ["1", "2"])
            #expect(free?.line(of: "y z") == 15)
        }
    }

    @Test func everythingWrongIsNamedWithItsLineAndTheNearestName() {
        let file = TOMLFile(
            name: "themes/x.toml",
            text: """
                naem = "x"
                measure = 100

                kind = "palces"
                names = [
                    "a",
                    1,
                ]
                [[sections]]
                key = ""
                [[sections]]
                kye = "b"
                """)
        let lines = lines(of: file) { table in
            _ = table.string("name")
            _ = table.value("measure", .integer(in: 10...90))
            _ = table.value("kind", .choice as TOMLForm<Kind>)
            _ = table.value("names", .strings)
            table.tables("sections").forEach { _ = $0.string("key") }
        }
        #expect(
            lines == [
                Bilingual("themes/x.toml：缺少 name", "themes/x.toml: name is missing"),
                Bilingual(
                    "themes/x.toml 第 1 行：没有 naem 这个键，是不是 name？",
                    "themes/x.toml:1: unknown key naem; did you mean name?"),
                Bilingual(
                    "themes/x.toml 第 2 行：measure 应为：10 到 90 的整数",
                    "themes/x.toml:2: measure must be an integer from 10 to 90"),
                Bilingual(
                    "themes/x.toml 第 4 行：kind 应为：\"places\"、\"articles\" 之一，是不是 \"places\"？",
                    "themes/x.toml:4: kind must be one of \"places\", \"articles\"; did you mean \"places\"?"),
                Bilingual(
                    "themes/x.toml 第 5 行：names 应为：字符串的数组",
                    "themes/x.toml:5: names must be an array of strings"),
                Bilingual("themes/x.toml 第 10 行：key 不能为空", "themes/x.toml:10: key must not be empty"),
                Bilingual("themes/x.toml 第 11 行：缺少 key", "themes/x.toml:11: key is missing"),
                Bilingual(
                    "themes/x.toml 第 12 行：没有 kye 这个键，是不是 key？",
                    "themes/x.toml:12: unknown key kye; did you mean key?"),
            ])
    }

    @Test(arguments: ["x = 1", "x = 1.5", "x = \"s\"", "x = [1]", "x = {}", "[x]", "[[x]]"])
    func noValueIsTakenForAnother(text: String) {
        let complaints = [
            lines(of: TOMLFile(name: "f", text: text)) { _ = $0.value("x", .string) },
            lines(of: TOMLFile(name: "f", text: text)) { _ = $0.value("x", .integer(in: 0...9)) },
            lines(of: TOMLFile(name: "f", text: text)) { _ = $0.value("x", .boolean) },
            lines(of: TOMLFile(name: "f", text: text)) { _ = $0.table("x") },
            lines(of: TOMLFile(name: "f", text: text)) { _ = $0.tables("x") },
        ]
        #expect(complaints.count { $0.isEmpty } <= 1)
        #expect(
            complaints.allSatisfy {
                $0.count <= 1 && $0.allSatisfy { $0.english.hasPrefix("f:1: ") && $0.english.contains("must be") }
            })
    }

    @Test(arguments: [
        ("a = 1\nb = \n", "2: a value is missing: a quoted string, an integer, true or false"),
        ("a = word", "1: a value is missing: a quoted string, an integer, true or false"),
        ("a = 2020-02-24", "1: a value is missing: a quoted string, an integer, true or false"),
        ("a = [1,\n,]", "2: a value is missing: a quoted string, an integer, true or false"),
        ("a = [1,\n2}", "2: ] is missing"), ("a = { b = 1", "1: } is missing"),
        ("a = 1 2", "1: the line should end here"), ("[a] b = 1", "1: the line should end here"),
        ("\na", "2: = is missing"),
        ("a = 1\n[=]", "2: a key is missing: letters, digits, - and _, or quoted"),
        ("[表]", "1: a key is missing: letters, digits, - and _, or quoted"),
        ("[a.]", "1: a key is missing: letters, digits, - and _, or quoted"), ("[[a]", "1: ] is missing"),
        ("a = 1\n#\0", "2: the file has U+0000 in it"),
        ("a = \(String(repeating: "[", count: 1000))", "1: brackets are nested too deeply"),
    ])
    func whatIsNoTOMLIsRefusedWithItsLine(text: String, complaint: String) {
        let found = lines(of: TOMLFile(name: "f", text: text)) { _ in }
        #expect(found.map(\.english) == ["f:\(complaint)"])
    }

    /// What only the library sees, in its words.
    @Test(arguments: [("a = 1\na = 2\n", 2), ("\n\nx = \"", 3), ("x = \"\\q\"", 1), ("[a]\n\n[a]", 3)])
    func whatTheLibraryRefusesHasItsLine(text: String, line: Int) {
        let found = lines(of: TOMLFile(name: "f", text: text)) { _ in }
        #expect(found.map { $0.english.hasPrefix("f:\(line): this is not TOML: ") } == [true])
    }

    @Test func aKeyFarFromEveryKnownOneIsGivenNoHint() {
        let found = lines(of: TOMLFile(name: "f", text: "colour = 1")) { _ = $0.value("kind", .string) }
        #expect(found.map(\.english) == ["f:1: unknown key colour"])
    }

    /// Whatever a file has become, it is read or refused, and every problem has a line of the file.
    @Test func damagedFilesDoNoHarm() {
        let text = Array(
            "a = \"x\" # c\n[t]\nb.c = [1, \"]\"]\n[[l]]\nd = { e = 'f' }\n[[l]]\n\"g\" = \"\"\"\nh\n\"\"\"\n".utf8)
        var state: UInt64 = 1
        func random(below limit: Int) -> Int {
            // Knuth's constants (MMIX): the same numbers in every run.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<500 {
            var damaged = text
            for _ in 0...random(below: 3) {
                damaged[random(below: damaged.count)] = text[random(below: text.count)]
            }
            let lineCount = damaged.count { $0 == UInt8(ascii: "\n") } + 1
            do {
                try TOMLFile(name: "f", text: String(decoding: damaged, as: UTF8.self)).read { table in
                    table.tables("l").forEach { _ = $0.string("d") }
                    _ = table.table("t")?.value("b", .string)
                }
            } catch {
                #expect(error.problems.allSatisfy { (1...lineCount).contains($0.line ?? 1) })
            }
        }
    }

    private func lines(of file: TOMLFile, _ body: (TOMLTableReader) -> Void) -> [Bilingual] {
        do {
            try file.read(body)
            return []
        } catch {
            return error.lines
        }
    }
}

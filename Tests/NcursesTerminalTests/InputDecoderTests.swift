import Screen
import TestSupport
import Testing

@testable import NcursesTerminal

struct InputDecoderTests {
    @Test(
        "Keys",
        arguments: [
            ("j", [.character("j")]), (" ", [.character(" ")]), ("孟津", [.character("孟"), .character("津")]),
            ("e\u{301}", [.character("e\u{301}")]), ("👨\u{200D}👩\u{200D}👧", [.character("👨\u{200D}👩\u{200D}👧")]),
            ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
            ("\u{1}\u{1A}", [.control("a"), .control("z")]), ("\u{0}", [.control("@")]), ("\u{1C}", [.control("\\")]),
            ("\u{1B}x", [.alt("x")]), ("\u{1B}洛", [.alt("洛")]), ("\u{1B}\r", [.enter]),
            ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [.up, .down, .right, .left]), ("\u{1B}\u{1B}[A", [.up]),
            ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end, .home, .end]),
            ("\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.insert, .delete, .pageUp, .pageDown]),
            ("\u{1B}[Z", [.backTab]), ("\u{1B}[1;5A\u{1B}[3;2~\u{1B}O5C", [.up, .delete, .right]),
            ("\u{1B}OP\u{1B}[15~\u{1B}[24~\u{1B}[34~", [.function(1), .function(5), .function(12), .function(20)]),
            ("\u{1B}[[A\u{1B}[[E", [.function(1), .function(5)]), ("\u{1B}[1;2R", [.function(3)]),
            ("\u{1B}OM\u{1B}Oq\u{1B}Ok", [.enter, .character("1"), .character("+")]),
            ("\u{1B}[97;5u\u{1B}[97;3u\u{1B}[23376u", [.control("a"), .alt("a"), .character("子")]),
            ("\u{1B}[27;5;99~\u{1B}[27;2;13~", [.control("c"), .enter]),
            ("\u{1B}[13u\u{1B}[127u", [.enter, .backspace]),
        ] as [(String, [Key])])
    func keys(text: String, keys: [Key]) {
        var decoder = InputDecoder()
        #expect(decoder.feed(text.utf8) == keys.map { .key($0) })
        #expect(!decoder.isWaiting)
    }

    @Test(
        "The mouse, in each of its three forms",
        arguments: [
            ("\u{1B}[<0;3;4M", [press(2, 3)]), ("\u{1B}[<0;3;4m", []), ("\u{1B}[<16;300;1M", [press(299, 0)]),
            ("\u{1B}[<64;1;1M\u{1B}[<65;1;1M", [wheel(.wheelUp), wheel(.wheelDown)]),
            ("\u{1B}[<2;3;4M\u{1B}[<1;3;4M\u{1B}[<66;3;4M\u{1B}[<32;3;4M", []), ("\u{1B}[<0;0;4M", []),
            ("\u{1B}[M #$", [press(2, 3)]), ("\u{1B}[M`!!\u{1B}[Ma!!", [wheel(.wheelUp), wheel(.wheelDown)]),
            ("\u{1B}[M##$", []), ("\u{1B}[32;3;4M\u{1B}[35;3;4M\u{1B}[96;1;1M", [press(2, 3), wheel(.wheelUp)]),
        ] as [(String, [Input])])
    func mouse(text: String, inputs: [Input]) {
        var decoder = InputDecoder()
        #expect(decoder.feed(text.utf8) == inputs)
        #expect(!decoder.isWaiting)
    }

    @Test(
        "A paste is one text without control characters",
        arguments: [
            ("\u{1B}[200~春耕\u{1B}[201~", "春耕"), ("\u{1B}[200~a\r\nb\tc\nd\u{1B}[201~", "a b c d"),
            ("\u{1B}[200~a\u{1B}[31mb\u{7}\u{9B}c\u{1B}[201~", "a[31mbc"), ("\u{1B}[200~\u{1B}[201~", ""),
            ("\u{1B}[200~\u{1B}[200~x\u{1B}[201~", "[200~x"),
        ])
    func pastes(text: String, pasted: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed((text + "j").utf8) == [.paste(pasted), .key(.character("j"))])
    }

    @Test("A paste of any length is bounded, and ends")
    func longPaste() {
        var decoder = InputDecoder()
        #expect(decoder.feed("\u{1B}[200~".utf8) == [])
        for _ in 0..<40 {
            #expect(decoder.feed([UInt8](repeating: 0x61, count: 1 << 16)) == [])
        }
        #expect(decoder.feed("\u{1B}[201~".utf8) == [.paste(String(repeating: "a", count: 1 << 20))])
    }

    @Test("A paste that is never closed ends when nothing more comes")
    func brokenPaste() {
        var decoder = InputDecoder()
        #expect(decoder.feed("\u{1B}[200~ab\u{1B}".utf8) == [])
        #expect(decoder.isPasting)
        #expect(decoder.stopWaiting() == [.paste("ab")])
        #expect(!decoder.isWaiting)
    }

    @Test(
        "What begins a sequence waits, and is keys when nothing follows",
        arguments: [
            ("\u{1B}", [.escape]), ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]),
            ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}[1;", []), ("\u{1B}]52;c;", []), ("\u{1B}[M ", []),
        ] as [(String, [Key])])
    func waiting(text: String, keys: [Key]) {
        var decoder = InputDecoder()
        #expect(decoder.feed(text.utf8) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.stopWaiting() == keys.map { .key($0) })
        #expect(!decoder.isWaiting)
    }

    @Test("Answers of the terminal are no keys")
    func reports() {
        var decoder = InputDecoder()
        decoder.expectsCursorReports = true
        let answers = "\u{1B}[1;2R\u{1B}[2;3R\u{1B}[?2026;2$y\u{1B}[?69;0$y\u{1B}[?64;1;22c"
        #expect(
            decoder.feed(answers.utf8)
                == [
                    .cursor(Point(column: 1, row: 0)), .cursor(Point(column: 2, row: 1)),
                    .mode(number: 2026, isKnown: true), .mode(number: 69, isKnown: false), .deviceAttributes,
                ].map { .report($0) })
        let others =
            "\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}]52;c;eA==\u{7}\u{1B}P>|xterm\u{1B}\\\u{1B}_Gi=1\u{1B}\\\u{1B}[I\u{1B}[>41;1c"
        #expect(decoder.feed((others + "j").utf8) == [.key(.character("j"))])
    }

    @Test("Sequences of the terminal's own come first")
    func ownSequences() {
        var decoder = InputDecoder()
        decoder.ownSequences = [Array("\u{1B}[OA".utf8): .function(11), Array("\u{1B}[O".utf8): .insert]
        #expect(decoder.feed("\u{1B}[OA\u{1B}[Oj".utf8) == [.key(.function(11)), .key(.insert), .key(.character("j"))])
    }

    @Test("Bytes that are no UTF-8 are dropped, what stands around them stays")
    func invalidText() {
        var decoder = InputDecoder()
        #expect(decoder.feed([0x61, 0xFF, 0xC3, 0x62]) == [.key(.character("a")), .key(.character("b"))])
        #expect(decoder.feed([0xE5, 0xAD]) == [])
        #expect(decoder.feed([0x9F]) == [.key(.character("孟"))])
        #expect(decoder.feed([0xE5, 0xAD]) == [])
        #expect(decoder.stopWaiting() == [])
        #expect(!decoder.isWaiting)
    }

    @Test("However the bytes are cut, they mean the same", arguments: 0..<30)
    func anyCut(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "j", "孟", "\u{1B}[A", "\u{1B}[<0;3;4M", "\u{1B}[200~春\r耕\u{1B}[201~", "\u{1B}OP", "👍", "\u{1B}]0;x\u{7}",
            "\u{1B}[M #$", "\u{1B}x", "\r", "\u{1B}[1;5C",
        ]
        let bytes = Array((0..<40).map { _ in pieces.randomElement(using: &random) ?? "j" }.joined().utf8)
        var whole = InputDecoder()
        var cut = InputDecoder()
        var inputs: [Input] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...5, using: &random)
            inputs += cut.feed(rest.prefix(count))
            rest = rest.dropFirst(count)
        }
        #expect(inputs == whole.feed(bytes))
        #expect(!cut.isWaiting)
    }

    @Test("No bytes whatever trap it or keep it waiting for ever", arguments: 0..<30)
    func anyBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var decoder = InputDecoder()
        let frequent: [UInt8] = [0x1B, 0x5B, 0x4F, 0x4D, 0x3C, 0x3B, 0x32, 0x30, 0x7E, 0x5D, 0xE5]
        for _ in 0..<200 {
            let bytes = (0..<Int.random(in: 0...20, using: &random)).map { _ in
                Bool.random(using: &random)
                    ? frequent.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
            }
            _ = decoder.feed(bytes)
            if Bool.random(using: &random) {
                _ = decoder.stopWaiting()
                #expect(!decoder.isWaiting)
            }
        }
    }

    private static func press(_ column: Int, _ row: Int) -> Input {
        .mouse(MouseInput(button: .left, point: Point(column: column, row: row)))
    }

    private static func wheel(_ button: MouseInput.Button) -> Input {
        .mouse(MouseInput(button: button, point: Point(column: 0, row: 0)))
    }
}

struct ClickCounterTests {
    @Test("A second press on the same cell within 0.4 s is a double one, a third is a first again")
    func doubleClick() {
        var counter = ClickCounter()
        let start = ContinuousClock.now
        let cell = Point(column: 3, row: 4)
        let presses: [(Point, Int)] = [
            (cell, 0), (cell, 300), (cell, 400), (Point(column: 4, row: 4), 500), (cell, 600), (cell, 1100),
        ]
        let kinds = presses.map { point, milliseconds in
            counter.event(
                of: MouseInput(button: .left, point: point), at: start + .milliseconds(milliseconds)
            ).kind
        }
        #expect(kinds == [.press, .doublePress, .press, .press, .press, .press])
    }
}

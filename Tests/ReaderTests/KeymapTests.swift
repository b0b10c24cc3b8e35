import Reader
import Screen
import Testing

@Suite struct KeymapTests {
    @Test(arguments: [
        ("j", [Key.character("j")]), ("gg", [.character("g"), .character("g")]), ("^D", [.control("d")]),
        ("^d", [.control("d")]), ("Space", [.character(" ")]), ("PgDn", [.pageDown]), ("↓", [.down]), ("Down", [.down]),
        ("M-x", [.alt("x")]), ("F5", [.function(5)]), ("S-Tab", [.backTab]), ("Esc", [.escape]),
        ("^", [.character("^")]),
        ("g^G", [.character("g"), .control("g")]), ("】", [.character("】")]),
    ])
    func notationNamesKeys(notation: String, keys: [Key]) {
        #expect(KeyNotation.keys(notation) == keys)
    }

    @Test func anEmptyNotationIsNoKey() {
        #expect(KeyNotation.keys("") == nil)
    }

    @Test func everyStandardKeyReadsBackFromItsNotation() {
        for binding in Keymap.standard.bindings {
            #expect(KeyNotation.keys(KeyNotation.text(binding.keys)) == binding.keys)
        }
    }

    @Test func everyKeyOfTheStandardMapReachesItsCommand() {
        for binding in Keymap.standard.bindings {
            #expect(Keymap.standard.match(binding.keys) == .command(binding.command))
            for length in 1..<binding.keys.count {
                #expect(Keymap.standard.match(Array(binding.keys.prefix(length))) == .incomplete)
            }
        }
    }

    @Test func bindingTakesTheKeyFromItsFormerCommand() throws {
        var keymap = Keymap.standard
        try keymap.bind(.zen, to: ["j", "F2"])
        #expect(keymap.match([.character("j")]) == .command(.zen))
        #expect(keymap.match([.function(2)]) == .command(.zen))
        #expect(keymap.match([.character("z")]) == .none)
        #expect(keymap.match([.down]) == .command(.down))
    }

    /// With `g` a command of its own, `gg` could never be typed.
    @Test func bindingTakesSequencesThatCouldNoLongerBeTyped() throws {
        var keymap = Keymap.standard
        try keymap.bind(.help, to: ["g"])
        #expect(keymap.match([.character("g")]) == .command(.help))
        #expect(keymap.notation(of: .top) == "Home")
        try keymap.bind(.zen, to: ["jj"])
        #expect(keymap.match([.character("j")]) == .incomplete)
        #expect(keymap.notation(of: .down) == "↓")
    }

    @Test func bindingToNothingUnbinds() throws {
        var keymap = Keymap.standard
        try keymap.bind(.quit, to: [])
        #expect(keymap.notation(of: .quit) == nil)
        #expect(keymap.match([.character("Q")]) == .none)
    }

    @Test func aNotationThatIsNoKeyIsNamedAndChangesNothing() {
        var keymap = Keymap.standard
        #expect(throws: KeymapError.notAKey("")) { try keymap.bind(.zen, to: ["x", ""]) }
        #expect(keymap == .standard)
    }
}

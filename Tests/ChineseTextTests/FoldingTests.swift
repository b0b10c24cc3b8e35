import ChineseText
import Testing

struct FoldingTests {
    @Test(arguments: [
        ("孟津縣", "孟津县"), ("後臺", "后台"), ("ＡＢｃ１２", "abc12"), ("，：！？", ",:!?"), ("　", " "),
        ("Straße", "straße"), ("Σίσυφος", "σίσυφοσ"), ("ſ", "s"), ("K", "k"), ("薴", "苎"), ("勣", "𪟝"), ("", ""),
        ("已是简体 plain", "已是简体 plain"),
    ])
    func everyDifferenceIsFolded(source: String, folded: String) {
        #expect(Folding.all.fold(source) == folded)
    }

    @Test(arguments: [
        (Folding.script, "孟津县 ＡＢ ab Cd"), (.width, "孟津縣 AB ab Cd"), (.letterCase, "孟津縣 ａｂ ab cd"),
        (Folding(), "孟津縣 ＡＢ ab Cd"),
    ])
    func onlyWhatIsAskedForIsFolded(folding: Folding, folded: String) {
        #expect(folding.fold("孟津縣 ＡＢ ab Cd") == folded)
    }

    @Test(arguments: UInt8(0)...7)
    func foldingTwiceIsFoldingOnce(options: UInt8) {
        let folding = Folding(rawValue: options)
        let changed = foldedScalars.filter { folding.fold(folding.fold($0)) != folding.fold($0) }
        #expect(changed.isEmpty)
    }

    /// What the matcher's table of spellings rests on.
    @Test(arguments: UInt8(0)...7)
    func wholeFoldingUndoesEveryLesserOne(options: UInt8) {
        let folding = Folding(rawValue: options)
        let different = foldedScalars.filter { Folding.all.fold(folding.fold($0)) != Folding.all.fold($0) }
        #expect(different.isEmpty)
    }

    @Test func offsetsLeadBothWays() {
        let source = "Ａ勣縣，b"
        let folded = Folding.all.folded(source)
        #expect(folded.text == "a𪟝县,b")
        #expect([0, 1, 5, 8, 9, 10].map(folded.sourceOffset) == [0, 3, 6, 9, 12, 13])
        #expect([0, 3, 6, 9, 12, 13].map(folded.offset(ofSource:)) == [0, 1, 5, 8, 9, 10])
        #expect(folded.sourceRange(of: 5..<9) == 6..<12)
    }

    @Test func offsetsOfATextThatKeepsItsLengthsAreTheSame() {
        let folded = Folding.all.folded("孟津縣 ABC")
        #expect((0...13).allSatisfy { folded.sourceOffset(of: $0) == $0 && folded.offset(ofSource: $0) == $0 })
    }
}

/// What the whole folding changes, and what it makes of that.
private let foldedScalars = everyScalar.flatMap { scalar in
    let folded = Folding.all.fold(scalar)
    return folded == scalar ? [] : [scalar, folded]
}

/// Up to the last plane that anything is mapped in.
let everyScalar = (UInt32(0)...0x3FFFF).compactMap(Unicode.Scalar.init)

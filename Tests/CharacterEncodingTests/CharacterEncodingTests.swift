import Testing

@testable import CharacterEncoding

@Suite struct TextDecoderTests {
    static let sentence = "孟津县送庄镇：战“疫”春耕齐推进，助力脱贫正当时。面对当前依然严峻的疫情防控形势"

    /// 孟津 in GB18030.
    static let mengjin: [UInt8] = [0xC3, 0xCF, 0xBD, 0xF2]

    @Test func plainASCIIIsUTF8() {
        let decoded = TextDecoder.decode(Array("hello".utf8))
        #expect(decoded == DecodedText(text: "hello", encoding: "utf-8", origin: .detected))
    }

    @Test(arguments: ["GB2312", "gbk", "GB_2312-80", "gb18030", "x-gbk", "cp936"])
    func subsetsOfGB18030AreReadAsIt(label: String) {
        let decoded = TextDecoder.decode(Self.mengjin, httpCharset: label)
        #expect(decoded == DecodedText(text: "孟津", encoding: "gb18030", origin: .http))
    }

    @Test(arguments: ["utf8", "UTF-8", "Utf_8", " utf-8 "])
    func anySpellingOfUTF8(label: String) {
        #expect(TextDecoder.decode(Array("洛阳".utf8), httpCharset: label).origin == .http)
    }

    @Test func theOrderOfTheClaims() {
        let xml = Array("<?xml version='1.0' encoding='Big5'?><meta charset=euc-kr>".utf8) + Self.mengjin
        #expect(TextDecoder.decode(xml, override: "gbk", httpCharset: "shift_jis").origin == .override)
        #expect(TextDecoder.decode(xml, httpCharset: "gbk").origin == .http)
        #expect(TextDecoder.decode(xml, httpCharset: "no such thing").encoding == "big5-hkscs")
        let meta = Array("<head><META http-equiv=Content-Type content='text/html; charset=gb2312'>".utf8) + Self.mengjin
        let decoded = TextDecoder.decode(meta)
        #expect(decoded.origin == .meta)
        #expect(decoded.text.hasSuffix("孟津"))
    }

    @Test func aDeclarationThatTheBytesContradictLoses() {
        let utf8 = Array("<meta charset=gb2312>\(Self.sentence)".utf8)
        let decoded = TextDecoder.decode(utf8)
        #expect(decoded.encoding == "utf-8" && decoded.origin == .detected)
        #expect(decoded.text.hasSuffix(Self.sentence))
        let gb = Array("<meta charset=utf-8>".utf8) + Self.mengjin + [0xCB, 0xCD, 0xD7, 0xAF, 0xD5, 0xF2]
        #expect(TextDecoder.decode(gb).encoding == "gb18030")
        #expect(TextDecoder.decode(gb).text.hasSuffix("孟津送庄镇"))
    }

    @Test func aDeclarationOfUTF16InASCIIIsNone() {
        let decoded = TextDecoder.decode(Array("<?xml version='1.0' encoding='utf-16'?><a>洛阳</a>".utf8))
        #expect(decoded.encoding == "utf-8")
    }

    @Test func byteOrderMarks() {
        let units = Array("洛阳 news".utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(TextDecoder.decode(little) == DecodedText(text: "洛阳 news", encoding: "utf-16le", origin: .bom))
        #expect(TextDecoder.decode(big) == DecodedText(text: "洛阳 news", encoding: "utf-16be", origin: .bom))
        #expect(TextDecoder.decode(Array(little.dropFirst(2))).encoding == "utf-16le")
        #expect(TextDecoder.decode(Array(big.dropFirst(2))).text == "洛阳 news")
        #expect(TextDecoder.decode([0xEF, 0xBB, 0xBF] + Array("洛阳".utf8)).text == "洛阳")
    }

    @Test func fourBytesACharacter() {
        let text = "<a>洛阳😀</a>"
        let little = text.unicodeScalars.flatMap { scalar in
            (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
        }
        let big = text.unicodeScalars.flatMap { scalar in
            (0..<4).reversed().map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
        }
        #expect(
            TextDecoder.decode([0xFF, 0xFE, 0, 0] + little)
                == DecodedText(text: text, encoding: "utf-32le", origin: .bom))
        #expect(TextDecoder.decode([0, 0, 0xFE, 0xFF] + big).text == text)
        #expect(TextDecoder.decode(little).encoding == "utf-32le" && TextDecoder.decode(big).encoding == "utf-32be")
        #expect(TextDecoder.decode(little.dropLast(), override: "utf-32le").text == text.dropLast() + "\u{FFFD}")
    }

    @Test func whatOnlyTheCLibraryKnows() {
        let decoded = TextDecoder.decode(Array("<?xml version='1.0' encoding='IBM437'?><a>".utf8) + [0x80])
        #expect(decoded.text.hasSuffix("Ç") && decoded.encoding == "ibm437" && decoded.origin == .declaration)
        // EBCDIC is none in which the declaration could be read, and this is no name.
        #expect(!TextDecoder.knows("IBM037") && !TextDecoder.knows("UTF-8//IGNORE") && !TextDecoder.knows("no-such"))
        #expect(TextDecoder.knows("KOI8-R") && TextDecoder.knows("gb18030"))
    }

    @Test func oneBadByteCostsOneCharacter() {
        var bytes = Array(Self.sentence.utf8)
        bytes.insert(0xFF, at: 6)
        #expect(TextDecoder.decode(bytes).text == "孟津\u{FFFD}" + Self.sentence.dropFirst(2))
        let gb: [UInt8] = Self.mengjin + [0xFF] + Self.mengjin
        #expect(TextDecoder.decode(gb, override: "gbk").text == "孟津\u{FFFD}孟津")
        #expect(TextDecoder.decode(Self.mengjin + [0xC3], override: "gbk").text == "孟津\u{FFFD}")
        #expect(TextDecoder.decode(Array("洛阳".utf8).dropLast(), override: "utf-8").text == "洛\u{FFFD}")
    }

    @Test func fourByteFormsOfGB18030() {
        let forms: [([UInt8], String)] = [
            ([0x81, 0x30, 0x81, 0x30], "\u{80}"), ([0x90, 0x30, 0x81, 0x30], "\u{10000}"),
            ([0x95, 0x32, 0x82, 0x36], "\u{20000}"), ([0xE3, 0x32, 0x9A, 0x35], "\u{10FFFF}"),
            ([0x82, 0x35, 0x90, 0x37], "\u{9FB4}"), ([0x84, 0x31, 0x82, 0x36], "\u{FE10}"), ([0x80], "€"),
        ]
        for (bytes, text) in forms {
            #expect(TextDecoder.decode(bytes, override: "gb18030").text == text)
        }
    }

    @Test func hz() {
        let decoded = TextDecoder.decode(Array("Luoyang ~{CO=r~} and a tilde~~".utf8))
        #expect(decoded == DecodedText(text: "Luoyang 孟津 and a tilde~", encoding: "hz-gb-2312", origin: .detected))
        #expect(TextDecoder.decode(Array("a shell's ~{x and no more".utf8)).encoding == "utf-8")
    }
}

@Suite struct DetectionTests {
    /// The same kind of text as it is written in each language.
    static let texts: [(encoding: String, text: String)] = [
        ("gb18030", "洛阳网讯 记者昨日从市委常委会获悉，全市经济运行总体平稳，各县区重点项目建设加快推进。"),
        ("gb18030", "孟津县送庄镇"),
        ("big5-hkscs", "記者昨日從市政府獲悉，全市經濟運行總體平穩，各區重點項目建設加快推進，這是一個好的開始。"),
        ("shift_jis", "東京都は昨日、新しい計画を発表しました。これについて多くの人が関心を持っています。"),
        ("euc-jp", "東京都は昨日、新しい計画を発表しました。これについて多くの人が関心を持っています。"),
        ("euc-kr", "서울시는 어제 새로운 계획을 발표했다. 이에 대해 많은 사람들이 관심을 가지고 있다."),
        ("windows-1252", "Le maire de la ville a présenté hier les résultats de l’année passée à la presse."),
    ]

    @Test(arguments: texts)
    func undeclaredTextIsRecognised(encoding: String, text: String) throws {
        let bytes = try #require(encoded(text, as: encoding))
        let decoded = TextDecoder.decode(bytes)
        #expect(decoded == DecodedText(text: text, encoding: encoding, origin: .detected))
        #expect(TextDecoder.decode(bytes, httpCharset: "utf-8").encoding == encoding)
        #expect(TextDecoder.decode(bytes, httpCharset: "iso-8859-1").encoding == encoding)
    }

    @Test func everyCutOfABytePairDecodes() throws {
        let bytes = try #require(encoded(Self.texts[0].text, as: "gb18030"))
        for end in bytes.indices {
            #expect(TextDecoder.decode(Array(bytes[..<end]), override: "gbk").text.count <= Self.texts[0].text.count)
        }
    }
}

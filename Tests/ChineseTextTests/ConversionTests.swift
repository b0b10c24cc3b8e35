import ChineseText
import Testing

struct ConversionTests {
    @Test func simplifiedBecomesTraditional() {
        #expect(Conversion.toTraditional.convert("孟津县发展，Covid １９") == "孟津縣發展，Covid １９")
    }

    @Test func traditionalBecomesSimplified() {
        #expect(Conversion.toSimplified.convert("孟津縣發展，頭髮 Covid １９") == "孟津县发展，头发 Covid １９")
    }

    @Test func offsetsLeadBackToTheSource() {
        let source = "勣津縣"
        let converted = Conversion.toSimplified.converted(source)
        #expect(converted.text == "𪟝津县")
        #expect(converted.sourceRange(of: 4..<10) == 3..<9)
    }

    @Test func everyConversionKeepsTheNumberOfCodePoints() {
        let source = String(String.UnicodeScalarView(everyScalar))
        for conversion in Conversion.allCases {
            #expect(conversion.convert(source).unicodeScalars.count == everyScalar.count)
        }
    }
}

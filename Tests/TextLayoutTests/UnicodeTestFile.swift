import TestSupport
import Testing

/// A line of one of Unicode's break test files: a text, and where it may be parted.
struct BreakTest: CustomTestStringConvertible, Sendable {
    var scalars: [Unicode.Scalar]
    /// Whether `÷` stands before each scalar, and at the end.
    var breaks: [Bool]
    var line: Int

    var testDescription: String {
        "line \(line): " + scalars.map { String($0.value, radix: 16) }.joined(separator: " ")
    }

    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// UTF-8 offsets at which the text may be parted, its start left out, its end included.
    var breakOffsets: [Int] {
        var offset = 0
        var offsets: [Int] = []
        for (scalar, isBreak) in zip(scalars, breaks) {
            if isBreak, offset > 0 { offsets.append(offset) }
            offset += UTF8.width(scalar)
        }
        return offsets + [offset]
    }

    static func read(_ name: String) -> [BreakTest] {
        guard SharedData.isPresent, let text = try? SharedData.text(of: "unicode-17.0/" + name) else { return [] }
        return parse(text)
    }

    static func parse(_ text: String) -> [BreakTest] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            let fields = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
            guard fields.count > 1 else { return nil }
            return BreakTest(
                scalars: fields.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) },
                breaks: fields.filter { $0 == "÷" || $0 == "×" }.map { $0 == "÷" }, line: number + 1)
        }
    }
}

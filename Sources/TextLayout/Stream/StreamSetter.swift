/// Sets text that comes in pieces: bytes in, lines out.
///
/// Every line of the source is a paragraph. Memory holds one of them at most, and of a very long one only its end. Bytes
/// that are not UTF-8 come out as U+FFFD.
public struct StreamSetter {
    private let setter: LineSetter
    private var continuation: LineSetter
    private var paragraph: [UInt8] = []
    /// Lines of the paragraph are already out.
    private var isContinued = false
    /// A paragraph is set in parts when it has so many bytes.
    private var limit: Int
    private let partSize: Int

    public init(_ setter: LineSetter) {
        self.init(setter, partSize: 1 << 20)
    }

    init(_ setter: LineSetter, partSize: Int) {
        self.setter = setter
        self.partSize = partSize
        limit = partSize
        var style = setter.style
        style.firstIndent = style.restIndent
        continuation = LineSetter(widths: setter.widths, style: style)
    }

    /// Takes a piece of the text and appends the lines that it completes to `output`, each with a line feed.
    public mutating func take(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        var start = 0
        while start < bytes.count {
            let end = bytes.endOfLine(from: start)
            append(bytes.extracting(start..<end), into: &output)
            if end < bytes.count {
                endParagraph(into: &output)
            }
            start = end + 1
        }
    }

    /// Ends the text: the last line of the source need not have a line feed.
    public mutating func finish(into output: inout [UInt8]) {
        if !paragraph.isEmpty || isContinued {
            endParagraph(into: &output)
        }
    }

    private mutating func append(_ bytes: Span<UInt8>, into output: inout [UInt8]) {
        paragraph.append(addingCapacity: bytes.count) { copy in
            for index in bytes.indices { copy.append(bytes[index]) }
        }
        if paragraph.count >= limit {
            setPart(into: &output)
        }
    }

    private mutating func endParagraph(into output: inout [UInt8]) {
        if paragraph.last == UInt8(ascii: "\r") { paragraph.removeLast() }
        let text = prepared(paragraph)
        let lines = lines(of: text)
        draw(lines[...], of: text, into: &output)
        if lines.isEmpty, !isContinued {
            output.append(UInt8(ascii: "\n"))
        }
        paragraph.removeAll(keepingCapacity: true)
        isContinued = false
        limit = partSize
    }

    /// Sets all lines of a paragraph so far but the last two, which what follows may change.
    private mutating func setPart(into output: inout [UInt8]) {
        let whole = paragraph.count - paragraph.countOfCutBytes
        let rest = paragraph[whole...]
        let text = prepared(Array(paragraph[..<whole]))
        let lines = lines(of: text)
        guard lines.count > 2 else {
            limit = paragraph.count * 2
            return
        }
        draw(lines.dropLast(2), of: text, into: &output)
        paragraph = Array(text.dropFirst(lines[lines.count - 2].range.lowerBound) + rest)
        isContinued = true
        limit = max(partSize, paragraph.count * 2)
    }

    private func lines(of text: ArraySlice<UInt8>) -> [Line] {
        (isContinued ? continuation : setter).lines(of: text.span)
    }

    private func draw(_ lines: ArraySlice<Line>, of text: ArraySlice<UInt8>, into output: inout [UInt8]) {
        for line in lines {
            setter.draw(line, of: text, into: &output)
            output.append(UInt8(ascii: "\n"))
        }
    }

    /// A paragraph in UTF-8, without the white space that its indent takes the place of.
    private func prepared(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        let isSound = (try? UTF8Span(validating: bytes.span)) != nil
        let text = isSound ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
        let isIndented = !isContinued && setter.style.firstIndent > 0
        return text[(isIndented ? ParagraphStyle.leadingSpace(of: text.span) : 0)...]
    }
}

extension Span<UInt8> {
    /// The next line feed, or the end.
    fileprivate func endOfLine(from start: Int) -> Int {
        var index = start
        while index < count - 8, !hasLineFeed(inEightFrom: index) { index += 8 }
        while index < count, self[index] != UInt8(ascii: "\n") { index += 1 }
        return index
    }

    @inline(__always)
    private func hasLineFeed(inEightFrom offset: Int) -> Bool {
        let word = bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self) ^ 0x0A0A_0A0A_0A0A_0A0A
        return (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 != 0
    }
}

extension [UInt8] {
    /// Bytes at the end that start a code point of which the rest is still to come.
    fileprivate var countOfCutBytes: Int {
        for back in 1...3 where count >= back {
            let byte = self[count - back]
            if byte & 0xC0 == 0x80 { continue }
            let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            return length > back ? back : 0
        }
        return 0
    }
}

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
            let end = bytes.firstLineFeed(from: start) ?? bytes.count
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
        let setter = isContinued ? continuation : setter
        let lines = setter.lines(of: text.span)
        for line in lines {
            setter.draw(line, of: text.span, into: &output)
            output.append(UInt8(ascii: "\n"))
        }
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
        let setter = isContinued ? continuation : setter
        let lines = setter.lines(of: text.span)
        for line in lines.dropLast(2) {
            setter.draw(line, of: text.span, into: &output)
            output.append(UInt8(ascii: "\n"))
        }
        guard lines.count > 2 else {
            limit = paragraph.count * 2
            return
        }
        paragraph = Array(text[lines[lines.count - 2].range.lowerBound...] + rest)
        isContinued = true
        limit = max(partSize, paragraph.count * 2)
    }

    /// A paragraph in UTF-8, without the white space that its indent takes the place of.
    private func prepared(_ bytes: [UInt8]) -> [UInt8] {
        var text = bytes
        if (try? UTF8Span(validating: bytes.span)) == nil {
            text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        }
        guard !isContinued, setter.style.firstIndent > 0 else { return text }
        let leading = ParagraphStyle.leadingSpace(of: String(decoding: text.prefix(256), as: UTF8.self))
        return Array(text.dropFirst(leading))
    }
}

extension Span<UInt8> {
    fileprivate func firstLineFeed(from start: Int) -> Int? {
        var index = start
        while index < count {
            if self[index] == UInt8(ascii: "\n") { return index }
            index += 1
        }
        return nil
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

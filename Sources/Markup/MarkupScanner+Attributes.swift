extension MarkupScanner {
    /// The attributes of a tag in order: ranges of their names and values, quotes left out.
    public func attributes(of tag: StartTag) -> [(name: Range<Int>, value: Range<Int>)] {
        var result: [(name: Range<Int>, value: Range<Int>)] = []
        var at = tag.attributes.lowerBound
        while let attribute = nextAttribute(from: &at, to: tag.attributes.upperBound) { result.append(attribute) }
        return result
    }

    /// The resolved value of an attribute, its name compared in any case in HTML.
    public func attribute(_ wanted: StaticString, of tag: StartTag) -> String? {
        var at = tag.attributes.lowerBound
        while let attribute = nextAttribute(from: &at, to: tag.attributes.upperBound) {
            if isNamed(attribute.name, wanted) { return string(attribute.value) }
        }
        return nil
    }

    /// The start tag that is all of this range.
    func startTag(in range: Range<Int>) -> StartTag {
        let name = name(from: range.lowerBound + 1)
        var end = range.upperBound
        if end > name.upperBound, bytes[end - 1] == .greaterThan { end -= 1 }
        let isSelfClosing = end > name.upperBound && bytes[end - 1] == UInt8(ascii: "/")
        return StartTag(
            name: name, attributes: name.upperBound..<max(name.upperBound, isSelfClosing ? end - 1 : end),
            isSelfClosing: isSelfClosing)
    }

    private func nextAttribute(from at: inout Int, to end: Int) -> (name: Range<Int>, value: Range<Int>)? {
        while at < end, bytes[at].isSpace || bytes[at] == UInt8(ascii: "/") { at += 1 }
        let start = at
        while at < end, !bytes[at].isSpace, bytes[at] != UInt8(ascii: "=") || at == start { at += 1 }
        guard at > start else { return nil }
        let name = start..<at
        var next = at
        while next < end, bytes[next].isSpace { next += 1 }
        guard next < end, bytes[next] == UInt8(ascii: "=") else { return (name, at..<at) }
        let value = self.value(from: next + 1, to: end)
        at = value.next
        return (name, value.range)
    }

    /// The text of a range with its references resolved.
    public func string(_ range: Range<Int>) -> String {
        References.resolve(bytes[range], dialect)
    }

    /// The bytes of a range as they are.
    public func rawString(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private func value(from start: Int, to end: Int) -> (range: Range<Int>, next: Int) {
        var at = start
        while at < end, bytes[at].isSpace { at += 1 }
        guard at < end else { return (at..<at, at) }
        let quote = bytes[at]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let close = bytes[(at + 1)..<end].firstIndex(of: quote)
            return ((at + 1)..<(close ?? end), (close ?? end - 1) + 1)
        }
        let valueStart = at
        while at < end, !bytes[at].isSpace { at += 1 }
        return (valueStart..<at, at)
    }

    private func isNamed(_ name: Range<Int>, _ wanted: StaticString) -> Bool {
        guard name.count == wanted.utf8CodeUnitCount else { return false }
        let pattern = UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount)
        return dialect == .xml
            ? bytes[name].elementsEqual(pattern)
            : zip(bytes[name], pattern).allSatisfy { $0.lowercased == $1 }
    }
}

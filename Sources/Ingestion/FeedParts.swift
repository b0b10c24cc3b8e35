import CharacterEncoding
import FeedParsing
import Glibc

/// A large feed cut into small ones: each has the feed's head, some of its items, and its end.
///
/// So the parts of one feed can be read at the same time, and only those that are being read are in memory. Only feeds
/// that are surely cut between items are cut: one with anything unusual about its items is read whole.
struct FeedParts: Sendable {
    /// In the feed's order; half-open ranges of bytes in the file, each of whole items.
    let items: [Range<Int>]
    /// The encoding of the whole, as the first part has it.
    let encoding: String
    private let file: String
    private let head: [UInt8]
    private let tail: [UInt8]

    /// A smaller feed is not worth the trouble.
    static let leastSize = 1 << 20
    /// About how large a part is, in bytes.
    private static let partSize = 1 << 20
    /// What stands around the items is read again with every part.
    private static let mostAround = 1 << 16

    /// Nil where the feed is to be read whole.
    init?(_ bytes: [UInt8], of file: String, kind: ContentKind, encoding: String? = nil) {
        guard bytes.count >= Self.leastSize, !Self.isUTF16(bytes), let name = Self.itemName(kind),
            let ends = ItemScanner.ends(of: name, in: bytes), ends.first < Self.mostAround,
            bytes.count - ends.last < Self.mostAround
        else { return nil }
        self.file = file
        head = Array(bytes[..<ends.first])
        tail = Array(bytes[ends.last...])
        items = Self.parts(ends.all, from: ends.first)
        guard let first = items.first else { return nil }
        self.encoding = TextDecoder.decode(head + bytes[first] + tail, override: encoding).encoding
    }

    /// A part as a feed of its own.
    func feed(of items: Range<Int>) throws(ImportFailure) -> [UInt8] {
        var feed: [UInt8] = []
        feed.reserveCapacity(head.count + items.count + tail.count)
        feed += head
        feed += try FileBytes.read(file, range: items)
        feed += tail
        return feed
    }

    /// The feed without its items.
    var frame: [UInt8] {
        head + tail
    }

    private static func parts(_ ends: [Int], from start: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var begin = start
        for (index, end) in ends.enumerated() where end - begin >= partSize || index == ends.count - 1 {
            parts.append(begin..<end)
            begin = end
        }
        return parts
    }

    private static func itemName(_ kind: ContentKind) -> StaticString? {
        switch kind {
        case .rss, .rdf: "item"
        case .atom: "entry"
        default: nil
        }
    }

    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        bytes.prefix(64).contains(0)
    }
}

/// Looks for the items of a feed without reading them.
private struct ItemScanner {
    /// Where the first item begins, and where each one ends.
    struct Ends {
        var first: Int
        var all: [Int]

        var last: Int {
            all.last ?? first
        }
    }

    /// Nil where there are no items, or where one begins within another or is not closed.
    static func ends(of name: StaticString, in bytes: [UInt8]) -> Ends? {
        bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            return ItemScanner(base: base, count: bytes.count, name: name).ends()
        }
    }

    let base: UnsafeRawPointer
    let count: Int
    let name: StaticString

    private func ends() -> Ends? {
        var first: Int?
        var all: [Int] = []
        var isInItem = false
        var position = 0
        while let sign = next("<", from: position) {
            position = sign + 1
            if has("![CDATA[", at: position) {
                guard let end = next("]]>", from: position) else { return nil }
                position = end
            } else if has("!--", at: position) {
                guard let end = next("-->", from: position) else { return nil }
                position = end
            } else if isName(at: position) {
                guard !isInItem, let end = next(">", from: position), byte(end - 1) != UInt8(ascii: "/") else {
                    return nil
                }
                first = first ?? sign
                isInItem = true
                position = end
            } else if byte(position) == UInt8(ascii: "/"), isName(at: position + 1) {
                guard isInItem, let end = next(">", from: position) else { return nil }
                isInItem = false
                position = end + 1
                all.append(position)
            }
        }
        guard let first, !isInItem else { return nil }
        return Ends(first: first, all: all)
    }

    private func byte(_ position: Int) -> UInt8 {
        position >= 0 && position < count ? base.load(fromByteOffset: position, as: UInt8.self) : 0
    }

    private func has(_ text: StaticString, at position: Int) -> Bool {
        count - position >= text.utf8CodeUnitCount
            && memcmp(base + position, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// Whether the items' name stands here, and ends.
    private func isName(at position: Int) -> Bool {
        guard has(name, at: position) else { return false }
        switch byte(position + name.utf8CodeUnitCount) {
        case UInt8(ascii: ">"), UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"),
            UInt8(ascii: "/"):
            return true
        default: return false
        }
    }

    private func next(_ text: StaticString, from position: Int) -> Int? {
        var position = position
        while position < count,
            let found = memchr(base + position, Int32(text.utf8Start.pointee), count - position)
        {
            position = base.distance(to: UnsafeRawPointer(found))
            if has(text, at: position) { return position }
            position += 1
        }
        return nil
    }
}

import Markup

/// Which addresses a rule is about: `xianqu.lyd.com.cn/system/*/*/*/*.shtml`, `*/html/*/*/content_*.htm`.
///
/// It is host and path, without scheme, query and fragment. `*` stands for any text without `/`, `**` for any text, `#`
/// for digits. A host `*.x.cn` is also `x.cn` itself.
public struct AddressPattern: Sendable, Hashable {
    public let source: String
    private let pieces: [Piece]

    private enum Piece: Sendable, Hashable {
        case byte(UInt8)
        /// Digits, one at least.
        case digits
        /// Text without `/`.
        case some
        case anything
    }

    /// Nothing where it has a scheme, no path, or nothing in front of its first `/`.
    public init?(_ source: String) {
        guard let slash = source.firstIndex(of: "/"), slash > source.startIndex, !source.contains("://") else {
            return nil
        }
        self.source = source
        var pieces: [Piece] = []
        let bytes = Array(source.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "*") where pieces.last == .some && bytes[index - 1] == byte:
                pieces[pieces.count - 1] = .anything
            case UInt8(ascii: "*"): pieces.append(.some)
            case UInt8(ascii: "#"): if pieces.last != .digits { pieces.append(.digits) }
            default: pieces.append(.byte(byte))
            }
        }
        self.pieces = pieces
    }

    /// Whether an address of the web is one of these.
    public func matches(_ address: String) -> Bool {
        guard WebAddress.isWeb(address), let start = address.firstRange(of: "://")?.upperBound else { return false }
        let whole = address[start...].prefix { $0 != "?" && $0 != "#" }
        let host = whole.prefix { $0 != "/" }
        let bytes = Array((host.lowercased() + whole.dropFirst(host.count)).utf8)
        if matches(bytes) { return true }
        return source.hasPrefix("*.") && matches(Array("x.".utf8) + bytes)
    }

    /// Walks along both, and comes back to the last wildcard where they part.
    private func matches(_ bytes: [UInt8]) -> Bool {
        var (piece, byte) = (0, 0)
        var retry: (piece: Int, byte: Int)?
        while byte < bytes.count || piece < pieces.count {
            if piece < pieces.count, let next = step(piece, bytes, &byte) {
                if next == .wildcard { retry = (piece, byte) }
                piece += 1
                continue
            }
            guard let last = retry, last.byte < bytes.count, canSkip(bytes[last.byte], at: last.piece) else {
                return false
            }
            retry = (last.piece, last.byte + 1)
            (piece, byte) = (last.piece + 1, last.byte + 1)
        }
        return true
    }

    private enum Step {
        case taken
        case wildcard
    }

    private func step(_ piece: Int, _ bytes: [UInt8], _ byte: inout Int) -> Step? {
        switch pieces[piece] {
        case .some, .anything: return .wildcard
        case .byte(let wanted):
            guard byte < bytes.count, bytes[byte] == wanted else { return nil }
            byte += 1
            return .taken
        case .digits:
            let end = bytes[byte...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
            guard end > byte else { return nil }
            byte = end
            return .taken
        }
    }

    private func canSkip(_ byte: UInt8, at piece: Int) -> Bool {
        pieces[piece] == .anything || byte != UInt8(ascii: "/")
    }
}

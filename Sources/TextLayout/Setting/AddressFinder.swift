/// Finds web and mail addresses, inside which a line ends only when one is longer than a line.
///
/// An address is a run of printable ASCII with `://` in it, with `@` between letters or digits, or with a dotted name
/// before its first `/`. It is looked for only where a `/` or `@` is met.
struct AddressFinder {
    /// The run that was looked at last; half-open, UTF-8 offsets.
    private var run = 0..<0
    private var isAddress = false

    /// Bytes; a longer run may be taken for less than it is.
    static let limit = 2048

    /// Whether a place is inside the address that was found last.
    func contains(_ offset: Int) -> Bool {
        isAddress && run.contains(offset) && offset > run.lowerBound
    }

    static func isAddressByte(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte < 0x7F
    }

    /// Looks at the run around a `/` or `@`; where it is an address, lowers the levels of its units so far.
    mutating func look(at offset: Int, in bytes: Span<UInt8>, _ units: inout [Unit]) {
        guard !run.contains(offset) else { return }
        var start = offset
        while start > run.upperBound, Self.isAddressByte(bytes[start - 1]) { start -= 1 }
        var end = offset
        while end < bytes.count, Self.isAddressByte(bytes[end]) { end += 1 }
        run = start..<end
        isAddress = Self.isAddress(run, in: bytes)
        guard isAddress else { return }
        var index = units.count - 1
        while index >= 0, units[index].offset > start {
            units[index].level = min(units[index].level, .address)
            index -= 1
        }
    }

    /// Lowers the levels of the units from an index on that are inside the address found last.
    func hold(_ units: inout [Unit], from start: Int) {
        for index in start..<units.count where contains(units[index].offset) {
            units[index].level = min(units[index].level, .address)
        }
    }

    private static func isAddress(_ run: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        var hasDottedName = false
        for index in run {
            switch bytes[index] {
            case UInt8(ascii: "/"):
                if index > run.lowerBound, bytes[index - 1] == UInt8(ascii: ":") { return true }
                if hasDottedName { return true }
            case UInt8(ascii: "@"):
                if isBetween(index, run, bytes, isAlphanumeric) { return true }
            case UInt8(ascii: "."):
                hasDottedName = hasDottedName || isBetween(index, run, bytes) { isLetter(UInt32($0)) }
            default: break
            }
        }
        return false
    }

    private static func isBetween(
        _ index: Int, _ run: Range<Int>, _ bytes: Span<UInt8>, _ isMember: (UInt8) -> Bool
    ) -> Bool {
        index > run.lowerBound && index + 1 < run.upperBound && isAlphanumeric(bytes[index - 1])
            && isMember(bytes[index + 1])
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(UInt32(byte)) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}

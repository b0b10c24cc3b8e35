/// A grapheme cluster packed into two words: cells are compared and copied by the thousand for every frame, and so
/// touch no memory elsewhere.
///
/// It holds six code points. Of a longer cluster the first six stay; ncurses would draw five.
public struct Glyph: Sendable, Hashable {
    private var low: UInt64
    private var high: UInt64

    /// Nothing: what stands in the second half of a wide cluster.
    public static let none = Glyph(low: 0, high: 0)
    public static let blank = Glyph(" ")

    // A code point is stored as its value and one, in 21 bits, so that zero is none; three go into a word.
    private static let bits: UInt64 = 21
    private static let mask: UInt64 = 1 << bits - 1

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    public init(_ scalar: Unicode.Scalar) {
        self.init(low: UInt64(scalar.value) + 1, high: 0)
    }

    public init(_ cluster: String) {
        self = .none
        for (index, scalar) in cluster.unicodeScalars.prefix(6).enumerated() {
            let value = (UInt64(scalar.value) + 1) << (UInt64(index % 3) * Self.bits)
            if index < 3 {
                low |= value
            } else {
                high |= value
            }
        }
    }

    /// The code point, where there is no other.
    public var onlyScalar: Unicode.Scalar? {
        guard high == 0, low != 0, low <= Self.mask else { return nil }
        return Unicode.Scalar(UInt32(truncatingIfNeeded: low - 1))
    }

    public var text: String {
        if let onlyScalar { return String(onlyScalar) }
        var scalars = String.UnicodeScalarView()
        for word in [low, high] {
            var rest = word
            while rest != 0, let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: rest & Self.mask) - 1) {
                scalars.append(scalar)
                rest >>= Self.bits
            }
        }
        return String(scalars)
    }
}

/// A 64-bit digest of texts that is the same on every machine and in every version; not made to resist forgery.
///
/// FNV-1a taken eight bytes at a time, with the finishing steps of MurmurHash3.
public struct TextDigest: Sendable {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    public init() {}

    /// Adds a text and where it ends: `ab`, `c` is not `a`, `bc`. An absent text is not an empty one.
    public mutating func add(_ text: String?) {
        guard var text else { return add(UInt64.max) }
        text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
    }

    public mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { add($0) }
    }

    private mutating func add(_ raw: UnsafeRawBufferPointer) {
        add(UInt64(raw.count))
        let whole = raw.count & ~7
        for offset in stride(from: 0, to: whole, by: 8) {
            add(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        if whole < raw.count {
            add(raw[whole...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
        }
    }

    public mutating func add(_ number: UInt64) {
        state = (state ^ number) &* 0x0000_0100_0000_01B3
        state ^= state >> 29
    }

    public var value: UInt64 {
        var mixed = state
        mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
        mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
        return mixed ^ mixed >> 33
    }
}

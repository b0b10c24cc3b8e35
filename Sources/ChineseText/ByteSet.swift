/// A small set of bytes that is looked for in 64 bytes at once.
struct ByteSet: Sendable {
    typealias Block = SIMD64<UInt8>

    private let bytes: [UInt8]
    private let blocks: [Block]

    init(_ bytes: Set<UInt8>) {
        self.bytes = bytes.sorted()
        blocks = self.bytes.map(Block.init(repeating:))
    }

    func contains(_ byte: UInt8) -> Bool {
        bytes.contains(byte)
    }

    @inline(__always)
    func hits(in block: Block) -> SIMDMask<SIMD64<Int8>> {
        var hits = SIMDMask<SIMD64<Int8>>(repeating: false)
        for byte in blocks {
            hits .|= block .== byte
        }
        return hits
    }

    /// About how much of a Chinese text these bytes are: three a hanzi, most of its punctuation E3 80 xx and EF BC xx.
    var share: Double {
        bytes.reduce(0) { sum, byte in
            switch byte {
            case 0x80, 0xBC: sum + 0.03
            case 0x81...0xBF: sum + 0.01
            case 0xE4...0xE9: sum + 0.05
            case 0xE2, 0xE3, 0xEF: sum + 0.03
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x20: sum + 0.01
            default: sum + 0.002
            }
        }
    }
}

extension SIMDMask<SIMD64<Int8>> {
    /// One bit a lane, the first lane's the lowest.
    ///
    /// The standard library's `any` and subscript go through memory lane by lane; eight words of eight lanes do not.
    @inline(__always)
    var bits: UInt64 {
        // A mask is its storage: every lane is 0x00 or 0xFF.
        let words = unsafeBitCast(self, to: SIMD8<UInt64>.self)
        let together = words.evenHalf | words.oddHalf
        guard together != .zero else { return 0 }
        var bits: UInt64 = 0
        for index in 0..<8 {
            // Bit n of each byte n, then all of them summed up in the highest byte.
            let lanes = (words[index] & 0x8040_2010_0804_0201) &* 0x0101_0101_0101_0101
            bits |= (lanes >> 56) << UInt64(8 * index)
        }
        return bits
    }
}

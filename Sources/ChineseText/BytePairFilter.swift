/// Finds the places where a byte of one set is followed by a byte of another, 64 places at a time.
struct BytePairFilter: Sendable {
    private let first: ByteSet
    /// Absent where any byte may follow, or none.
    private let second: ByteSet?

    init(first: Set<UInt8>, second: Set<UInt8>?) {
        self.first = ByteSet(first)
        self.second = second.map(ByteSet.init)
    }

    /// About how much of a Chinese text's places the filter lets through.
    var share: Double {
        first.share * (second?.share ?? 1)
    }

    /// Calls `visit` with the offset of every pair's first byte from `start` on, until it returns false.
    @inline(__always)
    func visitCandidates(in bytes: Span<UInt8>, from start: Int, _ visit: (Int) -> Bool) {
        var offset = start
        while offset + ByteSet.Block.scalarCount < bytes.count {
            var places = places(at: offset, in: bytes.bytes)
            while places != 0 {
                guard visit(offset + places.trailingZeroBitCount) else { return }
                places &= places - 1
            }
            offset += ByteSet.Block.scalarCount
        }
        while offset < bytes.count {
            guard !isPair(at: offset, in: bytes) || visit(offset) else { return }
            offset += 1
        }
    }

    private func isPair(at place: Int, in bytes: Span<UInt8>) -> Bool {
        guard first.contains(bytes[place]) else { return false }
        guard let second else { return true }
        return place + 1 < bytes.count && second.contains(bytes[place + 1])
    }

    /// The pairs that start in the 64 places from `offset` on, one bit each; 65 bytes are read.
    @inline(__always)
    private func places(at offset: Int, in bytes: RawSpan) -> UInt64 {
        var hits = first.hits(in: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: ByteSet.Block.self))
        if let second {
            hits .&= second.hits(in: bytes.unsafeLoadUnaligned(fromByteOffset: offset + 1, as: ByteSet.Block.self))
        }
        return hits.bits
    }
}

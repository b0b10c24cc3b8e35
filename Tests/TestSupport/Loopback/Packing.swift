/// Bodies as servers pack them, without packing anything: streams whose blocks hold the bytes as they are.
public enum Packing {
    /// RFC 1951 §3.2.4: one stored block of at most 65,535 bytes.
    public static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt16(bytes.count)
        return [1] + littleEndian(count) + littleEndian(~count) + bytes
    }

    /// RFC 1952.
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        gzipHead + deflate(bytes) + littleEndian(checksum(bytes)) + littleEndian(UInt32(bytes.count))
    }

    /// RFC 7932 §9.2: an uncompressed meta-block of at most 65,536 bytes, then an empty last one.
    public static func brotli(_ bytes: [UInt8]) -> [UInt8] {
        let bits = UInt32(bytes.count - 1) << 4 | 1 << 20
        return littleEndian(bits).prefix(3) + bytes + [3]
    }

    /// A gzip stream of zeros a hundred and sixty times shorter than what is in it; its end is missing.
    ///
    /// RFC 1951 §3.2.6: the literal 0, then again and again “258 bytes as the one before”, 13 bits each.
    public static func bomb(bytes: Int) -> [UInt8] {
        var stream = gzipHead
        var (bits, count): (UInt32, Int) = (0b011 | 0b0000_1100 << 3, 11)
        for _ in 0..<bytes / 258 {
            bits |= 0b0_0000_1010_0011 << UInt32(count)
            count += 13
            while count >= 8 {
                stream.append(UInt8(truncatingIfNeeded: bits))
                bits >>= 8
                count -= 8
            }
        }
        return stream
    }

    private static let gzipHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

    private static func littleEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 {
                let isOdd = sum & 1 == 1
                sum >>= 1
                if isOdd { sum ^= 0xEDB8_8320 }
            }
        }
        return ~sum
    }
}

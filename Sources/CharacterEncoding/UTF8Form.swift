/// How much of some bytes is well-formed UTF-8.
struct UTF8Form {
    /// Well-formed sequences of two to four bytes.
    private(set) var sequences = 0
    /// Well-formed sequences of three or four bytes, which text in another encoding hardly ever makes by chance.
    private(set) var longSequences = 0
    /// Bytes that belong to no sequence; a sequence cut off by the end of the bytes is not counted.
    private(set) var errors = 0

    var isASCII: Bool { sequences == 0 && errors == 0 }
    var isValid: Bool { errors == 0 }
    /// Whether the bytes are UTF-8, though some of them may be broken.
    var isPlausible: Bool { errors * 4 <= sequences }

    init(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBufferPointer { buffer in
            var at = 0
            while at < buffer.count {
                if buffer[at] < 0x80 {
                    at += Self.lengthOfASCII(buffer, from: at)
                    continue
                }
                let length = Self.lengthOfSequence(buffer, at: at)
                switch length {
                case 0 where Self.isCutOff(buffer, at: at): return
                case 0:
                    errors += 1
                    at += 1
                default:
                    sequences += 1
                    if length >= 3 { longSequences += 1 }
                    at += length
                }
            }
        }
    }

    private static func lengthOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        var at = start
        while at + 8 <= raw.count, raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
            at += 8
        }
        while at < raw.count, raw[at] < 0x80 { at += 1 }
        return at - start
    }

    /// 2–4, or 0 where no well-formed sequence (Unicode, table 3-7) starts.
    private static func lengthOfSequence(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Int {
        func isTrail(_ number: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            at + number < bytes.count && range.contains(bytes[at + number])
        }
        switch bytes[at] {
        case 0xC2...0xDF: return isTrail(1) ? 2 : 0
        case 0xE0: return isTrail(1, 0xA0...0xBF) && isTrail(2) ? 3 : 0
        case 0xED: return isTrail(1, 0x80...0x9F) && isTrail(2) ? 3 : 0
        case 0xE1...0xEF: return isTrail(1) && isTrail(2) ? 3 : 0
        case 0xF0: return isTrail(1, 0x90...0xBF) && isTrail(2) && isTrail(3) ? 4 : 0
        case 0xF1...0xF3: return isTrail(1) && isTrail(2) && isTrail(3) ? 4 : 0
        case 0xF4: return isTrail(1, 0x80...0x8F) && isTrail(2) && isTrail(3) ? 4 : 0
        default: return 0
        }
    }

    private static func isCutOff(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
        let wanted = bytes[at] >= 0xF0 ? 4 : bytes[at] >= 0xE0 ? 3 : 2
        return bytes[at] >= 0xC2 && at + wanted > bytes.count && bytes[(at + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
    }
}

import Glibc

/// Decodes by the C library's `iconv`.
struct IconvDecoder {
    var name: String

    func decode(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding.Decoded {
        decodeIfKnown(bytes) ?? Self.asciiOnly(bytes)
    }

    /// The text; absent where the C library does not know the encoding.
    func decodeIfKnown(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding.Decoded? {
        let descriptor = iconv_open("UTF-8", name)
        guard descriptor != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(descriptor) }
        return bytes.withUnsafeBytes { convert($0, by: descriptor) }
    }

    private func convert(_ bytes: UnsafeRawBufferPointer, by descriptor: iconv_t?) -> CharacterEncoding.Decoded {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 2)
        var errors = 0
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        var input = UnsafeMutablePointer(mutating: bytes.bindMemory(to: CChar.self).baseAddress)
        var inputLeft = bytes.count
        while inputLeft > 0 {
            let status = chunk.withUnsafeMutableBufferPointer { buffer -> Int32 in
                var out = buffer.baseAddress
                var outLeft = buffer.count
                let result = iconv(descriptor, &input, &inputLeft, &out, &outLeft)
                let status = result == Int.max || result == -1 ? errno : 0
                output.append(
                    contentsOf: UnsafeRawBufferPointer(
                        rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - outLeft)]))
                return status
            }
            guard status == EILSEQ || status == EINVAL else { continue }
            let bad = UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - inputLeft)...])
            let repair = self.repair(bad)
            if repair == nil { errors += 1 }
            output.append(contentsOf: String(repair?.character ?? "\u{FFFD}").utf8)
            let skipped = repair?.length ?? 1
            input = input?.advanced(by: skipped)
            inputLeft -= skipped
        }
        return CharacterEncoding.Decoded(text: String(decoding: output, as: UTF8.self), errors: errors)
    }

    /// What stands at the start of `bytes` where glibc refuses it although GB18030 (or its use) has a character there.
    private func repair(_ bytes: UnsafeRawBufferPointer) -> (character: Unicode.Scalar, length: Int)? {
        guard name == "GB18030", let lead = bytes.first else { return nil }
        // Windows code page 936 has the euro sign there.
        if lead == 0x80 { return ("€", 1) }
        guard bytes.count >= 4 else { return nil }
        let code = bytes.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        // The four-byte forms of characters that glibc knows by their two-byte forms of 2005 only.
        guard let range = Self.fourByteForms.first(where: { $0.codes.contains(code) }),
            let number = range.codes.firstIndex(of: code),
            let character = Unicode.Scalar(range.first + UInt32(number))
        else { return nil }
        return (character, 4)
    }

    private static let fourByteForms: [(codes: [UInt32], first: UInt32)] = [
        (
            [
                0x8235_9037, 0x8235_9038, 0x8235_9039, 0x8235_9130, 0x8235_9131, 0x8235_9132, 0x8235_9133, 0x8235_9134,
            ], 0x9FB4
        ),
        (
            [
                0x8431_8236, 0x8431_8237, 0x8431_8238, 0x8431_8239, 0x8431_8330, 0x8431_8331, 0x8431_8332, 0x8431_8333,
                0x8431_8334, 0x8431_8335,
            ], 0xFE10
        ),
    ]

    /// What is left where the C library lacks the encoding's table.
    private static func asciiOnly(_ bytes: ArraySlice<UInt8>) -> CharacterEncoding.Decoded {
        var errors = 0
        var text = String.UnicodeScalarView()
        for byte in bytes {
            if byte >= 0x80 { errors += 1 }
            text.append(byte < 0x80 ? Unicode.Scalar(byte) : "\u{FFFD}")
        }
        return CharacterEncoding.Decoded(text: String(text), errors: errors)
    }
}

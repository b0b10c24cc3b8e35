import Glibc

@testable import CharacterEncoding

/// The bytes of `text` in the encoding of that name, by the C library.
func encoded(_ text: String, as name: String) -> [UInt8]? {
    guard let iconvName = CharacterEncoding(label: name)?.iconvName else { return nil }
    let descriptor = iconv_open(iconvName, "UTF-8")
    guard descriptor != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(descriptor) }
    var input = Array(text.utf8).map(CChar.init(bitPattern:))
    var output = [CChar](repeating: 0, count: input.count * 4)
    var (inputLeft, outputLeft) = (input.count, output.count)
    let isDone = input.withUnsafeMutableBufferPointer { source in
        output.withUnsafeMutableBufferPointer { target in
            var (from, to) = (source.baseAddress, target.baseAddress)
            iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
            return inputLeft == 0
        }
    }
    return isDone ? output[..<(output.count - outputLeft)].map(UInt8.init(bitPattern:)) : nil
}

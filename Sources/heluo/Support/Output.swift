import FoundationEssentials
import Glibc
import News

/// Standard output was closed by its reader.
struct OutputClosed: Error {}

/// What the verbs write: results on standard output, complaints on standard error.
enum Output {
    static func write(_ text: String) throws {
        try write(text.hasSuffix("\n") ? text : text + "\n", to: STDOUT_FILENO)
    }

    /// Writes bytes as they are.
    static func write(_ bytes: [UInt8]) throws {
        try write(bytes[...], to: STDOUT_FILENO)
    }

    static func writeJSON(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try write(String(decoding: encoder.encode(value), as: UTF8.self))
    }

    static func complain(_ line: String) {
        do {
            try write("heluo: \(line)\n", to: STDERR_FILENO)
        } catch {
            // There is nowhere left to say so; the exit code still tells.
        }
    }

    /// Shows a line on standard error that the next one takes the place of.
    static func show(_ line: String) {
        do {
            try write("\r\u{1B}[K" + line, to: STDERR_FILENO)
        } catch {
            // Nobody is looking.
        }
    }

    private static func write(_ text: String, to descriptor: Int32) throws {
        try write(Array(text.utf8)[...], to: descriptor)
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws {
        var bytes = bytes
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw closedOrFailed(errno) }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func closedOrFailed(_ code: Int32) -> any Error {
        guard code != EPIPE else { return OutputClosed() }
        let reason = Bilingual(errno: code)
        return Failure(
            .failed,
            Bilingual("无法写到标准输出：\(reason.chinese)", "cannot write to standard output: \(reason.english)"))
    }
}

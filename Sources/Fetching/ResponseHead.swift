/// The status and the fields of an answer, of the last one where there were several.
struct ResponseHead {
    private(set) var status = 0
    /// By name in lower case.
    private(set) var fields: [String: String] = [:]
    /// Bytes of all heads so far.
    private(set) var size = 0
    private(set) var redirects = 0
    private(set) var hasPassingRedirect = false

    mutating func add(_ line: UnsafeRawBufferPointer) {
        size += line.count
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            begin(text)
        } else if let colon = text.firstIndex(of: ":") {
            fields[text[..<colon].lowercased()] = Self.trimmed(text[text.index(after: colon)...])
        }
    }

    private mutating func begin(_ statusLine: String) {
        status = statusLine.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        fields = [:]
        guard (300..<400).contains(status), status != 304 else { return }
        redirects += 1
        if status != 301, status != 308 {
            hasPassingRedirect = true
        }
    }

    var validators: Validators {
        Validators(entityTag: fields["etag"], lastModified: fields["last-modified"])
    }

    var mediaType: String? {
        fields["content-type"]?.split(separator: ";").first.map { Self.trimmed($0).lowercased() }
    }

    var charset: String? {
        for parameter in (fields["content-type"] ?? "").split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
            if parts.count == 2, parts[0].lowercased() == "charset" {
                return parts[1].filter { $0 != "\"" && $0 != "'" }
            }
        }
        return nil
    }

    var retryAfter: RetryAfter? {
        fields["retry-after"].flatMap(RetryAfter.init)
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

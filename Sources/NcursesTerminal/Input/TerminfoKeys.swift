import Screen

/// The key sequences of the terminal's terminfo entry, as far as the decoder does not know them anyway.
enum TerminfoKeys {
    static func sequences() -> [[UInt8]: Key] {
        var sequences: [[UInt8]: Key] = [:]
        for (name, key) in capabilities {
            guard let bytes = Capability.string(name).map({ Array($0.utf8) }), bytes.count > 1, bytes.first == 0x1B
            else {
                continue
            }
            var decoder = InputDecoder()
            if decoder.feed(bytes) != [.key(key)] {
                sequences[bytes] = key
            }
        }
        return sequences
    }

    private static let capabilities: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
            ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", Key.function($0)) }
}

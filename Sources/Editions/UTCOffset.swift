internal import News
internal import StrictTOML

extension TOMLForm<Int> {
    /// `+08:00` as seconds east of UTC.
    static var utcOffset: Self {
        Self(expected: Bilingual("\"+08:00\" 这样的时差", "an offset like \"+08:00\"")) { value in
            value.string.flatMap(seconds)
        }
    }

    private static func seconds(ofOffset text: String) -> Int? {
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard text.first == "+" || text.first == "-", parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
            let hours = UInt8(parts[0]), let minutes = UInt8(parts[1]), hours <= 14, minutes < 60
        else { return nil }
        return (text.first == "-" ? -1 : 1) * (Int(hours) * 3600 + Int(minutes) * 60)
    }
}

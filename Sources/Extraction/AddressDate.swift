import News

/// The date in the path of an address: `/2020/02/24/`, `/2020-02/24/`, `/202002/24/`, `/20200224/`, `/2020/0224/`.
enum AddressDate {
    static func read(_ address: String, _ dates: DateReader) -> Published? {
        let parts = address.split { !$0.isNumber || !$0.isASCII }.map(String.init)
        for (index, year) in parts.enumerated() where year.hasPrefix("20") || year.hasPrefix("19") {
            let rest = Array(parts[(index + 1)...].prefix(2))
            if let date = text(year, rest).flatMap(dates.read) { return Published(date.moment, precision: .day) }
        }
        return nil
    }

    /// The date that starts with the year's part, as a date reader reads it.
    private static func text(_ year: String, _ rest: [String]) -> String? {
        let next = rest.first ?? ""
        switch year.count {
        // Followed by a time, or by the numbers of page and article.
        case 8, 14, 17: return String(year.prefix(8))
        case 6 where next.count == 2, 4 where next.count == 4: return year + next
        case 4 where rest.count == 2 && rest.allSatisfy { $0.count <= 2 }: return "\(year)-\(next)-\(rest[1])"
        default: return nil
        }
    }
}

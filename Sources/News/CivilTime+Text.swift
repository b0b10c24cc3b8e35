extension CivilTime {
    /// `2020-02-24`
    public var dateText: String {
        "\(Self.padded(year, to: 4))-\(Self.padded(month))-\(Self.padded(day))"
    }

    /// `16:37`
    public var clockText: String {
        "\(Self.padded(hour)):\(Self.padded(minute))"
    }

    /// `02-24`
    public var monthDayText: String {
        "\(Self.padded(month))-\(Self.padded(day))"
    }

    static func padded(_ number: Int, to width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension Timestamp {
    /// RFC 3339 with the offset in seconds east of UTC: `2020-02-24T16:37:00+08:00`, `…Z` where the offset is 0.
    public func rfc3339(offset: Int) -> String {
        let civil = CivilTime(self, offset: offset)
        let minutes = abs(offset) / 60
        let zone =
            offset == 0
            ? "Z" : "\(offset < 0 ? "-" : "+")\(CivilTime.padded(minutes / 60)):\(CivilTime.padded(minutes % 60))"
        return "\(civil.dateText)T\(civil.clockText):\(CivilTime.padded(civil.second))\(zone)"
    }
}

extension Published {
    /// RFC 3339, or only the date where only the day is known; as a clock `offset` seconds east of UTC shows it.
    public func text(offset: Int) -> String {
        switch precision {
        case .day: CivilTime(moment, offset: offset).dateText
        case .second: moment.rfc3339(offset: offset)
        }
    }
}

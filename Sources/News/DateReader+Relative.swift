extension DateReader {
    /// `刚刚`, `5分钟前`, `半小时前`, `3天前`, `昨天 12:30`, `2 hours ago`.
    func readRelative(_ scanner: inout DateScanner) -> Published? {
        guard let now else { return nil }
        if scanner.acceptAny(of: [("刚刚", ()), ("刚才", ()), ("just now", ())]) != nil { return Published(now) }
        if let days = scanner.acceptAny(of: Self.days) {
            return day(before: now, by: days, scanner.time())
        }
        return readAgo(&scanner, now: now)
    }

    private func readAgo(_ scanner: inout DateScanner, now: Timestamp) -> Published? {
        let isHalf = scanner.accept("半")
        guard let count = isHalf ? 1 : scanner.number(digits: 1...4) else { return nil }
        scanner.skipSpaces()
        guard let unit = scanner.acceptAny(of: Self.units) else { return nil }
        scanner.skipSpaces()
        guard
            scanner.accept("前") || scanner.accept(word: "之前") || scanner.accept(word: "以前")
                || scanner.accept(word: "ago")
        else { return nil }
        let seconds = Int64(count) * unit / (isHalf ? 2 : 1)
        let moment = Timestamp(seconds: now.seconds - seconds)
        return unit < 86_400 ? Published(moment) : midnight(before: moment)
    }

    private func day(before now: Timestamp, by days: Int64, _ time: TimeOfDay?) -> Published? {
        let date = CivilTime(Timestamp(seconds: now.seconds - days * 86_400), offset: utcOffset)
        return published(year: date.year, month: date.month, day: date.day, time)
    }

    private func midnight(before moment: Timestamp) -> Published? {
        day(before: moment, by: 0, nil)
    }

    private static let days: [(String, Int64)] = [
        ("今天", 0), ("今日", 0), ("昨天", 1), ("昨日", 1), ("前天", 2), ("前日", 2), ("大前天", 3), ("today", 0), ("yesterday", 1),
    ]

    /// In seconds.
    private static let units: [(String, Int64)] = [
        ("秒钟", 1), ("秒", 1), ("分钟", 60), ("分", 60), ("个小时", 3600), ("小时", 3600), ("个钟头", 3600), ("天", 86_400),
        ("日", 86_400), ("个星期", 604_800), ("星期", 604_800), ("周", 604_800), ("个月", 2_592_000), ("月", 2_592_000),
        ("年", 31_536_000), ("seconds", 1), ("second", 1), ("minutes", 60), ("minute", 60), ("mins", 60), ("min", 60),
        ("hours", 3600), ("hour", 3600), ("days", 86_400), ("day", 86_400), ("weeks", 604_800), ("week", 604_800),
    ]
}

extension DateScanner {
    /// Whether a relative date can start with this character.
    static func startsRelative(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isDigit || scalar.chineseDigitValue != nil || "刚今昨前半大十".unicodeScalars.contains(scalar)
    }
}

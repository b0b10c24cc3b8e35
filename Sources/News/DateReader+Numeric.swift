extension DateReader {
    /// `2020-02-24`, `2020/2/24 16:37:05`, `2025.09.05 08:34`, `2020年02月24日 16:37`, `2020-02`, `2020-055`.
    func readYearFirst(_ scanner: inout DateScanner) -> Published? {
        guard let year = scanner.number(digits: 4...4) else { return nil }
        scanner.skipSpaces()
        guard scanner.accept("-/.年년－—‐") else { return nil }
        scanner.skipSpaces()
        if scanner.digitCount == 3 {
            return scanner.number(digits: 3...3).flatMap { ordinal(year: year, day: $0, scanner.time()) }
        }
        guard let month = scanner.number(digits: 1...2) else { return nil }
        var attempt = scanner
        attempt.skipSpaces()
        guard attempt.accept("-/.月월－—‐") else {
            return published(year: year, month: month, day: 1, nil)
        }
        attempt.skipSpaces()
        guard let day = attempt.number(digits: 1...2) else { return published(year: year, month: month, day: 1, nil) }
        scanner = attempt
        skipDayMark(&scanner)
        return published(year: year, month: month, day: day, scanner.time())
    }

    /// `20200224`, `20200224T163705Z`, `20200224163705`, `2020`, and seconds or milliseconds since 1970.
    func readCompact(_ scanner: inout DateScanner) -> Published? {
        switch scanner.digitCount {
        case 14, 12:
            guard let date = compactDate(&scanner), let hour = take(2, &scanner), let minute = take(2, &scanner)
            else { return nil }
            let second = scanner.digitCount == 2 ? take(2, &scanner) : 0
            let time = TimeOfDay(hour: hour, minute: minute, second: second ?? 0, offset: scanner.zone())
            return published(year: date.year, month: date.month, day: date.day, time)
        case 13, 10:
            let isMilliseconds = scanner.digitCount == 13
            return take(scanner.digitCount, &scanner).map {
                Published(Timestamp(seconds: Int64(isMilliseconds ? $0 / 1000 : $0)))
            }
        case 8:
            guard let date = compactDate(&scanner) else { return nil }
            return published(year: date.year, month: date.month, day: date.day, compactTime(&scanner))
        case 7:
            guard let year = take(4, &scanner), let day = take(3, &scanner) else { return nil }
            return ordinal(year: year, day: day, scanner.time())
        case 4 where scanner.isAlone(afterDigits: 4):
            return take(4, &scanner).flatMap { published(year: $0, month: 1, day: 1, nil) }
        default: return nil
        }
    }

    /// `24.02.2020 16:37`, `2/24/2020 4:37 PM`: the month first with `/`, as in North America, unless it cannot be.
    func readDayFirst(_ scanner: inout DateScanner) -> Published? {
        guard let first = scanner.number(digits: 1...2), let separator = scanner.peek(), scanner.accept("/.-"),
            let second = scanner.number(digits: 1...2), scanner.peek() == separator, scanner.accept("/.-"),
            let year = year(&scanner)
        else { return nil }
        let isMonthFirst = separator == "/" ? first <= 12 : second > 12
        let (month, day) = isMonthFirst ? (first, second) : (second, first)
        return published(year: year, month: month, day: day, scanner.time())
    }

    /// `02-24 16:37`, `2月24日`: of the last twelve months.
    func readWithoutYear(_ scanner: inout DateScanner) -> Published? {
        guard let now, let month = scanner.number(digits: 1...2), scanner.accept("-/月"),
            let day = scanner.number(digits: 1...2)
        else { return nil }
        skipDayMark(&scanner)
        let time = scanner.time()
        let year = CivilTime(now, offset: utcOffset).year
        guard let thisYear = published(year: year, month: month, day: day, time) else { return nil }
        let isFuture = thisYear.moment.seconds > now.seconds + 86_400
        return isFuture ? published(year: year - 1, month: month, day: day, time) : thisYear
    }

    /// A year of four digits, or of two: 00–69 are of this century.
    func year(_ scanner: inout DateScanner) -> Int? {
        let digits = scanner.digitCount
        guard let number = scanner.number(digits: 2...4) else { return nil }
        return digits > 2 ? number : number < 70 ? 2000 + number : 1900 + number
    }

    private func ordinal(year: Int, day: Int, _ time: TimeOfDay?) -> Published? {
        guard (1...366).contains(day), let first = published(year: year, month: 1, day: 1, time) else { return nil }
        return Published(Timestamp(seconds: first.moment.seconds + Int64(day - 1) * 86_400), precision: first.precision)
    }

    private func skipDayMark(_ scanner: inout DateScanner) {
        var attempt = scanner
        attempt.skipSpaces()
        if attempt.accept("日号號일") { scanner = attempt }
    }

    private func compactDate(_ scanner: inout DateScanner) -> (year: Int, month: Int, day: Int)? {
        guard let year = take(4, &scanner), let month = take(2, &scanner), let day = take(2, &scanner) else {
            return nil
        }
        return (year, month, day)
    }

    /// `T163705Z`, or a time as elsewhere.
    private func compactTime(_ scanner: inout DateScanner) -> TimeOfDay? {
        var attempt = scanner
        attempt.skip { $0 == "T" || $0 == "t" || $0 == " " }
        guard attempt.digitCount == 6 || attempt.digitCount == 4 else { return scanner.time() }
        let hasSeconds = attempt.digitCount == 6
        guard let hour = take(2, &attempt), let minute = take(2, &attempt) else { return nil }
        let second = hasSeconds ? take(2, &attempt) : 0
        scanner = attempt
        return TimeOfDay(hour: hour, minute: minute, second: second ?? 0, offset: scanner.zone())
    }

    /// The value of the next `count` digits.
    private func take(_ count: Int, _ scanner: inout DateScanner) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let digit = scanner.peek()?.digitValue else { return nil }
            value = value * 10 + digit
            scanner.advance()
        }
        return value
    }
}

extension DateScanner {
    fileprivate func isAlone(afterDigits count: Int) -> Bool {
        var rest = self
        rest.advance(by: count)
        rest.skipSpaces()
        return rest.peek() == nil
    }
}

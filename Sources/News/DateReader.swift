/// Dates as feeds and pages write them: RFC 822 and its many misspellings, RFC 3339 and ISO 8601, numbers parted by
/// `/`, `.` or 年月日, and relative Chinese forms.
///
/// A date without a zone is of a clock `utcOffset` seconds east of UTC. Of an impossible date (February 31) nothing is
/// read; what follows a date is ignored.
public struct DateReader: Sendable {
    /// Seconds east of UTC of the clock that dates without a zone are read by.
    public var utcOffset: Int
    /// What relative dates (昨天 12:30) and dates without a year (02-24 16:37) are relative to; without it they are not
    /// read.
    public var now: Timestamp?

    public init(utcOffset: Int, now: Timestamp? = nil) {
        self.utcOffset = utcOffset
        self.now = now
    }

    /// The date that `text` starts with, white space aside.
    public func read(_ text: String) -> Published? {
        var scanner = DateScanner(text)
        scanner.skipSpaces()
        return read(&scanner)
    }

    /// The first date that is written with its year anywhere in `text`, and its place as half-open UTF-8 offsets.
    ///
    /// Relative forms are found as well when nothing else is.
    public func find(in text: String) -> (date: Published, range: Range<Int>)? {
        find(in: text) {
            $0.isDigit || $0.chineseDigitValue != nil
        } read: {
            readYearFirst(&$0)
        }
            ?? find(in: text, startingAt: DateScanner.startsRelative) { readRelative(&$0) }
    }

    private func read(_ scanner: inout DateScanner) -> Published? {
        for form in [readCompact, readYearFirst, readNamedMonth, readRelative, readDayFirst, readWithoutYear] {
            var attempt = scanner
            if let date = form(&attempt) { return date }
        }
        return nil
    }

    private func find(
        in text: String, startingAt isStart: (Unicode.Scalar) -> Bool, read: (inout DateScanner) -> Published?
    ) -> (date: Published, range: Range<Int>)? {
        var scanner = DateScanner(text)
        var previous: Unicode.Scalar?
        while let scalar = scanner.peek() {
            if isStart(scalar), previous?.isDigit != true {
                var attempt = scanner
                if let date = read(&attempt) {
                    return (date, scanner.utf8Offset..<attempt.utf8Offset)
                }
            }
            previous = scalar
            scanner.advance()
        }
        return nil
    }
}

extension DateReader {
    /// The moment of a date and perhaps a time; absent where there is no such date.
    func published(year: Int, month: Int, day: Int, _ time: TimeOfDay?) -> Published? {
        guard (1...9999).contains(year) else { return nil }
        // 24:00 is the midnight that ends a day (ISO 8601).
        let isDayEnd = time?.hour == 24 && time?.minute == 0
        let civil = CivilTime(
            year: year, month: month, day: day, hour: isDayEnd ? 0 : time?.hour ?? 0, minute: time?.minute ?? 0,
            second: min(time?.second ?? 0, 59))
        guard civil.isValid, (time?.second ?? 0) <= 60 else { return nil }
        let moment = civil.moment(offset: time?.offset ?? utcOffset)
        return Published(
            Timestamp(seconds: moment.seconds + (isDayEnd ? 86_400 : 0)), precision: time == nil ? .day : .second)
    }
}

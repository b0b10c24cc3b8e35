/// A date and time of day as a clock at a fixed offset from UTC shows them (proleptic Gregorian calendar).
///
/// Written out here, and not taken from Foundation's `Calendar`, because the first screen needs it and Foundation's
/// calendar loads its locale data first.
public struct CivilTime: Sendable, Hashable {
    public var year: Int
    /// 1–12
    public var month: Int
    /// 1–31
    public var day: Int
    /// 0–23
    public var hour: Int
    /// 0–59
    public var minute: Int
    /// 0–59
    public var second: Int

    public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// The beginning of a day, counted from 1970-01-01.
    public init(dayNumber: Int) {
        (year, month, day) = Self.date(ofDay: dayNumber)
        (hour, minute, second) = (0, 0, 0)
    }

    /// What a clock `offset` seconds east of UTC shows at `moment`.
    public init(_ moment: Timestamp, offset: Int) {
        let local = moment.seconds + Int64(offset)
        let (days, second) = local.flooredDivision(by: 86_400)
        self.init(dayNumber: Int(days))
        hour = Int(second) / 3600
        minute = Int(second) / 60 % 60
        self.second = Int(second) % 60
    }

    /// The moment at which a clock `offset` seconds east of UTC shows this.
    public func moment(offset: Int) -> Timestamp {
        let time = hour * 3600 + minute * 60 + second
        return Timestamp(seconds: Int64(dayNumber) * 86_400 + Int64(time - offset))
    }

    /// Whether such a date and time exist.
    public var isValid: Bool {
        (1...12).contains(month) && (1...Self.days(inMonth: month, of: year)).contains(day)
            && (0...23).contains(hour) && (0...59).contains(minute) && (0...59).contains(second)
    }

    /// Days since 1970-01-01.
    public var dayNumber: Int {
        // The year is counted from March, so that the leap day is its last.
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = shifted.flooredDivision(by: 400)
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// 1 (Monday) to 7 (Sunday).
    public var weekday: Int {
        (dayNumber + 3).flooredDivision(by: 7).remainder + 1
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func date(ofDay day: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (day + 719_468).flooredDivision(by: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }
}

extension FixedWidthInteger {
    fileprivate func flooredDivision(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

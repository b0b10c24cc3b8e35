/// A time of day, and its zone where one is stated.
struct TimeOfDay {
    var hour: Int
    var minute: Int
    var second: Int
    /// Seconds east of UTC.
    var offset: Int?
}

extension DateScanner {
    /// Takes a time of day with what may stand between it and the date before it.
    mutating func time() -> TimeOfDay? {
        var attempt = self
        attempt.skipToTime()
        let half = attempt.acceptAny(of: Self.dayHalves)
        attempt.skipSpaces()
        guard let hour = attempt.number(digits: 1...2) else { return nil }
        let hasMinutes = attempt.accept(":：时時点點시hH")
        guard hasMinutes || half != nil else { return nil }
        attempt.skipSpaces()
        let minute = hasMinutes ? attempt.number(digits: 1...2) : nil
        _ = attempt.accept("分분")
        let second = minute == nil ? nil : attempt.seconds()
        let lateHalf = half ?? attempt.half()
        let zone = attempt.zone()
        guard let hour = Self.hour(hour, in: lateHalf), hour <= 24, (minute ?? 0) < 60 else { return nil }
        self = attempt
        return TimeOfDay(hour: hour, minute: minute ?? 0, second: second ?? 0, offset: zone)
    }

    private mutating func skipToTime() {
        skipSpaces()
        skip { ",，、tT|".unicodeScalars.contains($0) || $0.isDateSpace }
        skipWeekday()
        _ = accept(word: "at")
        skip { $0.isDateSpace || $0 == "," }
    }

    /// 星期一, (周一), Mon.
    mutating func skipWeekday() {
        var attempt = self
        _ = attempt.accept("(（[")
        if attempt.acceptAny(of: [("星期", ()), ("周", ()), ("礼拜", ())]) != nil {
            attempt.advance()
        } else {
            let word = attempt.letters()
            guard word.count >= 3, Self.weekdays.contains(where: { word.hasPrefix($0) }) else { return }
            _ = attempt.accept(".")
        }
        _ = attempt.accept(")）]")
        attempt.skipSpaces()
        _ = attempt.accept(",，")
        attempt.skipSpaces()
        self = attempt
    }

    private mutating func seconds() -> Int? {
        var attempt = self
        attempt.skipSpaces()
        guard attempt.accept(":：") || (attempt.peek()?.isDigit == true && attempt.position > position) || endsMinutes
        else { return nil }
        guard let second = attempt.number(digits: 1...2) else { return nil }
        if attempt.accept(".,:") { attempt.skip(while: \.isDigit) }
        _ = attempt.accept("秒초")
        self = attempt
        return second
    }

    /// Whether 分 stands before here, after which seconds follow without a colon.
    private var endsMinutes: Bool {
        peek(-1) == "分" && peek()?.isDigit == true
    }

    private mutating func half() -> DayHalf? {
        var attempt = self
        attempt.skipSpaces()
        guard let half = attempt.acceptAny(of: Self.dayHalves) else { return nil }
        self = attempt
        return half
    }

    enum DayHalf {
        case morning
        case noon
        case afternoon
    }

    private static let dayHalves: [(String, DayHalf)] = [
        ("上午", .morning), ("凌晨", .morning), ("早上", .morning), ("早晨", .morning), ("清晨", .morning), ("中午", .noon),
        ("下午", .afternoon), ("傍晚", .afternoon), ("晚上", .afternoon), ("晚间", .afternoon), ("오전", .morning),
        ("오후", .afternoon), ("a.m.", .morning), ("p.m.", .afternoon), ("am", .morning), ("pm", .afternoon),
    ]

    static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    private static func hour(_ hour: Int, in half: DayHalf?) -> Int? {
        switch half {
        case nil: hour
        case .morning: hour == 12 ? 0 : hour
        case .noon: hour <= 2 ? hour + 12 : hour
        case .afternoon: hour < 12 ? hour + 12 : hour
        }
    }
}

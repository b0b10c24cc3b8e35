public import News

/// How a date is said in a list, seen from today.
public enum DateForm: Sendable, Hashable {
    /// 今天 14:05
    case time
    /// 今天, where only the day is known.
    case today
    /// 昨天
    case yesterday
    /// 02-24: of this year, or of the half year around.
    case monthDay
    /// 2020-02-24
    case full
}

extension Published {
    /// For an article's head: `2020-02-24 16:37`, or `2020-02-24` where only the day is known.
    public func dateAndTime(offset: Int) -> String {
        let civil = CivilTime(moment, offset: offset)
        return precision == .day ? civil.dateText : "\(civil.dateText) \(civil.clockText)"
    }

    public func form(today: CivilTime, offset: Int) -> DateForm {
        let civil = CivilTime(moment, offset: offset)
        let days = today.dayNumber - civil.dayNumber
        switch days {
        case 0: return precision == .day ? .today : .time
        case 1: return .yesterday
        default: return civil.year == today.year || abs(days) <= Self.halfYear ? .monthDay : .full
        }
    }

    private static let halfYear = 183

    /// For a list: `今天 14:05`, `昨天`, `02-24`, `2020-02-24`; compact: `14:05`, `昨天`, `02-24`, `20-02-24`.
    public func humanText(today: CivilTime, offset: Int, language: Language, isCompact: Bool = false) -> String {
        let civil = CivilTime(moment, offset: offset)
        switch form(today: today, offset: offset) {
        case .time where isCompact: return civil.clockText
        case .time: return Bilingual("今天", "today")(language) + " " + civil.clockText
        case .today: return Bilingual("今天", "today")(language)
        case .yesterday where isCompact: return Bilingual("昨天", "yest.")(language)
        case .yesterday: return Bilingual("昨天", "yesterday")(language)
        case .monthDay: return civil.monthDayText
        case .full where isCompact: return String(civil.dateText.dropFirst(2))
        case .full: return civil.dateText
        }
    }
}

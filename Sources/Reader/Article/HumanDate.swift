public import News

extension Published {
    /// For an article's head: `2020-02-24 16:37`, or `2020-02-24` where only the day is known.
    public func dateAndTime(offset: Int) -> String {
        let civil = CivilTime(moment, offset: offset)
        return precision == .day ? civil.dateText : "\(civil.dateText) \(civil.clockText)"
    }

    /// For a list: `今天 14:05`, `昨天`, `02-24`, `2020-02-24`, seen from today.
    public func humanText(today: CivilTime, offset: Int, language: Language) -> String {
        let civil = CivilTime(moment, offset: offset)
        switch today.dayNumber - civil.dayNumber {
        case 0:
            let word = Bilingual("今天", "today")(language)
            return precision == .day ? word : "\(word) \(civil.clockText)"
        case 1:
            return Bilingual("昨天", "yesterday")(language)
        default:
            return civil.year == today.year ? civil.monthDayText : civil.dateText
        }
    }
}

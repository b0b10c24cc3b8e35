import News

/// A year, a month or a day as it is written in a query: `2020`, `2020-02`, `2020-02-24`, also with `.` or `/`.
struct DateSpan {
    private var first: CivilTime
    private var behind: CivilTime

    init?(_ text: String) {
        let words = text.split(omittingEmptySubsequences: false) { "-./".contains($0) }
        let numbers = words.compactMap { word in
            word.utf8.allSatisfy { (0x30...0x39).contains($0) } && word.utf8.count <= 4 ? Int(word) : nil
        }
        guard (1...3).contains(numbers.count), numbers.count == words.count, words[0].count == 4 else { return nil }
        let year = numbers[0]
        let month = numbers.count > 1 ? numbers[1] : 1
        first = CivilTime(year: year, month: month, day: numbers.count > 2 ? numbers[2] : 1)
        guard first.isValid else { return nil }
        switch numbers.count {
        case 1: behind = CivilTime(year: year + 1, month: 1, day: 1)
        case 2: behind = CivilTime(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
        default: behind = CivilTime(Timestamp(seconds: Int64(first.dayNumber + 1) * 86_400), offset: 0)
        }
    }

    /// From its first moment until behind its last, on a clock `offset` seconds east of UTC.
    func moments(offset: Int) -> Range<Timestamp> {
        first.moment(offset: offset)..<behind.moment(offset: offset)
    }
}

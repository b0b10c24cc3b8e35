extension DateReader {
    /// `Mon, 24 Feb 2020 16:37:05 +0800`, `24-Feb-20 16:37`, `Feb 24, 2020`, `Mon Feb 24 16:37:05 CST 2020`.
    func readNamedMonth(_ scanner: inout DateScanner) -> Published? {
        scanner.skipWeekday()
        scanner.skipForeignWeekday()
        return scanner.peek()?.isDigit == true ? readDayAndMonth(&scanner) : readMonthAndDay(&scanner)
    }

    private func readDayAndMonth(_ scanner: inout DateScanner) -> Published? {
        guard let day = scanner.number(digits: 1...2) else { return nil }
        skipOrdinalEnding(&scanner)
        scanner.skipDateSeparators()
        guard let month = scanner.month() else { return nil }
        scanner.skipDateSeparators()
        guard let year = year(&scanner) else { return nil }
        return published(year: year, month: month, day: day, scanner.time())
    }

    private func readMonthAndDay(_ scanner: inout DateScanner) -> Published? {
        guard let month = scanner.month() else { return nil }
        scanner.skipDateSeparators()
        guard let day = scanner.number(digits: 1...2) else { return nil }
        skipOrdinalEnding(&scanner)
        var attempt = scanner
        attempt.skipDateSeparators()
        if let year = year(&attempt), attempt.peek() != ":" {
            scanner = attempt
            return published(year: year, month: month, day: day, scanner.time())
        }
        return readYearLast(month: month, day: day, &scanner)
    }

    /// The forms of C's `asctime`, of `date` and of Java's `Date.toString`, in which the year comes last.
    private func readYearLast(month: Int, day: Int, _ scanner: inout DateScanner) -> Published? {
        var zoneName = scanner
        guard var time = scanner.time() else { return nil }
        scanner.skipSpaces()
        if time.offset == nil, scanner.peek()?.isDigit != true {
            time.offset = scanner.zone()
            scanner.skipSpaces()
        }
        guard let year = year(&scanner) else { return nil }
        // There CST is what the machine's clock calls its zone, and in China that is China Standard Time.
        zoneName.skip { $0.isDigit || $0 == ":" || $0.isDateSpace }
        if zoneName.accept(word: "cst"), utcOffset == 8 * 3600 { time.offset = utcOffset }
        return published(year: year, month: month, day: day, time)
    }

    private func skipOrdinalEnding(_ scanner: inout DateScanner) {
        _ = scanner.acceptAny(of: [("st", ()), ("nd", ()), ("rd", ()), ("th", ())])
    }
}

extension DateScanner {
    fileprivate mutating func skipDateSeparators() {
        skip { $0.isDateSpace || ",.-/".unicodeScalars.contains($0) }
    }

    /// Takes a word and the comma behind it, as `Lun, ` of `Lun, 24 Feb 2020`.
    fileprivate mutating func skipForeignWeekday() {
        var attempt = self
        attempt.skip { $0.properties.isAlphabetic }
        guard attempt.position > position, attempt.accept(",，") else { return }
        attempt.skipSpaces()
        if attempt.peek()?.isDigit == true { self = attempt }
    }

    /// Takes the name of a month, its first three letters, or 二月: 1–12.
    fileprivate mutating func month() -> Int? {
        var attempt = self
        if let number = attempt.chineseNumber(digits: 1...2), attempt.accept("月"), (1...12).contains(number) {
            self = attempt
            return number
        }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let word = letters()
        guard let index = names.firstIndex(where: { word.hasPrefix($0) }) else { return nil }
        return index + 1
    }
}

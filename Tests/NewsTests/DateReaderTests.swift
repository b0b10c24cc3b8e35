import News
import Testing

@Suite struct DateReaderTests {
    /// 2020-02-25 08:00:00 at +08:00, a Tuesday.
    static let now = CivilTime(year: 2020, month: 2, day: 25, hour: 8).moment(offset: 28_800)
    let reader = DateReader(utcOffset: 28_800, now: now)

    @Test(arguments: [
        // RFC 822 with and without seconds, zone or weekday.
        ("Mon, 24 Feb 2020 16:37:05 +0800", "2020-02-24T16:37:05+08:00"),
        ("Mon, 24 Feb 2020 08:37:05 GMT", "2020-02-24T16:37:05+08:00"),
        ("Mon,24 Feb 2020 08:37 Z", "2020-02-24T16:37:00+08:00"),
        ("24 Feb 20 16:37", "2020-02-24T16:37:00+08:00"),
        ("Monday, 24-Feb-20 08:37:05 UTC", "2020-02-24T16:37:05+08:00"),
        ("Thu, 01 Jan 2004 19:48:21 EST", "2004-01-02T08:48:21+08:00"),
        ("Thu, 01 Jan 2004 19:48:21 CST", "2004-01-02T09:48:21+08:00"),
        ("Mon Feb 24 16:37:05 CST 2020", "2020-02-24T16:37:05+08:00"),
        ("Mon Feb 24 16:37:05 2020", "2020-02-24T16:37:05+08:00"),
        ("Mon Feb 24 2020 16:37:05 GMT+0800 (中国标准时间)", "2020-02-24T16:37:05+08:00"),
        ("February 24, 2020 4:37 PM", "2020-02-24T16:37:00+08:00"),
        ("24 Sept 2020 00:00:00 +0800", "2020-09-24T00:00:00+08:00"),
        ("Feb. 24th, 2020", "2020-02-24"),
        // RFC 3339 and ISO 8601.
        ("2020-02-24T16:37:05+08:00", "2020-02-24T16:37:05+08:00"),
        ("2020-02-24T08:37:05.123Z", "2020-02-24T16:37:05+08:00"),
        ("2020-02-24t08:37z", "2020-02-24T16:37:00+08:00"),
        ("2020-02-24T24:00:00+08:00", "2020-02-25T00:00:00+08:00"),
        ("2020-02-24", "2020-02-24"), ("2020-02", "2020-02-01"), ("2020", "2020-01-01"), ("20200224", "2020-02-24"),
        ("2020-055", "2020-02-24"), ("2020055", "2020-02-24"),
        ("20200224T083705Z", "2020-02-24T16:37:05+08:00"), ("20200224163705", "2020-02-24T16:37:05+08:00"),
        ("1582533425", "2020-02-24T16:37:05+08:00"), ("1582533425000", "2020-02-24T16:37:05+08:00"),
        // Numbers as Chinese sites part them.
        ("2020/2/24 16:37:05", "2020-02-24T16:37:05+08:00"),
        ("2025.09.05 08:34", "2025-09-05T08:34:00+08:00"),
        ("2020年02月24日 16:37", "2020-02-24T16:37:00+08:00"),
        ("2020年02月24日16:37", "2020-02-24T16:37:00+08:00"),
        ("2020年2月24日 星期一 16时37分05秒", "2020-02-24T16:37:05+08:00"),
        ("2020-02-24（周一）16：37", "2020-02-24T16:37:00+08:00"),
        ("2020年2月24日下午4点37分", "2020-02-24T16:37:00+08:00"),
        ("２０２０年２月２４日", "2020-02-24"),
        ("  2020-02-24 16:37:05.0 ", "2020-02-24T16:37:05+08:00"),
        ("2004-05-28 오후 11:23:17", "2004-05-28T23:23:17+08:00"),
        ("24.02.2020 16:37", "2020-02-24T16:37:00+08:00"), ("2/24/2020 4:37:05 PM", "2020-02-24T16:37:05+08:00"),
        // Without a year, and relative.
        ("02-24 16:37", "2020-02-24T16:37:00+08:00"), ("12月31日", "2019-12-31"),
        ("刚刚", "2020-02-25T08:00:00+08:00"), ("5分钟前", "2020-02-25T07:55:00+08:00"),
        ("半小时前", "2020-02-25T07:30:00+08:00"), ("3 小时前", "2020-02-25T05:00:00+08:00"), ("3天前", "2020-02-22"),
        ("昨天 12:30", "2020-02-24T12:30:00+08:00"), ("今天 07:05", "2020-02-25T07:05:00+08:00"), ("前天", "2020-02-23"),
        ("大前天", "2020-02-22"), ("三天前", "2020-02-22"),
        ("二〇二〇年二月二十四日", "2020-02-24"), ("二零一九年十月一日 08:05", "2019-10-01T08:05:00+08:00"), ("2020年十二月30日", "2020-12-30"),
        ("星期一, 24 二月 2020 16:37:05 +0800", "2020-02-24T16:37:05+08:00"),
        ("Lun, 24 Feb 2020 10:00:00 GMT", "2020-02-24T18:00:00+08:00"),
        ("2 hours ago", "2020-02-25T06:00:00+08:00"),
    ])
    func readsTheForm(text: String, expected: String) {
        #expect(reader.read(text)?.text(offset: 28_800) == expected)
    }

    @Test(arguments: [
        "", "  ", "no date", "2020-02-31", "2020-13-01", "0000-00-00", "99", "-", "前",
    ])
    func readsNothingOfWhatIsNoDate(text: String) {
        #expect(reader.read(text) == nil)
    }

    @Test func anImpossibleTimeLeavesTheDay() {
        #expect(reader.read("2020-02-24T25:00")?.text(offset: 28_800) == "2020-02-24")
    }

    @Test func datesWithoutAZoneAreOfTheGivenClock() {
        let utc = DateReader(utcOffset: 0)
        #expect(utc.read("2020-02-24 16:37")?.moment.rfc3339(offset: 0) == "2020-02-24T16:37:00Z")
        #expect(reader.read("2020-02-24 16:37")?.moment.rfc3339(offset: 0) == "2020-02-24T08:37:00Z")
    }

    @Test func relativeFormsNeedNow() {
        #expect(DateReader(utcOffset: 28_800).read("昨天 12:30") == nil)
        #expect(DateReader(utcOffset: 28_800).read("02-24 16:37") == nil)
    }

    @Test func findsTheFirstDateInALine() throws {
        let line = "来源: 洛阳网 2025.09.05 08:34 编辑：王 2025-09-06"
        let found = try #require(reader.find(in: line))
        #expect(found.date.text(offset: 28_800) == "2025-09-05T08:34:00+08:00")
        let utf8 = Array(line.utf8)
        #expect(String(decoding: utf8[found.range], as: UTF8.self) == "2025.09.05 08:34")
        #expect(reader.find(in: "编号 41120120022222 电话 0379-65233606") == nil)
        #expect(reader.find(in: "发布于 昨天 12:30")?.date.text(offset: 28_800) == "2020-02-24T12:30:00+08:00")
    }

    @Test func hostileTextIsReadWithoutATrap() {
        var generator = Mixer(state: 7)
        let parts = [
            "2020", "-", "年", "月", "99", "99999999999999999999", ":", "T", "+", "Z", " ", "Feb", "下午", "前", "半", "0",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                parts.randomElement(using: &generator) ?? ""
            }
            _ = reader.read(text.joined())
            _ = reader.find(in: text.joined())
        }
    }
}

/// A generator of the same numbers in every run.
private struct Mixer: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}

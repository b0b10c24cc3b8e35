import News
import TestSupport
import Testing

@Suite struct CivilTimeTests {
    private let china = 8 * 3600

    @Test func countyPagesDateIsTheMomentOfItsClock() {
        let civil = CivilTime(year: 2020, month: 2, day: 24, hour: 16, minute: 37)
        #expect(civil.moment(offset: china) == Timestamp(seconds: 1_582_533_420))
        #expect(civil.moment(offset: china).rfc3339(offset: china) == "2020-02-24T16:37:00+08:00")
        #expect(civil.weekday == 1)
    }

    @Test(arguments: [-62_135_596_800, -1, 0, 951_782_399, 951_868_800, 4_102_444_799] as [Int64])
    func momentsComeBack(seconds: Int64) {
        for offset in [-12_600, 0, 28_800] {
            let civil = CivilTime(Timestamp(seconds: seconds), offset: offset)
            #expect(civil.isValid)
            #expect(civil.moment(offset: offset).seconds == seconds)
        }
    }

    @Test func datesThatDoNotExistAreKnown() {
        #expect(!CivilTime(year: 2023, month: 2, day: 29).isValid)
        #expect(CivilTime(year: 2024, month: 2, day: 29).isValid)
        #expect(!CivilTime(year: 2024, month: 13, day: 1).isValid)
        #expect(!CivilTime(year: 2024, month: 1, day: 1, hour: 24).isValid)
    }
}

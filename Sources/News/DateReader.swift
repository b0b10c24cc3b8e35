/// Dates as feeds and pages write them.
public struct DateReader: Sendable {
    /// Seconds east of UTC of the clock that dates without a zone are read by.
    public var utcOffset: Int
    /// What relative dates (昨天 12:30) are relative to; without it they are not read.
    public var now: Timestamp?

    public init(utcOffset: Int, now: Timestamp? = nil) {
        self.utcOffset = utcOffset
        self.now = now
    }

    /// The date that `text` is, white space around it aside.
    public func read(_ text: String) -> Published? {
        nil
    }
}

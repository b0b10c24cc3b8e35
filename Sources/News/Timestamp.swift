/// A moment in seconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Sendable, Hashable, Comparable, Codable {
    public var seconds: Int64

    public init(seconds: Int64) {
        self.seconds = seconds
    }

    public static func < (a: Timestamp, b: Timestamp) -> Bool {
        a.seconds < b.seconds
    }
}

/// When an article was published, as precisely as its source says.
public struct Published: Sendable, Hashable {
    public enum Precision: String, Sendable, Hashable {
        /// Only the day is known; the moment is that day's midnight at the source's offset.
        case day
        case second
    }

    public var moment: Timestamp
    public var precision: Precision

    public init(_ moment: Timestamp, precision: Precision = .second) {
        self.moment = moment
        self.precision = precision
    }
}

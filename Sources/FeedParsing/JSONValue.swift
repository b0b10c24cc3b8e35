/// A value of a JSON text.
enum JSONValue: Sendable, Hashable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    /// As it is written.
    case number(String)
    case bool(Bool)
    case null

    subscript(_ name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    var array: [JSONValue] {
        if case .array(let elements) = self { elements } else { [] }
    }

    /// The text of a string that is not empty, or of a number.
    var text: String? {
        switch self {
        case .string(let text): FeedText.trimmed(text)
        case .number(let text): text
        default: nil
        }
    }

    var integer: Int? {
        switch self {
        case .number(let text), .string(let text): Int(text) ?? Double(text).flatMap { Int(exactly: $0.rounded()) }
        default: nil
        }
    }
}

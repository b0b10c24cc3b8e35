/// Why a text is no regular expression.
public enum ExpressionError: Error, Sendable, Hashable {
    case openGroup, closingWithoutGroup
    case openClass, badRange
    case nothingToRepeat, badCount
    case unfinishedEscape
    /// Too long when its repetitions are written out.
    case tooLong
}

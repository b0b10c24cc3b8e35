/// A text made from another code point by code point, with the way back.
public struct MappedText: Sendable, Hashable {
    public let text: String
    /// Where the distance between the two offsets changes, in ascending order; empty where it never does.
    private let shifts: [Shift]

    private struct Shift: Sendable, Hashable {
        /// From this UTF-8 offset of the text on …
        var offset: Int
        /// … and this one of the source, both advance alike.
        var source: Int
    }

    @inline(__always)
    init(_ source: String, map: (UInt32) -> UInt32) {
        var shifts: [Shift] = []
        text = source.mapCodePoints(map) { offset, sourceOffset in
            shifts.append(Shift(offset: offset, source: sourceOffset))
        }
        self.shifts = shifts
    }

    /// The UTF-8 offset in the source of the code point that stands at a UTF-8 offset of `text`.
    ///
    /// `offset` must be the start of a code point, or the end of the text.
    public func sourceOffset(of offset: Int) -> Int {
        guard let shift = lastShift(where: { $0.offset <= offset }) else { return offset }
        return shift.source + offset - shift.offset
    }

    /// The UTF-8 offset in `text` of the code point that stands at a UTF-8 offset of the source.
    public func offset(ofSource offset: Int) -> Int {
        guard let shift = lastShift(where: { $0.source <= offset }) else { return offset }
        return shift.offset + offset - shift.source
    }

    /// A half-open range of UTF-8 offsets in `text`, as one of the source.
    public func sourceRange(of range: Range<Int>) -> Range<Int> {
        sourceOffset(of: range.lowerBound)..<sourceOffset(of: range.upperBound)
    }

    private func lastShift(where isBefore: (Shift) -> Bool) -> Shift? {
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(shifts[middle]) { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : shifts[low - 1]
    }
}

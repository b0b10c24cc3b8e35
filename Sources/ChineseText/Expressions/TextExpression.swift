/// A regular expression that is found in texts in time that grows with their length and no faster, whatever it is.
///
/// All ways through the expression are followed at once (K. Thompson: Regular Expression Search Algorithm, 1968), so
/// that none is gone back from: `(a+)+$` takes no longer than `a+$`. Of the occurrences that begin at a place, the
/// longest is found. Both sides are folded; `^` and `$` stand at line ends.
public struct TextExpression: Sendable, Hashable {
    private enum Step: Sendable, Hashable {
        case character(ExpressionNode.CharacterSet)
        case start, end
        /// Goes on at both places.
        case split(Int, Int)
        case jump(Int)
        case found
    }

    private var steps: [Step] = []

    private static let mostSteps = 2000

    public init(_ text: String) throws(ExpressionError) {
        try add(try ExpressionParser.parse(text))
        steps.append(.found)
    }

    /// All occurrences that are not empty, from left to right, none overlapping another: half-open UTF-8 offsets.
    public func ranges(in text: String) -> [Range<Int>] {
        let bytes = text.utf8.span
        var ranges: [Range<Int>] = []
        var run = Run(count: steps.count)
        var offset = 0
        while offset <= bytes.count {
            guard let found = firstRange(in: bytes, from: offset, &run) else { break }
            ranges.append(found)
            offset = found.upperBound
        }
        return ranges
    }

    /// The places of the steps that are being followed, each with the offset at which its way began.
    private struct Run {
        var now: [(step: Int, start: Int)] = []
        var next: [(step: Int, start: Int)] = []
        /// The number of the round in which a step was added last.
        var added: [Int]
        var round = 0
        var best: Range<Int>?

        init(count: Int) {
            added = [Int](repeating: 0, count: count)
        }
    }

    private func firstRange(in bytes: Span<UInt8>, from start: Int, _ run: inout Run) -> Range<Int>? {
        run.now.removeAll(keepingCapacity: true)
        run.best = nil
        var offset = start
        run.round += 1
        while true {
            if run.best == nil { follow(0, start: offset, at: offset, bytes, &run, into: \.now) }
            guard offset < bytes.count, !(run.now.isEmpty && run.best != nil) else { return run.best }
            let (raw, length) = bytes.codePoint(at: offset)
            let code = Folding.all.fold(raw)
            offset += length
            run.round += 1
            run.next.removeAll(keepingCapacity: true)
            for way in run.now where run.best.map({ way.start <= $0.lowerBound }) ?? true {
                guard case .character(let set) = steps[way.step], set.contains(code) else { continue }
                follow(way.step + 1, start: way.start, at: offset, bytes, &run, into: \.next)
            }
            swap(&run.now, &run.next)
        }
    }

    /// Adds the characters that are to come after a step, or takes down what was found. Ways that began earlier were
    /// added earlier, and win.
    private func follow(
        _ step: Int, start: Int, at offset: Int, _ bytes: Span<UInt8>, _ run: inout Run,
        into list: WritableKeyPath<Run, [(step: Int, start: Int)]>
    ) {
        guard run.added[step] != run.round else { return }
        run.added[step] = run.round
        switch steps[step] {
        case .character: run[keyPath: list].append((step, start))
        case .start:
            guard offset == 0 || bytes[offset - 1] == 0x0A else { return }
            follow(step + 1, start: start, at: offset, bytes, &run, into: list)
        case .end:
            guard offset == bytes.count || bytes[offset] == 0x0A else { return }
            follow(step + 1, start: start, at: offset, bytes, &run, into: list)
        case .split(let one, let other):
            follow(one, start: start, at: offset, bytes, &run, into: list)
            follow(other, start: start, at: offset, bytes, &run, into: list)
        case .jump(let target): follow(target, start: start, at: offset, bytes, &run, into: list)
        case .found:
            guard offset > start, run.best.map({ start <= $0.lowerBound }) ?? true else { return }
            run.best = start..<offset
        }
    }

    // MARK: Making

    private mutating func add(_ node: ExpressionNode) throws(ExpressionError) {
        guard steps.count < Self.mostSteps else { throw .tooLong }
        switch node {
        case .character(let set): steps.append(.character(set))
        case .start: steps.append(.start)
        case .end: steps.append(.end)
        case .sequence(let parts):
            for part in parts { try add(part) }
        case .choice(let choices): try add(choices: choices[...])
        case .repetition(let part, let least, let most):
            for _ in 0..<least {
                let before = steps.count
                try add(part)
                if steps.count == before { break }
            }
            guard let most else { return try addAnyNumber(of: part) }
            for _ in least..<most { try addOptional(part) }
        }
    }

    private mutating func add(choices: ArraySlice<ExpressionNode>) throws(ExpressionError) {
        guard let first = choices.first, choices.count > 1 else { return try add(.sequence(Array(choices))) }
        let split = steps.count
        steps.append(.split(split + 1, 0))
        try add(first)
        let jump = steps.count
        steps.append(.jump(0))
        steps[split] = .split(split + 1, steps.count)
        try add(choices: choices.dropFirst())
        steps[jump] = .jump(steps.count)
    }

    private mutating func addAnyNumber(of part: ExpressionNode) throws(ExpressionError) {
        let split = steps.count
        steps.append(.split(split + 1, 0))
        try add(part)
        steps.append(.jump(split))
        steps[split] = .split(split + 1, steps.count)
    }

    private mutating func addOptional(_ part: ExpressionNode) throws(ExpressionError) {
        let split = steps.count
        steps.append(.split(split + 1, 0))
        try add(part)
        steps[split] = .split(split + 1, steps.count)
    }
}

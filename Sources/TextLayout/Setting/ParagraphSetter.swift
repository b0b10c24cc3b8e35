/// Sets one paragraph, line after line, with no more units in memory than a few lines need.
struct ParagraphSetter {
    private let style: ParagraphStyle
    private let filler: LineFiller
    private var scanner: UnitScanner
    private var units: [Unit] = []
    /// The line before, kept until it is known whether it has to give a hanzi to the last line.
    private var held: LineFiller.Filled?
    private var isFirst = true

    private static let window = 128

    init(_ bytes: Span<UInt8>, widths: WidthTable, style: ParagraphStyle) {
        self.style = style
        filler = LineFiller(style)
        scanner = UnitScanner(bytes, widths: widths, style: style)
        units.reserveCapacity(min(bytes.count, Self.window * 3) + 8)
    }

    mutating func set(_ bytes: Span<UInt8>, _ emit: (Line) -> Void) {
        if style.alignment == .centred {
            setTitle(bytes, emit)
        } else {
            setParagraph(bytes, emit)
        }
    }

    /// All units at once; titles are short.
    private mutating func setTitle(_ bytes: Span<UInt8>, _ emit: (Line) -> Void) {
        while !scanner.isFinished(bytes) {
            scanner.scan(bytes, into: &units, atLeast: max(Self.window, units.count))
        }
        let room = room(isFirst: false)
        var segment: [LineFiller.Filled] = []
        var start = 0
        while let line = filler.fill(&units, from: start, room: room, isComplete: true), start < units.count {
            segment.append(line)
            start = line.end
            guard line.isLast else { continue }
            for line in balanced(segment, room: room) {
                held = line
                flush(bytes, emit)
            }
            segment = []
        }
    }

    private func balanced(_ lines: [LineFiller.Filled], room: Int) -> [LineFiller.Filled] {
        guard let first = lines.first, let last = lines.last else { return [] }
        let balancer = TitleBalancer(units[first.start..<last.end], room: room, required: filler.required)
        guard let starts = balancer.starts(count: lines.count) else { return lines }
        return zip(starts, starts.dropFirst() + [last.end]).map { start, end in
            filler.measured(units, start, end, isLast: end == last.end)
        }
    }

    private mutating func setParagraph(_ bytes: Span<UInt8>, _ emit: (Line) -> Void) {
        var start = 0
        scanner.scan(bytes, into: &units, atLeast: Self.window)
        while start < units.count {
            let room = room(isFirst: isFirst && held == nil)
            let isComplete = scanner.isFinished(bytes)
            guard var line = filler.fill(&units, from: start, room: room, isComplete: isComplete) else {
                scanner.scan(bytes, into: &units, atLeast: max(Self.window, units.count))
                continue
            }
            if line.isLast, style.avoidsOrphans, let previous = held {
                (held, line) = filler.withoutOrphan(&units, previous, line, room: room)
            }
            flush(bytes, emit)
            held = line
            start = line.end
            if line.isLast { flush(bytes, emit) }
            forget(&start)
        }
    }

    /// Cells for text on a line.
    private func room(isFirst: Bool) -> Int {
        max(1, style.width - indent(isFirst: isFirst) - filler.gutter)
    }

    private func indent(isFirst: Bool) -> Int {
        if style.alignment == .centred { return 0 }
        return max(0, min(isFirst ? style.firstIndent : style.restIndent, style.width - filler.gutter - 2))
    }

    private mutating func flush(_ bytes: Span<UInt8>, _ emit: (Line) -> Void) {
        guard let filled = held else { return }
        held = nil
        let indent = indent(isFirst: isFirst)
        let room = room(isFirst: isFirst)
        isFirst = false
        var line = Line(range: range(filled, bytes), indent: indent, width: filled.width)
        if style.hasGaps {
            let hanging = filled.hangs ? units[filled.contentEnd - 1].cells(isFirst: false) : 0
            let left = style.alignment == .justified && !filled.isLast ? room - filled.width + hanging : 0
            line.addGaps(units.span, filled, left: left, required: filler.required)
        }
        if style.alignment == .centred {
            line.indent += max(0, (room - line.width) / 2)
        }
        emit(line)
    }

    private func range(_ filled: LineFiller.Filled, _ bytes: Span<UInt8>) -> Range<Int> {
        offset(filled.start, bytes)..<offset(filled.contentEnd, bytes)
    }

    private func offset(_ index: Int, _ bytes: Span<UInt8>) -> Int {
        index < units.count ? units[index].offset : bytes.count
    }

    /// Drops the units of lines that are done with.
    private mutating func forget(_ start: inout Int) {
        let keep = held?.start ?? start
        guard keep > Self.window * 2 else { return }
        units.removeFirst(keep)
        start -= keep
        held = held.map { $0.moved(by: -keep) }
    }
}

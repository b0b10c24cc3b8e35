/// Turns a paragraph's bytes into units: clusters with their widths and the places where lines may end.
struct UnitScanner {
    private let widths: WidthTable
    private let automaton: BreakAutomaton
    private let cells: [UInt16]
    private let marker: GapMarker?
    private let gathersHanzi: Bool
    private var state = BreakAutomaton.start
    private var offset = 0
    /// The last code point.
    private var previous = Properties(bits: 0)
    /// The cluster of the last code point, where that was looked into.
    private var cluster: ClusterScanner?
    private var addresses = AddressFinder()

    init(_ bytes: Span<UInt8>, widths: WidthTable, style: ParagraphStyle) {
        self.widths = widths
        let rules = LineBreakRules.tailored(for: bytes)
        automaton = rules.automaton
        cells = automaton.cells
        marker = GapMarker(style, rules)
        gathersHanzi = style.alignment != .centred && widths.hasUniformHanzi
    }

    func isFinished(_ bytes: Span<UInt8>) -> Bool {
        offset >= bytes.count
    }

    /// Appends at least `count` units, or all that are left. Stops only where no address can be cut, unless one is
    /// longer than `AddressFinder.limit`.
    mutating func scan(_ bytes: Span<UInt8>, into units: inout [Unit], atLeast count: Int) {
        let old = units.count
        let enough = old + min(count, bytes.count - offset)
        while units.count < enough, !isFinished(bytes) {
            scanSome(bytes, into: &units, atMost: enough - units.count)
        }
        let limit = offset + AddressFinder.limit
        while offset < min(limit, bytes.count), AddressFinder.isAddressByte(bytes[offset]) {
            scanSome(bytes, into: &units, atMost: 16)
        }
        marker?.mark(&units, from: old, in: bytes)
    }

    private mutating func scanSome(_ bytes: Span<UInt8>, into units: inout [Unit], atMost count: Int) {
        scanPlain(bytes, into: &units, atMost: count)
        if !isFinished(bytes) {
            scanOne(bytes, into: &units)
        }
    }

    /// Runs of code points that are clusters by themselves.
    @inline(never)
    private mutating func scanPlain(_ bytes: Span<UInt8>, into units: inout [Unit], atMost count: Int) {
        guard previous.has(.plain) else { return }
        let old = units.count
        var run = PlainRun(state: state, offset: offset, gathersHanzi: gathersHanzi)
        units.append(addingCapacity: count) { output in
            run.scan(bytes, into: &output, records: widths.records.span, cells: cells.span)
        }
        guard run.offset > offset, let last = units.last else { return }
        if addresses.contains(offset) {
            addresses.hold(&units, from: old)
        }
        cluster = nil
        state = run.state
        previous = last.has(.runs) ? last.properties.withWidth(last.cellsOfCharacter) : last.properties
        offset = run.offset
    }

    /// Any one code point.
    private mutating func scanOne(_ bytes: Span<UInt8>, into units: inout [Unit]) {
        let (scalar, length) = decodeScalar(bytes, at: offset)
        let properties = widths.properties(of: scalar)
        var level = automaton.level(
            state, properties, after: previous, end: offset + length, in: bytes, widths: widths)
        state = automaton.cell(state, BreakSymbol(properties)).state
        if properties.has(.addressHint) {
            addresses.look(at: offset, in: bytes, &units)
        }
        if addresses.contains(offset) {
            level = min(level, .address)
        }
        if startsCluster(scalar, properties) {
            var unit = Unit(offset: offset, properties: properties, cell: BreakAutomaton.Cell(state: 0, level: level))
            if scalar == 0x09 { unit.marks.insert(.tab) }
            if level == .mandatory { unit.marks.insert(.startsLine) }
            units.append(unit)
        } else if let cluster {
            units.partLastHanzi(before: units.count)
            units[units.count - 1].takeIn(properties, clusterWidth: cluster.width)
        }
        offset += length
        previous = properties
    }

    private mutating func startsCluster(_ scalar: UInt32, _ properties: Properties) -> Bool {
        if offset == 0 || previous.bits & properties.bits & Properties.Flags.plain.rawValue != 0 {
            cluster = nil
            return true
        }
        var scanner = cluster ?? ClusterScanner(first: previous, agreements: widths.agreements)
        let starts = scanner.startsCluster(scalar, properties)
        cluster = scanner
        return starts
    }
}

/// Turns a paragraph's bytes into units: clusters with their widths and the places where lines may end.
struct UnitScanner {
    private let widths: WidthTable
    private let automaton: BreakAutomaton
    private let marker: GapMarker?
    private var state = BreakAutomaton.start
    private var offset = 0
    /// The last code point; not plain while the next one needs a closer look.
    private var previous = Properties(bits: 0)
    /// The cluster of the last code point, where that was looked into.
    private var cluster: ClusterScanner?
    private var addresses = AddressFinder()

    init(_ bytes: Span<UInt8>, widths: WidthTable, style: ParagraphStyle) {
        self.widths = widths
        let rules = LineBreakRules.tailored(for: bytes)
        automaton = rules.automaton
        marker = GapMarker(style, rules)
    }

    func isFinished(_ bytes: Span<UInt8>) -> Bool {
        offset >= bytes.count
    }

    /// Appends at least `count` units, or all that are left. Stops only where no address can be cut, unless one is
    /// longer than `AddressFinder.limit`.
    mutating func scan(_ bytes: Span<UInt8>, into units: inout [Unit], atLeast count: Int) {
        let old = units.count
        units.reserveCapacity(old + count + 64)
        while !isFinished(bytes), units.count < old + count || !mayStop(bytes, units.count - old - count) {
            scanPlain(bytes, into: &units, atMost: max(old + count - units.count, 64))
            if !isFinished(bytes) {
                scanOne(bytes, into: &units)
            }
        }
        marker?.mark(&units, from: old, in: bytes)
    }

    private func mayStop(_ bytes: Span<UInt8>, _ excess: Int) -> Bool {
        excess > AddressFinder.limit || !AddressFinder.isAddressByte(bytes[offset])
    }

    /// Runs of code points that are clusters by themselves.
    private mutating func scanPlain(_ bytes: Span<UInt8>, into units: inout [Unit], atMost count: Int) {
        var state = state
        var previous = previous
        var offset = offset
        var rest = count
        while rest > 0, offset < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: offset)
            let properties = widths.record(of: scalar)
            let cell = automaton.cell(state, BreakSymbol(properties))
            guard properties.bits & previous.bits & Properties.Flags.plain.rawValue != 0, !cell.isOpen else { break }
            units.append(Unit(offset: offset, properties, level: cell.rawLevel))
            state = cell.state
            previous = properties
            offset += length
            rest -= 1
        }
        if rest < count {
            cluster = nil
        }
        self.state = state
        self.previous = previous
        self.offset = offset
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
            units.append(Unit(offset: offset, properties, level: level, scalar))
        } else if let cluster {
            units[units.count - 1].width = UInt8(cluster.width)
        }
        offset += length
        previous = addresses.contains(offset) ? properties.withoutPlain : properties
    }

    private mutating func startsCluster(_ scalar: UInt32, _ properties: Properties) -> Bool {
        guard offset > 0 else { return true }
        var scanner = cluster ?? ClusterScanner(first: previous, agreements: widths.agreements)
        let starts = scanner.startsCluster(scalar, properties)
        cluster = scanner
        return starts
    }
}

extension Unit {
    @inline(__always)
    fileprivate init(offset: Int, _ properties: Properties, level: UInt8) {
        self.offset = offset
        width = UInt8(properties.widthCode)
        self.level = level
        flags = Flags(rawValue: UInt16(truncatingIfNeeded: properties.bits >> 17 & 15))
    }

    fileprivate init(offset: Int, _ properties: Properties, level: BreakLevel, _ scalar: UInt32) {
        self.init(offset: offset, properties, level: level.rawValue)
        if scalar == 0x09 { flags.insert(.tab) }
        if level == .mandatory { flags.insert(.startsLine) }
    }
}

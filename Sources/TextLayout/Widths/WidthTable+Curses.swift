internal import CUnicode

extension WidthTable {
    /// Makes the program's `wcwidth`, and so ncurses, answer from this table; false when memory is out.
    ///
    /// To be called before ncurses starts; after a later call the screen is to be drawn anew.
    public func installForCurses() -> Bool {
        let pairs = exceptions.map { (code: $0.key.value, cells: UInt8(clamping: $0.value)) }
            .sorted { $0.code < $1.code }
        return heluo_widths_set(Int32(ambiguous), pairs.map(\.code), pairs.map(\.cells), pairs.count)
    }

    /// What the program's `wcwidth` answers now: 0…2, or −1 for a control character.
    public static func cursesWidth(of scalar: Unicode.Scalar) -> Int {
        Int(heluo_width(scalar.value))
    }
}

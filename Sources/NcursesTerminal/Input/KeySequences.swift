import Screen

/// The keys behind control sequences, as xterm, the Linux console and their kin send them.
enum KeySequences {
    static func key(of sequence: ControlSequence) -> Key? {
        guard sequence.prefix == nil, sequence.intermediate == nil else {
            return nil
        }
        switch sequence.final {
        case UInt8(ascii: "~"):
            return sequence.parameter(0) == 27
                ? Modifiers(parameter: sequence.parameter(1)).key(code: sequence.parameter(2))
                : numbered(sequence.parameter(0))
        case UInt8(ascii: "u"):
            return Modifiers(parameter: sequence.parameter(1)).key(code: sequence.parameter(0))
        default:
            return lettered(sequence.final)
        }
    }

    /// The key of `CSI letter` and of `ESC O letter` (application mode).
    static func lettered(_ letter: UInt8) -> Key? {
        switch letter {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "Z"): .backTab
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
        default: nil
        }
    }

    /// The numeric pad in application mode: `ESC O letter` for what is printed on the key.
    static func keypad(_ letter: UInt8) -> Key? {
        switch letter {
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "j")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(letter - 0x40)))
        default: lettered(letter)
        }
    }

    /// The Linux console's F1 to F5: `CSI [ A` to `CSI [ E`.
    static func consoleFunction(_ letter: UInt8) -> Key? {
        (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) ? .function(Int(letter) - 0x40) : nil
    }

    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }
}

/// A control sequence (`CSI`) taken apart, as ECMA-48 5.4 has it.
struct ControlSequence: Sendable, Hashable {
    /// `<`, `=`, `>` or `?` before the parameters.
    var prefix: UInt8?
    /// Numbers between semicolons; an omitted one is 0. Sub-parameters (after a colon) are left out.
    var parameters: [Int] = []
    var intermediate: UInt8?
    var final: UInt8

    enum Parsed {
        case incomplete
        /// Not a control sequence after all; so many bytes are to be dropped.
        case broken(length: Int)
        case complete(ControlSequence, length: Int)
    }

    /// Parses what begins with `ESC [`.
    static func parse(_ bytes: ArraySlice<UInt8>) -> Parsed {
        var sequence = ControlSequence(final: 0)
        var index = bytes.startIndex + 2
        if index < bytes.endIndex, (0x3C...0x3F).contains(bytes[index]) {
            sequence.prefix = bytes[index]
            index += 1
        }
        var number = 0
        var inSubparameter = false
        var hasParameters = false
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasParameters = true
                if !inSubparameter {
                    number = min(number * 10 + Int(byte - 0x30), 0x10FFFF)
                }
            case UInt8(ascii: ":"):
                inSubparameter = true
            case UInt8(ascii: ";"):
                sequence.parameters.append(number)
                (number, inSubparameter, hasParameters) = (0, false, true)
            case 0x20...0x2F:
                sequence.intermediate = byte
            case 0x40...0x7E:
                if hasParameters {
                    sequence.parameters.append(number)
                }
                sequence.final = byte
                return .complete(sequence, length: index - bytes.startIndex)
            default:
                return .broken(length: index - 1 - bytes.startIndex)
            }
            if index - bytes.startIndex > longest {
                return .broken(length: index - bytes.startIndex)
            }
        }
        return .incomplete
    }

    /// The parameter at a place, or `fallback` where it is omitted.
    func parameter(_ index: Int, or fallback: Int = 0) -> Int {
        index < parameters.count && parameters[index] != 0 ? parameters[index] : fallback
    }

    private static let longest = 256
}

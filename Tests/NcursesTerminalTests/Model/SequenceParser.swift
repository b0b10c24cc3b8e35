/// A control sequence as the model reads it.
struct ParsedSequence: Equatable, CustomStringConvertible {
    var prefix = ""
    var parameters: [Int] = []
    var intermediate = ""
    var final = ""

    func number(_ index: Int) -> Int {
        index < parameters.count ? parameters[index] : 0
    }

    var description: String {
        "CSI \(prefix)\(parameters.map(String.init).joined(separator: ";"))\(intermediate)\(final)"
    }
}

/// Parts a terminal's output into characters and sequences, byte by byte.
struct SequenceParser {
    enum Token {
        case character(Unicode.Scalar)
        case control(UInt8)
        /// The letters after `ESC`.
        case escape(String)
        case sequence(ParsedSequence)
        /// What an operating system command holds.
        case string(String)
    }

    private enum State {
        case ground, escape, sequence, string, stringEnd
    }

    private var state = State.ground
    private var held: [UInt8] = []

    mutating func take(_ byte: UInt8) -> Token? {
        switch state {
        case .ground: return ground(byte)
        case .escape: return escape(byte)
        case .sequence:
            held.append(byte)
            return (0x40...0x7E).contains(byte) ? finish(.sequence(Self.sequence(held))) : nil
        case .string:
            if byte == 0x07 {
                return finish(.string(String(decoding: held, as: UTF8.self)))
            }
            if byte == 0x1B {
                state = .stringEnd
            } else {
                held.append(byte)
            }
            return nil
        case .stringEnd:
            return finish(.string(String(decoding: held, as: UTF8.self)))
        }
    }

    private mutating func ground(_ byte: UInt8) -> Token? {
        if byte == 0x1B {
            (state, held) = (.escape, [])
            return nil
        }
        guard byte >= 0x20 else {
            return .control(byte)
        }
        held.append(byte)
        guard held.count == Self.length(of: held[0]) else {
            return nil
        }
        return finish(.character(String(decoding: held, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"))
    }

    private static func length(of first: UInt8) -> Int {
        first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    private mutating func escape(_ byte: UInt8) -> Token? {
        switch byte {
        case UInt8(ascii: "[") where held.isEmpty: state = .sequence
        case UInt8(ascii: "]") where held.isEmpty: state = .string
        case UInt8(ascii: "("), UInt8(ascii: ")"): held.append(byte)
        default: return finish(.escape(String(decoding: held + [byte], as: UTF8.self)))
        }
        return nil
    }

    private mutating func finish(_ token: Token) -> Token {
        (state, held) = (.ground, [])
        return token
    }

    private static func sequence(_ bytes: [UInt8]) -> ParsedSequence {
        var sequence = ParsedSequence(final: String(decoding: bytes.suffix(1), as: UTF8.self))
        let body = String(decoding: bytes.dropLast(), as: UTF8.self)
        sequence.prefix = String(body.prefix { "<=>?".contains($0) })
        sequence.intermediate = String(body.drop { !" !\"#$%&'()*+,-./".contains($0) })
        let numbers = body.dropFirst(sequence.prefix.count).dropLast(sequence.intermediate.count)
        sequence.parameters = numbers.split(omittingEmptySubsequences: false) { ";:".contains($0) }.map { Int($0) ?? 0 }
        return sequence
    }
}

import Screen

/// The modifiers that a key sequence carries as its second parameter (xterm's: 1 + a bit for each).
struct Modifiers {
    let hasAlt: Bool
    let hasControl: Bool

    init(parameter: Int) {
        let bits = max(0, parameter - 1)
        hasAlt = bits & 2 != 0
        hasControl = bits & 4 != 0
    }

    /// The key of a code point, as `CSI code;modifiers u` and `CSI 27;modifiers;code ~` name it.
    func key(code: Int) -> Key? {
        switch code {
        case 9: return .tab
        case 10, 13: return .enter
        case 27: return .escape
        case 8, 127: return .backspace
        default: break
        }
        guard code >= 32, !(0x80..<0xA0).contains(code), let scalar = Unicode.Scalar(UInt32(code)) else {
            return nil
        }
        let character = Character(scalar)
        if hasControl, scalar.isASCII {
            return .control(Character(character.lowercased()))
        }
        return hasAlt ? .alt(character) : .character(character)
    }
}

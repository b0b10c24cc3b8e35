internal import CUnicode

/// How hanzi are read: syllables of Hanyu Pinyin without tones, ü written v.
public enum Pinyin {
    /// The readings of a character, the customary one first; none for what is no hanzi.
    public static func readings(of scalar: Unicode.Scalar) -> [String] {
        places(of: scalar.value).map { place in
            String(cString: heluo_reading_syllable(place))
        }
    }

    /// The first letters of a character's readings, none twice; a letter or a digit is its own.
    static func initials(of scalar: Unicode.Scalar) -> [UInt8] {
        let code = Folding.all.fold(scalar.value)
        if code < 0x80 {
            return CharacterClass(code) == .letter ? [UInt8(truncatingIfNeeded: code)] : []
        }
        var initials: [UInt8] = []
        for place in places(of: code) {
            let initial = UInt8(bitPattern: heluo_reading_syllable(place)[0])
            if !initials.contains(initial) { initials.append(initial) }
        }
        return initials
    }

    /// The first letters of a character's readings as bits: a to z, then 0 to 9.
    @inline(__always)
    static func initialBits(of scalar: Unicode.Scalar) -> UInt64 {
        let code = Folding.all.fold(scalar.value)
        if code < 0x80 {
            return CharacterClass(code) == .letter ? bit(of: UInt8(truncatingIfNeeded: code)) : 0
        }
        let own = heluo_reading_set(code)
        return bitsOfSets[Int(own == 0 ? heluo_reading_set(Folding.script.fold(code)) : own)]
    }

    static func bit(of letter: UInt8) -> UInt64 {
        letter >= UInt8(ascii: "a") ? 1 << UInt64(letter - UInt8(ascii: "a")) : 1 << (UInt64(letter) - 0x30 + 26)
    }

    private static let bitsOfSets: [UInt64] = (0..<heluo_reading_set_count).map { set in
        (heluo_reading_start(set)..<heluo_reading_end(set)).reduce(0) { bits, place in
            bits | bit(of: UInt8(bitPattern: heluo_reading_syllable(place)[0]))
        }
    }

    /// Places in the table of sets; those of a traditional character without readings are its simplified form's.
    static func places(of code: UInt32) -> Range<UInt32> {
        let own = heluo_reading_set(code)
        let set = own == 0 ? heluo_reading_set(Folding.script.fold(code)) : own
        return heluo_reading_start(set)..<heluo_reading_end(set)
    }
}

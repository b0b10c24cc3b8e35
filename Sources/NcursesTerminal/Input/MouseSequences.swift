import Screen

/// The three forms in which terminals report the mouse; which one comes depends on what they know of our asking.
enum MouseSequences {
    /// Mode 1006: `CSI < button ; column ; row M`, and `m` for a release.
    static func sgr(_ sequence: ControlSequence) -> MouseInput? {
        guard sequence.final == UInt8(ascii: "M"), sequence.parameters.count >= 3 else {
            return nil
        }
        return input(
            code: sequence.parameters[0], column: sequence.parameters[1], row: sequence.parameters[2])
    }

    /// Mode 1015: `CSI button+32 ; column ; row M`.
    static func urxvt(_ sequence: ControlSequence) -> MouseInput? {
        guard sequence.parameters.count >= 3 else {
            return nil
        }
        return input(
            code: sequence.parameters[0] - 32, column: sequence.parameters[1], row: sequence.parameters[2])
    }

    /// Mode 1000 alone: `CSI M` and three bytes, each 32 more than its number.
    static func original(_ bytes: ArraySlice<UInt8>) -> MouseInput? {
        let numbers = bytes.map { Int($0) - 32 }
        guard numbers.count == 3 else {
            return nil
        }
        return input(code: numbers[0], column: numbers[1], row: numbers[2])
    }

    private static func input(code: Int, column: Int, row: Int) -> MouseInput? {
        guard column >= 1, row >= 1, let button = button(code: code) else {
            return nil
        }
        return MouseInput(button: button, point: Point(column: column - 1, row: row - 1))
    }

    /// Shift, meta and control (4, 8, 16) make no difference; motion (32) and the other buttons are not asked for.
    private static func button(code: Int) -> MouseInput.Button? {
        switch code & ~(4 | 8 | 16) {
        case 0: .left
        case 64: .wheelUp
        case 65: .wheelDown
        default: nil
        }
    }
}

import Screen

/// Tells a double click from two clicks: the second press on the same cell within 0.4 s of the first.
///
/// The first press counts at once; nothing waits for a second one.
struct ClickCounter {
    private var last: (point: Point, time: ContinuousClock.Instant)?

    mutating func event(of input: MouseInput, at time: ContinuousClock.Instant) -> MouseEvent {
        switch input.button {
        case .wheelUp:
            return MouseEvent(.wheelUp, at: input.point)
        case .wheelDown:
            return MouseEvent(.wheelDown, at: input.point)
        case .left:
            if let last, last.point == input.point, time - last.time <= .milliseconds(400) {
                self.last = nil
                return MouseEvent(.doublePress, at: input.point)
            }
            last = (input.point, time)
            return MouseEvent(.press, at: input.point)
        }
    }
}

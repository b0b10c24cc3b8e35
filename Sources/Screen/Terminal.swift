/// What a terminal tells its program.
public enum TerminalEvent: Sendable, Hashable {
    case key(Key)
    case mouse(MouseEvent)
    /// Text pasted in one piece (bracketed paste), control characters taken out.
    case paste(String)
    case resized(Size)
    /// The program was stopped and goes on: everything has to be drawn anew.
    case resumed
    /// The program is asked to end (SIGTERM, SIGINT), or its terminal is gone (SIGHUP, end of input).
    case ended(TerminalEnding)
    /// The descriptor given to `wait(wakingOn:)` has become readable.
    case woken
}

public enum TerminalEnding: Sendable, Hashable {
    case terminated(signal: Int32)
    case hungUp
}

/// The screen and the keyboard in front of the reader.
///
/// Claiming it is the conforming type's initialiser; `restore()` gives it back as it was and may be called again.
public protocol Terminal: AnyObject {
    var size: Size { get }

    /// Shows a grid of the terminal's size, with the hardware cursor at a place, or hidden where none is given.
    ///
    /// The grid counts for the whole screen; what has not changed since the last one is not sent again.
    func present(_ grid: Grid, cursor: Point?)

    /// Sends everything again at the next `present` (`^L`, another program wrote to the screen).
    func forget()

    /// Waits, without waking up meanwhile, for events; drains all that are pending, at least one.
    func wait(wakingOn descriptor: Int32) -> [TerminalEvent]

    /// Stops the program as `^Z` does; returns when it goes on.
    func suspend()

    /// Gives the terminal to another program for as long as `body` runs.
    func yield(to body: () -> Void)

    /// Puts a text on the clipboard of the terminal's user (OSC 52); a terminal that cannot ignores it.
    func copy(_ text: String)

    /// Sets the window's title.
    func setTitle(_ title: String)

    func restore()
}

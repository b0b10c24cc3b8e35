import Foundation
import Screen

@testable import NcursesTerminal

/// A pseudo-terminal with a `ScreenModel` at its other end, which reads and answers on a thread of its own.
final class PseudoTerminal: @unchecked Sendable {  // `model` and `isClosed` are touched under `condition` only.
    /// The program's end.
    let program: Int32
    /// The program's end, as a file.
    let path: String
    private let other: Int32
    /// A pipe that no program of another test inherits: one that did would keep it open.
    private let stop = Pipe()
    private let condition = NSCondition()
    private var model: ScreenModel
    private var isClosed = false
    private var lastMark = 0

    init(size: Size = Size(columns: 80, rows: 24), traits: ScreenModel.Traits = .init()) throws {
        var ends: (other: Int32, program: Int32) = (-1, -1)
        guard openpty(&ends.other, &ends.program, nil, nil, nil) == 0, let name = ttyname(ends.program) else {
            throw POSIXError(.ENODEV)
        }
        (other, program) = ends
        path = String(cString: name)
        for end in [
            other, program, stop.fileHandleForReading.fileDescriptor, stop.fileHandleForWriting.fileDescriptor,
        ] {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        model = ScreenModel(size: size, traits: traits)
        setWindow(size)
        Thread { [self] in read() }.start()
    }

    func device() throws -> Device {
        try Device(input: program, output: program)
    }

    /// What the screen shows once everything written so far has arrived.
    func settled() -> ScreenModel {
        lastMark += 1
        let mark = lastMark
        let bytes = Array("\u{1B}]777;\(mark)\u{07}".utf8)
        write(program, bytes, bytes.count)
        return wait { $0.marks.contains(mark) }
    }

    /// Waits for something to be true of the screen, or for the end.
    func wait(until isTrue: (ScreenModel) -> Bool) -> ScreenModel {
        condition.lock()
        defer { condition.unlock() }
        while !isTrue(model), !isClosed {
            condition.wait()
        }
        return model
    }

    func type(_ text: String) {
        type(Array(text.utf8))
    }

    func type(_ bytes: [UInt8]) {
        write(other, bytes, bytes.count)
    }

    func resize(to size: Size) {
        condition.lock()
        model.resize(to: size)
        condition.unlock()
        setWindow(size)
    }

    /// Takes the terminal away from the program; to be called at the end of every test.
    func hangUp() {
        stop.fileHandleForWriting.closeFile()
        _ = wait { _ in false }
    }

    func closeProgramEnd() {
        close(program)
    }

    private func setWindow(_ size: Size) {
        var window = winsize(ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(other, UInt(TIOCSWINSZ), &window)
    }

    private func read() {
        let stopped = stop.fileHandleForReading.fileDescriptor
        var block = [UInt8](repeating: 0, count: 65536)
        while true {
            var states = [other, stopped].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            poll(&states, 2, -1)
            let count = states[1].revents == 0 ? Foundation.read(other, &block, block.count) : 0
            guard count > 0 else {
                break
            }
            take(block.prefix(count))
        }
        close(other)
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    /// Who waits for the screen is woken when the answers are on their way: what it types then comes after them.
    private func take(_ bytes: ArraySlice<UInt8>) {
        condition.lock()
        defer {
            condition.broadcast()
            condition.unlock()
        }
        model.feed(bytes)
        let replies = model.takeReplies()
        if !replies.isEmpty {
            type(replies)
        }
    }
}

import Fetching
import Testing

/// What a command writes is read, and no more than is asked for.
@Suite struct CommandOutputTests {
    @Test func itsOutputIsRead() throws {
        #expect(try CommandOutput.read("echo 河; echo 洛 >&2", limit: 100, within: .seconds(20)) == Array("河\n".utf8))
    }

    @Test(arguments: [
        ("exit 3", CommandError.failed), ("no-such-command", .failed), ("yes", .tooLarge(1000)),
    ])
    func whatGoesWrongIsSaid(command: String, error: CommandError) {
        #expect(throws: error) { try CommandOutput.read(command, limit: 1000, within: .seconds(20)) }
    }

    @Test func aCommandThatHangsIsEndedWithItsChildren() {
        #expect(throws: CommandError.tooSlow) {
            try CommandOutput.read("sleep 1000 | cat", limit: 10, within: .milliseconds(100))
        }
    }
}

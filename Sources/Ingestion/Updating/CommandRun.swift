import Fetching
import Foundation

/// A command as a source, run on a thread of its own.
enum CommandRun {
    static func output(of command: String) async throws(SourceFailure) -> [UInt8] {
        let result: Result<[UInt8], CommandError> = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                do throws(CommandError) {
                    continuation.resume(
                        returning: .success(try CommandOutput.read(command, limit: limit, within: patience)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        do {
            return try result.get()
        } catch {
            throw .command(error)
        }
    }

    private static let limit = 16 << 20
    private static let patience: Duration = .seconds(120)
}

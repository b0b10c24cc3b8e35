import Foundation
import Testing

/// A disk of one megabyte, where whoever tests may mount one.
private final class SmallDisk {
    let path: String

    static var canBeMade: Bool {
        guard geteuid() == 0 else { return false }
        do {
            _ = try SmallDisk()
            return true
        } catch {
            return false
        }
    }

    struct NotMounted: Error {}

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "heluo-disk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let status = try Self.run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path)
        guard status == 0 else { throw NotMounted() }
    }

    /// Writes a file until there is no room left.
    func fill() throws {
        let status = try Self.run("dd", "if=/dev/zero", "of=\(path)/filler", "bs=4096", "count=1000")
        guard status != 0 else { throw NotMounted() }
    }

    deinit {
        do {
            _ = try Self.run("umount", "-l", path)
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // An empty folder is left in the system's folder for such things.
        }
    }

    private static func run(_ program: String, _ arguments: String...) throws -> Int32 {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return try ChildProcess(program: program, arguments: arguments, environment: ["PATH": path])
            .run(input: nil, output: nil, complaints: nil)
    }
}

/// A full disk: one clear line, nothing lost, and reading goes on.
@Suite(.enabled(if: SmallDisk.canBeMade))
struct FullDiskTests {
    private static func feed(_ number: Int) -> String {
        let items = (0..<10).map { item in
            "<item><guid>\(number)-\(item)</guid><title>第\(number)期之\(item)</title>"
                + "<description>\(String(repeating: "一条消息。", count: 300))</description></item>"
        }
        return "<rss version=\"2.0\"><channel><title>新闻\(number)</title>\(items.joined())</channel></rss>"
    }

    @Test func anImportSaysSoAndKeepsWhatItStored() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let disk = try SmallDisk()
        let library = disk.path + "/library.sqlite"
        for number in 10..<60 {
            _ = try heluo.write(Self.feed(number), to: "feeds/\(number).xml")
        }
        let outcome = try heluo.run("import", "--library", library, "feeds")
        #expect(outcome.status == 1)
        #expect(outcome.complaints.split(separator: "\n").count == 1 && outcome.complaints.contains("磁盘已满"))
        // Every feed that was reported is there.
        let listed = try heluo.run("list", "--library", library, "--limit", "0")
        #expect(listed.status == 0 && listed.lines.count == outcome.lines.count * 10)
        #expect(try heluo.run("doctor", "--library", library).status == 0)
        let backup = try heluo.run("backup", "--library", library, disk.path + "/copy.sqlite")
        #expect(backup.status == 1 && backup.complaints.contains("磁盘已满"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).allSatisfy { !$0.contains("copy") })
    }

    @Test(.enabled(if: Tmux.isPresent)) func theReaderGoesOnReading() throws {
        let heluo = try Heluo()
        defer { heluo.remove() }
        let disk = try SmallDisk()
        let library = disk.path + "/library.sqlite"
        #expect(try heluo.run("import", "--library", library, heluo.write(Self.feed(1), to: "feed.xml")).status == 0)
        let terminal = try Tmux(heluo, columns: 100, rows: 24)
        try terminal.type("\(Heluo.program) --library \(library)\n")
        try terminal.wait(for: "县区")
        // Articles of no place are in the section of the news.
        try terminal.press("}")
        try terminal.wait(for: "第1期之9")
        // What is left of the disk is filled up to the last byte.
        try disk.fill()
        try terminal.press("A")
        try terminal.press("j")
        try terminal.press("Enter")
        try terminal.wait(for: "一条消息")
        try terminal.press("q")
        try terminal.wait(for: "标题 2/10")
        try terminal.press("Q")
        try terminal.wait(for: "$")
        #expect(try heluo.run("doctor", "--library", library).status == 0)
    }
}

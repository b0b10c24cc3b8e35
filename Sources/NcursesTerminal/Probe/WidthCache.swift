import Glibc

/// Answers of earlier sessions, one small file for each kind of terminal.
///
/// It is a cache: what cannot be read or written is as if it were not there.
struct WidthCache {
    let folder: String

    func answer(of terminal: TerminalIdentity) -> WidthAnswer? {
        guard let file = fopen(path(terminal), "re") else {
            return nil
        }
        defer { fclose(file) }
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, file)
        }
        return Self.decoded(String(decoding: bytes, as: UTF8.self), terminal: terminal)
    }

    /// Written beside and renamed, so that no other reader sees half of it.
    func remember(_ answer: WidthAnswer, of terminal: TerminalIdentity) {
        makeFolder()
        let draft = path(terminal) + ".\(getpid())"
        guard let file = fopen(draft, "we") else {
            return
        }
        let written = fputs(Self.encoded(answer, terminal: terminal), file)
        guard fclose(file) == 0, written >= 0, rename(draft, path(terminal)) == 0 else {
            unlink(draft)
            return
        }
    }

    /// A line that names form and terminal, then `cells text` for each sample, then the modes known.
    static func encoded(_ answer: WidthAnswer, terminal: TerminalIdentity) -> String {
        let lines = answer.cells.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
        let modes = answer.modes.sorted().map { "mode \($0)" }
        return ([heading(terminal)] + lines + modes).map { $0 + "\n" }.joined()
    }

    static func decoded(_ text: String, terminal: TerminalIdentity) -> WidthAnswer? {
        let lines = text.split(separator: "\n")
        guard lines.first == heading(terminal)[...] else {
            return nil
        }
        var answer = WidthAnswer(cells: [:], modes: [])
        for line in lines.dropFirst() {
            let fields = line.split(separator: " ", maxSplits: 1)
            if fields.count == 2, fields[0] == "mode", let mode = Int(fields[1]), TerminalModes.asked.contains(mode) {
                answer.modes.insert(mode)
            } else if fields.count == 2, let cells = Int(fields[0]), (0...8).contains(cells) {
                answer.cells[String(fields[1])] = cells
            }
        }
        return Set(answer.cells.keys) == Set(WidthSamples.all.map(\.text)) ? answer : nil
    }

    private static func heading(_ terminal: TerminalIdentity) -> String {
        "widths 1 " + terminal.text
    }

    private func path(_ terminal: TerminalIdentity) -> String {
        folder + "/" + terminal.fileName
    }

    private func makeFolder() {
        var path = ""
        for part in folder.split(separator: "/") {
            path += (path.isEmpty && !folder.hasPrefix("/") ? "" : "/") + part
            mkdir(path, 0o700)
        }
    }
}

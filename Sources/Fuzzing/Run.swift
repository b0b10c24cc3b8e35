import FoundationEssentials
import Glibc
import TestSupport

/// All rounds of one format.
struct Run {
    let format: Format
    let options: Options

    /// Returns whether memory stayed within its bound.
    func fuzz() -> Bool {
        var generator = SeededGenerator(seed: options.seed)
        var slowest = 0.0
        for _ in 0..<options.rounds {
            let seed = format.seeds.randomElement(using: &generator) ?? []
            slowest = max(slowest, read(Mutation.of(seed, using: &generator)))
        }
        var worst = (ratio: 0.0, seconds: 0.0)
        for bomb in format.bombs(options.bombSize) {
            Memory.resetPeak()
            let before = Memory.current
            worst.seconds = max(worst.seconds, read(bomb))
            let used = Double(max(0, Memory.peak - before - 64_000_000))
            if used / Double(bomb.count) > worst.ratio { worst.ratio = used / Double(bomb.count) }
            if used > 50 * Double(bomb.count) { keep(bomb) }
        }
        print(
            """
            {"format": "\(format.name)", "rounds": \(options.rounds), "slowestMilliseconds": \(Int(slowest * 1000)), \
            "bombBytes": \(options.bombSize), "slowestBombMilliseconds": \(Int(worst.seconds * 1000)), \
            "memoryBeyond64MBPerByte": \(Int(worst.ratio.rounded(.up)))}
            """)
        fflush(nil)
        return worst.ratio <= 50
    }

    /// Reads one input; returns the seconds of processor time it took.
    private func read(_ input: [UInt8]) -> Double {
        if options.keepsInputs { keep(input) }
        alarm(60)
        let start = Self.processorTime
        format.read(input)
        alarm(0)
        return Self.processorTime - start
    }

    private func keep(_ input: [UInt8]) {
        do {
            try Data(input).write(to: URL(filePath: "heluo-fuzz.input"))
        } catch {
            print("heluo-fuzz.input: \(error)")
        }
    }

    private static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// The memory of this process in bytes, as Linux counts it.
enum Memory {
    static var current: Int { value("VmRSS:") }
    static var peak: Int { value("VmHWM:") }

    /// proc(5): 5 written to `clear_refs` resets the peak.
    static func resetPeak() {
        guard let file = fopen("/proc/self/clear_refs", "w") else { return }
        fputs("5", file)
        fclose(file)
    }

    private static func value(_ name: String) -> Int {
        guard let data = try? Data(contentsOf: URL(filePath: "/proc/self/status")) else { return 0 }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        let words = lines.first { $0.hasPrefix(name) }?.split(whereSeparator: \.isWhitespace) ?? []
        return words.count > 1 ? (Int(words[1]) ?? 0) * 1024 : 0
    }
}

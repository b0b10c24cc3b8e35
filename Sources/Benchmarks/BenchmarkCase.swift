import TextLayout

/// A piece of work over a text.
struct BenchmarkCase {
    var name: String
    /// Makes the text that the work needs; not measured.
    var prepare: () -> Work

    struct Work {
        var bytes: Int
        /// Does the work once; the number it returns is printed, so that it can be compared and is not optimised away.
        var run: () -> Int
    }

    /// Runs the case and describes it as one JSON object.
    func run(iterations: Int) -> String {
        let work = prepare()
        let clock = ContinuousClock()
        var result = 0
        let times = (0..<max(1, iterations)).map { _ in
            clock.measure { result = work.run() }
        }.sorted()
        let median = Self.seconds(times[times.count / 2])
        let rate = Double(work.bytes) / median / 1_000_000
        return """
            {"case": "\(name)", "bytes": \(work.bytes), "iterations": \(times.count), "median_us": \(Self.text(median * 1e6)), \
            "best_us": \(Self.text(Self.seconds(times[0]) * 1e6)), "mb_per_s": \(Self.text(rate)), "result": \(result)}
            """
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func text(_ number: Double) -> String {
        "\(Double(Int(number * 10)) / 10)"
    }
}

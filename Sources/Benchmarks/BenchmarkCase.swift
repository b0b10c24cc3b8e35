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
    ///
    /// The rate is that of the median by processor time, which a busy machine disturbs less than the clock on the wall.
    func run(iterations: Int) -> String {
        let work = prepare()
        let clock = ContinuousClock()
        var result = 0
        var wall: [Double] = []
        var processor: [Double] = []
        for _ in 0..<max(1, iterations) {
            let start = processorTime()
            let elapsed = clock.measure { result = work.run() }
            processor.append(processorTime() - start)
            wall.append(Self.seconds(elapsed))
        }
        let median = Self.median(processor)
        return """
            {"case": "\(name)", "bytes": \(work.bytes), "iterations": \(wall.count), \
            "wall_us": \(Self.text(Self.median(wall) * 1e6)), "cpu_us": \(Self.text(median * 1e6)), \
            "best_cpu_us": \(Self.text((processor.min() ?? 0) * 1e6)), \
            "mb_per_s": \(Self.text(Double(work.bytes) / median / 1e6)), "result": \(result)}
            """
    }

    private static func median(_ times: [Double]) -> Double {
        times.sorted()[times.count / 2]
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    private static func text(_ number: Double) -> String {
        "\(Double(Int(number * 10)) / 10)"
    }
}

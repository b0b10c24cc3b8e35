public import News

/// Why a TOML file cannot be used: all that is wrong with it, in the order of its lines.
public struct TOMLFailure: Error, Sendable, Hashable {
    public struct Problem: Sendable, Hashable {
        /// Counted from 1; absent where it concerns the file as a whole.
        public var line: Int?
        public var message: Bilingual

        public init(line: Int?, message: Bilingual) {
            self.line = line
            self.message = message
        }
    }

    /// As it is shown: a path, or the name of a file in the binary.
    public var file: String
    public var problems: [Problem]

    public init(file: String, problems: [Problem]) {
        self.file = file
        self.problems = problems
    }

    /// One line a problem: where, what, and what to do.
    public var lines: [Bilingual] {
        problems.map { problem in
            guard let line = problem.line else {
                return Bilingual("\(file)：\(problem.message.chinese)", "\(file): \(problem.message.english)")
            }
            return Bilingual(
                "\(file) 第 \(line) 行：\(problem.message.chinese)", "\(file):\(line): \(problem.message.english)")
        }
    }
}

/// Measures the layout engine, the search in a text, the article pane, and what reads feeds and pages; one JSON line a
/// case.
///
///     heluo-benchmarks [--iterations N] [--file TEXT] [CASE…]
///
/// Without a case all of them run; those that need the files beside the checkout are there where the files are. TEXT
/// takes the place of the built-in news in the cases that set Chinese.
let arguments = try Arguments(CommandLine.arguments.dropFirst())
let cases =
    BenchmarkCase.layout(arguments) + BenchmarkCase.search(arguments) + BenchmarkCase.reader(arguments)
    + BenchmarkCase.formats()
let chosen = arguments.names.isEmpty ? cases : cases.filter { arguments.names.contains($0.name) }
guard !chosen.isEmpty else {
    exitWithUsageError("no such case; there are " + cases.map(\.name).joined(separator: ", "))
}
for benchmark in chosen {
    print(benchmark.run(iterations: arguments.iterations))
}

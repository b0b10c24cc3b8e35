import FoundationEssentials

/// What the command line asks for.
struct Arguments {
    var iterations = 5
    var names: [String] = []
    private var source = SampleText.chinese

    init(_ arguments: some Sequence<String>) throws {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--iterations": iterations = rest.popFirst().flatMap { Int($0) } ?? iterations
            case "--file": source = try rest.popFirst().map(Self.text) ?? source
            default: names.append(argument)
            }
        }
    }

    /// 30 MB of Chinese news.
    var chineseText: String {
        SampleText.repeated(source, bytes: 30_000_000)
    }

    /// 1 MB of it.
    var articleText: String {
        SampleText.repeated(source, bytes: 1_000_000)
    }

    private static func text(ofFile path: String) throws -> String {
        try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}

/// What the command line asks for.
struct UpdateArguments: Sendable {
    var isServer = false
    var sources = 300
    var articles = 20
    /// Milliseconds before every answer.
    var latency = 50
    /// How many updates in a row.
    var rounds = 100

    init(_ words: ArraySlice<String>) {
        var words = words
        while let word = words.popFirst() {
            switch word {
            case "serve": isServer = true
            case "--sources": sources = words.popFirst().flatMap { Int($0) } ?? sources
            case "--articles": articles = words.popFirst().flatMap { Int($0) } ?? articles
            case "--latency": latency = words.popFirst().flatMap { Int($0) } ?? latency
            case "--rounds": rounds = words.popFirst().flatMap { Int($0) } ?? rounds
            default: fatalError("unknown argument \(word)")
            }
        }
    }

    var words: [String] {
        ["--sources", "\(sources)", "--articles", "\(articles)", "--latency", "\(latency)", "--rounds", "\(rounds)"]
    }
}

/// What the command line asks for.
struct UpdateArguments: Sendable {
    var isServer = false
    var sources = 300
    var articles = 20
    /// Milliseconds before every answer.
    var latency = 50
    /// How many updates in a row.
    var rounds = 100

    struct Unknown: Error, CustomStringConvertible {
        let word: String

        var description: String {
            "no argument \(word); there are serve, --sources N, --articles N, --latency MS, --rounds N"
        }
    }

    init(_ words: ArraySlice<String>) throws(Unknown) {
        var words = words
        while let word = words.popFirst() {
            switch word {
            case "serve": isServer = true
            case "--sources": sources = words.popFirst().flatMap { Int($0) } ?? sources
            case "--articles": articles = words.popFirst().flatMap { Int($0) } ?? articles
            case "--latency": latency = words.popFirst().flatMap { Int($0) } ?? latency
            case "--rounds": rounds = words.popFirst().flatMap { Int($0) } ?? rounds
            default: throw Unknown(word: word)
            }
        }
    }

    var words: [String] {
        ["--sources", "\(sources)", "--articles", "\(articles)", "--latency", "\(latency)", "--rounds", "\(rounds)"]
    }
}

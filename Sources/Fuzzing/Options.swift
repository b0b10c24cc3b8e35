/// The command line.
struct Options {
    var rounds = 10_000
    var seed: UInt64 = 1
    var format: String?
    var keepsInputs = false
    /// The size of a bomb in bytes.
    var bombSize = 2_000_000
    var files: [String] = []

    init(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--rounds": rounds = rest.popFirst().flatMap { Int($0) } ?? rounds
            case "--seed": seed = rest.popFirst().flatMap { UInt64($0) } ?? seed
            case "--format": format = rest.popFirst()
            case "--bomb-size": bombSize = rest.popFirst().flatMap { Int($0) } ?? bombSize
            case "--keep": keepsInputs = true
            default: files.append(argument)
            }
        }
    }
}

import Glibc

/// Measures updates against a server of its own on loopback; prints one JSON line a case.
///
/// `heluo-update-benchmark [--sources 300] [--articles 20] [--latency 50] [--rounds 100]`; with `serve` it is the
/// server.
do {
    let arguments = try UpdateArguments(CommandLine.arguments.dropFirst())
    if arguments.isServer {
        try UpdateServer.run(arguments)
    } else {
        try await UpdateRun(arguments).run()
    }
} catch let unknown as UpdateArguments.Unknown {
    print(unknown)
    exit(2)
}

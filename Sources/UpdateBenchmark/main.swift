/// Measures updates against a server of its own on loopback; prints one JSON line a case.
///
/// `heluo-update-benchmark [--sources 300] [--articles 20] [--latency 50] [--rounds 100]`; with `serve` it is the
/// server.
let arguments = UpdateArguments(CommandLine.arguments.dropFirst())
if arguments.isServer {
    try UpdateServer.run(arguments)
} else {
    try await UpdateRun(arguments).run()
}

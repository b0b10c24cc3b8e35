import Fetching
import FoundationEssentials
import News
import TestSupport
import Testing

/// Logins: the secret comes from a file or a command, goes to its server, and is seen nowhere else.
@Suite struct SecretTests {
    private let server: LoopbackServer

    init() throws {
        // "reader:河洛" in Base64 (RFC 7617).
        server = try LoopbackServer {
            $0.fields["authorization"] == "Basic cmVhZGVyOuays+a0mw==" ? .ok("进") : .status(401)
        }
    }

    private func fetch(_ secret: Secret) async throws -> Fetched.Content {
        var request = FetchRequest(server.address())
        request.credentials = Credentials(user: "reader", secret: secret)
        return try await FetcherTests.fetcher().fetch(request).content
    }

    private func file(_ content: String, mode: Int) throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder(["secret": content])
        let path = folder.path + "/secret"
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return (folder, path)
    }

    @Test func theSecretIsTheFirstLineOfAFile() async throws {
        let (folder, path) = try file("河洛\n第二行\n", mode: 0o600)
        #expect(try await fetch(.file(path)) == .body(Array("进".utf8)))
        _ = folder
    }

    @Test func aFileThatOthersMayReadIsRefused() async throws {
        let (folder, path) = try file("河洛\n", mode: 0o644)
        await #expect(throws: FetchError.noSecret(.openToOthers(path: path))) { try await fetch(.file(path)) }
        #expect(server.requests.isEmpty)
        _ = folder
    }

    @Test func aCommandMayGiveIt() async throws {
        #expect(try await fetch(.command("printf '河洛\\n'")) == .body(Array("进".utf8)))
        await #expect(throws: FetchError.noSecret(.command)) { try await fetch(.command("exit 1")) }
        await #expect(throws: FetchError.noSecret(.empty)) { try await fetch(.command("true")) }
    }

    @Test func aWrongOneIsUnauthorized() async throws {
        await #expect(throws: FetchError.unauthorized) { try await fetch(.command("echo falsch")) }
    }

    @Test func aRedirectToAnotherHostDoesNotTakeItAlong() async throws {
        let other = try LoopbackServer { .ok($0.fields["authorization"] ?? "nothing") }
        let first = try LoopbackServer { _ in .redirect(302, to: "http://localhost:\(other.port)/") }
        var request = FetchRequest(first.address())
        request.credentials = Credentials(user: "reader", secret: .command("echo 河洛"))
        #expect(try await FetcherTests.fetcher().fetch(request).content == .body(Array("nothing".utf8)))
    }
}

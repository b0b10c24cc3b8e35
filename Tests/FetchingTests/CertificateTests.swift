import Fetching
import Foundation
import News
import TestSupport
import Testing

/// Connections that cannot be trusted are not made; a certificate of the user's own is trusted when he says so.
@Suite(.enabled(if: SecureServer.isPossible, "openssl is missing")) struct CertificateTests {
    private func fetch(_ server: SecureServer, trusting file: String? = nil) async throws(FetchError) -> Fetched {
        var settings = FetcherTests.settings
        settings.certificates = file
        return try await Fetcher(settings).fetch(FetchRequest("https://127.0.0.1:\(server.port)/"))
    }

    @Test func aSelfSignedCertificateIsRefused() async throws {
        let server = try SecureServer(name: "127.0.0.1")
        let error = FetchError.untrusted("self-signed certificate")
        await #expect(throws: error) { try await fetch(server) }
        #expect(error.message(for: "https://127.0.0.1/").english.contains("certificates"))
    }

    @Test func theUsersOwnIsTrusted() async throws {
        let server = try SecureServer(name: "127.0.0.1")
        guard case .body(let bytes) = try await fetch(server, trusting: server.certificate).content else {
            throw FetchError.brokenOff
        }
        #expect(!bytes.isEmpty)
    }

    @Test func oneOfAnotherHostIsRefused() async throws {
        let server = try SecureServer(name: "192.0.2.1")
        await #expect(throws: FetchError.self) { try await fetch(server, trusting: server.certificate) }
    }

    @Test func plainTextIsNoSecureServer() async throws {
        // It waits for the end of a request that never comes in plain text.
        let server = try LoopbackServer { _ in .ok("") }
        let fetcher = FetcherTests.fetcher { $0.connection = .milliseconds(200) }
        await #expect(throws: FetchError.unreachable) {
            try await fetcher.fetch(FetchRequest("https://127.0.0.1:\(server.port)/"))
        }
    }
}

/// `openssl s_server` with a certificate that it signed itself, for as long as this object lives.
private final class SecureServer {
    let port: Int
    let certificate: String
    private let folder: TemporaryFolder
    private let server: ServingProcess

    static var isPossible: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/openssl") }
    }

    init(name: String) throws {
        folder = try TemporaryFolder([:])
        certificate = folder.path + "/own.pem"
        let key = folder.path + "/key.pem"
        let making = """
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=\(name) \
            -addext subjectAltName=IP:\(name) -keyout \(key) -out \(certificate)
            """
        _ = try CommandOutput.read(making, limit: 1 << 20, within: .seconds(60))
        server = try ServingProcess(
            ["openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www"],
            sign: "ACCEPT")
        // "ACCEPT 127.0.0.1:40321"
        port = try #require(server.greeting.split(separator: ":").last.flatMap { Int($0.filter(\.isNumber)) })
    }
}

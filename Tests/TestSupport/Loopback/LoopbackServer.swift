import Foundation
import Glibc
import Synchronization

/// A web server on this machine's loopback, for as long as this object lives. It answers as it is told to, badly too.
///
/// A thread a connection; each connection is for one request.
public final class LoopbackServer: Sendable {
    public struct Request: Sendable, Hashable {
        /// `GET`
        public var method: String
        /// With the query; the whole address where the server is asked as a proxy.
        public var path: String
        /// By name in lower case.
        public var fields: [String: String]
    }

    public typealias Site = @Sendable (Request) -> LoopbackReply

    public let port: UInt16
    private let listener: Int32
    private let seen = Mutex<[Request]>([])
    private let speaksSOCKS: Bool
    private let site: Site

    struct NoSocket: Error {
        let code: Int32
    }

    /// - Parameter speaksSOCKS: whether a SOCKS5 greeting is to come before the request.
    public init(speaksSOCKS: Bool = false, _ site: @escaping Site) throws {
        self.speaksSOCKS = speaksSOCKS
        self.site = site
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let status = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length) == 0 && listen(descriptor, 512) == 0
                    && getsockname(descriptor, address, &length) == 0
            }
        }
        guard status else { throw NoSocket(code: errno) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(descriptor, nil, nil)
                _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
                guard connection >= 0, let self else {
                    if connection >= 0 { Glibc.close(connection) }
                    Glibc.close(descriptor)
                    return
                }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// `http://127.0.0.1:port` with a path.
    public func address(_ path: String = "/") -> String {
        "http://127.0.0.1:\(port)\(path)"
    }

    /// What has been asked for so far.
    public var requests: [Request] {
        seen.withLock { $0 }
    }

    private func serve(_ connection: Int32) {
        let socket = LoopbackSocket(descriptor: connection)
        defer { socket.close() }
        if speaksSOCKS, !socket.greetSOCKS() { return }
        guard let request = socket.readRequest() else { return }
        seen.withLock { $0.append(request) }
        socket.perform(site(request))
    }
}

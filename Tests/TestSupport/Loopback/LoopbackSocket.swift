import Glibc

/// One connection to the loopback server.
struct LoopbackSocket {
    let descriptor: Int32

    func close() {
        Glibc.close(descriptor)
    }

    func readRequest() -> LoopbackServer.Request? {
        var bytes: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while !bytes.suffix(4).elementsEqual(end) {
            guard let byte = read(1)?.first else { return nil }
            bytes.append(byte)
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count == 3 else { return nil }
        let fields = lines.dropFirst().compactMap { line -> (String, String)? in
            let parts = line.split(separator: ":", maxSplits: 1)
            return parts.count == 2 ? (parts[0].lowercased(), String(parts[1].drop { $0 == " " })) : nil
        }
        return LoopbackServer.Request(
            method: String(words[0]), path: String(words[1]), fields: Dictionary(fields) { $1 })
    }

    /// The server's side of RFC 1928, without authentication: whatever is asked for is connected to this server.
    func greetSOCKS() -> Bool {
        guard let greeting = read(2), greeting[0] == 5, read(Int(greeting[1])) != nil, send([5, 0]),
            let head = read(4), head[1] == 1
        else { return false }
        let addressLength = head[3] == 1 ? 4 : head[3] == 4 ? 16 : Int(read(1)?.first ?? 0)
        guard read(addressLength + 2) != nil else { return false }
        return send([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    }

    func perform(_ reply: LoopbackReply) {
        for step in reply.steps {
            switch step {
            case .send(let bytes):
                guard send(bytes) else { return }
            case .endless(let bytes):
                while send(bytes) {}
                return
            case .stall:
                while let bytes = read(1), !bytes.isEmpty {}
                return
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
                return
            case .wait(let milliseconds):
                poll(nil, 0, Int32(milliseconds))
            }
        }
        // The client reads to the end before the connection goes, whatever it sent that was not read.
        shutdown(descriptor, Int32(SHUT_WR))
        while let bytes = read(1), !bytes.isEmpty {}
    }

    /// Exactly so many bytes; nothing where the client has gone.
    private func read(_ count: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: max(1, count))
        while bytes.count < count {
            let got = Glibc.read(descriptor, &chunk, count - bytes.count)
            guard got > 0 else { return nil }
            bytes += chunk[..<got]
        }
        return bytes
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

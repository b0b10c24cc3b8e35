/// What the loopback server does with a request, step by step.
public struct LoopbackReply: Sendable {
    public enum Step: Sendable {
        case send([UInt8])
        /// The same again and again, until the client has enough.
        case endless([UInt8])
        /// Nothing, until the client has enough.
        case stall
        /// Breaks the connection off.
        case reset
        /// For measures alone: a test waits for nothing.
        case wait(milliseconds: Int)
    }

    public var steps: [Step]

    public init(_ steps: Step...) {
        self.steps = steps
    }

    /// A whole answer.
    public static func ok(_ body: [UInt8], type: String = "text/html", _ fields: [String] = []) -> LoopbackReply {
        LoopbackReply(.send(head(200, ["Content-Type: \(type)", "Content-Length: \(body.count)"] + fields) + body))
    }

    public static func ok(_ body: String, type: String = "text/html", _ fields: [String] = []) -> LoopbackReply {
        ok(Array(body.utf8), type: type, fields)
    }

    public static func status(_ status: Int, _ fields: [String] = []) -> LoopbackReply {
        LoopbackReply(.send(head(status, ["Content-Length: 0"] + fields)))
    }

    public static func redirect(_ status: Int, to address: String) -> LoopbackReply {
        .status(status, ["Location: \(address)"])
    }

    /// The status line and the fields, with the empty line behind them.
    public static func head(_ status: Int, _ fields: [String]) -> [UInt8] {
        let lines = ["HTTP/1.1 \(status) Said"] + fields + ["Connection: close", "", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }
}

public import News

/// Why nothing was fetched.
public enum FetchError: Error, Sendable, Hashable {
    /// No address of the web.
    case badAddress
    /// `https://user:password@host`: a secret is kept in a file or given by a command.
    case secretInAddress
    /// The secret for the server could not be had.
    case noSecret(SecretError)
    /// libcurl is not on this machine.
    case noLibrary
    case unknownHost
    case unreachable
    case proxyFailed
    /// The connection cannot be trusted; what TLS says.
    case untrusted(String)
    /// The answer took longer than these milliseconds.
    case tooSlow(Int)
    /// Nothing came for these milliseconds.
    case stalled(Int)
    /// The connection broke off before the end.
    case brokenOff
    /// More bytes than these.
    case tooLarge(Int)
    case badCompression
    case redirectLoop
    /// A redirect to something that is not of the web.
    case redirectElsewhere
    /// The server says that nothing has changed, and was not asked.
    case needlessUnchanged
    case unauthorized
    case forbidden
    /// 404, or 410 for good.
    case missing(status: Int)
    case tooManyRequests(RetryAfter?)
    case serverFailed(status: Int, RetryAfter?)
    case status(Int)
    case cancelled
    /// Anything else that libcurl says.
    case failed(String)

    /// Whether this machine does not reach the network, or the network does not reach the host.
    public var isOffline: Bool {
        switch self {
        case .unknownHost, .unreachable, .proxyFailed: true
        default: false
        }
    }

    /// Whether the same request may well succeed later.
    public var isPassing: Bool {
        switch self {
        case .unknownHost, .unreachable, .proxyFailed, .tooSlow, .stalled, .brokenOff, .tooManyRequests, .serverFailed,
            .needlessUnchanged, .cancelled, .noLibrary, .noSecret, .failed, .untrusted, .unauthorized:
            true
        default: false
        }
    }

    /// When the server wants to be asked again, where it says so.
    public var retryAfter: RetryAfter? {
        switch self {
        case .tooManyRequests(let time), .serverFailed(_, let time): time
        default: nil
        }
    }

    /// One line: what, where, and what to do.
    public func message(for address: String) -> Bilingual {
        let host = Origin(address)?.host ?? address
        return switch self {
        case .badAddress:
            Bilingual("不是网址：\(address)，要以 http:// 或 https:// 开头", "no web address: \(address); it begins with https://")
        case .secretInAddress:
            Bilingual(
                "网址里不要写密码（\(host)）：用 --user 和 --secret-file 或 --secret-command",
                "no password in an address (\(host)): use --user with --secret-file or --secret-command")
        case .noSecret(let error): error.message
        case .noLibrary:
            Bilingual(
                "没有 libcurl，不能联网：请安装 libcurl4",
                "libcurl is missing, without which there is no network: install libcurl4")
        case .unknownHost:
            Bilingual("找不到 \(host)：请检查网络和网址", "\(host) is not found: check the network and the address")
        case .unreachable:
            Bilingual("连不上 \(host)：请检查网络，或稍后再试", "\(host) cannot be reached: check the network, or try later")
        case .proxyFailed:
            Bilingual(
                "代理不通（\(host)）：请检查设置中的 proxy 和环境变量",
                "the proxy fails (\(host)): check proxy in the settings and the environment")
        case .untrusted(let reason):
            Bilingual(
                "\(host) 的证书不可信（\(reason)）：没有读取；若是自己的证书，在设置中写 certificates",
                "the certificate of \(host) is not trusted (\(reason)): nothing was read; name your own in the settings (certificates)"
            )
        case .tooSlow(let time):
            Bilingual(
                "\(host) 太慢，\(Self.seconds(time)) 秒没有答完：稍后再试",
                "\(host) took longer than \(Self.seconds(time)) s: try later")
        case .stalled(let time):
            Bilingual(
                "\(host) \(Self.seconds(time)) 秒没有动静：稍后再试",
                "nothing came from \(host) for \(Self.seconds(time)) s: try later")
        case .brokenOff:
            Bilingual("与 \(host) 的连接中断：稍后再试", "the connection to \(host) broke off: try later")
        case .tooLarge(let limit):
            Bilingual(
                "\(host) 的内容超过 \(Self.size(limit))：没有读取，请检查网址",
                "what \(host) sends is larger than \(Self.size(limit)): nothing was read, check the address")
        case .badCompression:
            Bilingual("\(host) 的压缩内容已损坏：稍后再试", "the compressed answer of \(host) is damaged: try later")
        case .redirectLoop:
            Bilingual("\(host) 来回转向：请在浏览器中查看新网址", "\(host) redirects in circles: look up the new address in a browser")
        case .redirectElsewhere:
            Bilingual("\(host) 转向了网页以外的地址：请检查网址", "\(host) redirects to what is not of the web: check the address")
        case .needlessUnchanged:
            Bilingual(
                "\(host) 说没有变化，但并没有问它：下次会完整读取",
                "\(host) says “unchanged” without being asked: it is read in full next time")
        case .unauthorized:
            Bilingual(
                "\(host) 要求登录（401）：heluo add 网址 --user 名字 --secret-file 文件",
                "\(host) wants a login (401): heluo add URL --user NAME --secret-file FILE")
        case .forbidden:
            Bilingual("\(host) 拒绝访问（403）：请在浏览器中查看", "\(host) refuses (403): look at it in a browser")
        case .missing(410):
            Bilingual(
                "\(host) 上的这个网址已撤销（410）：heluo remove 移除它",
                "the address is gone from \(host) (410): heluo remove takes it out")
        case .missing(let status):
            Bilingual("\(host) 上没有这个网址（\(status)）：请检查网址", "there is no such address at \(host) (\(status)): check it")
        case .tooManyRequests:
            Bilingual("\(host) 嫌请求太多（429）：到时会再试", "too many requests for \(host) (429): it is asked again in time")
        case .serverFailed(let status, _):
            Bilingual("\(host) 出错（\(status)）：会自动再试", "\(host) failed (\(status)): it is asked again by itself")
        case .status(let status):
            Bilingual(
                "\(host) 的回答看不懂（\(status)）：请检查网址",
                "an answer of \(host) that makes no sense (\(status)): check the address")
        case .cancelled: Bilingual("已取消", "cancelled")
        case .failed(let reason):
            Bilingual("读取 \(host) 失败（\(reason)）：稍后再试", "reading \(host) failed (\(reason)): try later")
        }
    }

    private static func seconds(_ milliseconds: Int) -> String {
        milliseconds < 1000 ? "\(Double(milliseconds) / 1000)" : "\(milliseconds / 1000)"
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 1 << 20 ? "\(bytes >> 10) kB" : "\(bytes >> 20) MB"
    }
}

/// When a server wants to be asked again (RFC 9110 §10.2.3).
public enum RetryAfter: Sendable, Hashable {
    case seconds(Int64)
    case moment(Timestamp)

    init?(_ value: String) {
        if let seconds = Int64(value) {
            guard seconds >= 0 else { return nil }
            self = .seconds(seconds)
        } else if let date = DateReader(utcOffset: 0).read(value) {
            self = .moment(date.moment)
        } else {
            return nil
        }
    }

    public func moment(from now: Timestamp) -> Timestamp {
        switch self {
        case .seconds(let seconds): Timestamp(seconds: now.seconds + seconds)
        case .moment(let moment): moment
        }
    }
}

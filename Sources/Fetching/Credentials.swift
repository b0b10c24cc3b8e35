internal import Glibc
internal import News

/// A name and where the secret for it is. The secret itself is read when it is needed and kept nowhere.
public struct Credentials: Sendable, Hashable {
    public var user: String
    public var secret: Secret

    public init(user: String, secret: Secret) {
        self.user = user
        self.secret = secret
    }
}

/// Where a secret is.
public enum Secret: Sendable, Hashable {
    /// The first line of a file that nobody else may read.
    case file(String)
    /// The first line that a command of the shell writes.
    case command(String)

    func read() throws(FetchError) -> String {
        let bytes: [UInt8]
        switch self {
        case .file(let path):
            bytes = try Self.content(of: path)
        case .command(let command):
            do {
                bytes = try CommandOutput.read(command, limit: Self.longest, within: .seconds(30))
            } catch {
                throw .noSecret(.command)
            }
        }
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard !line.isEmpty else { throw .noSecret(.empty) }
        return String(decoding: line, as: UTF8.self)
    }

    private static let longest = 4096

    private static func content(of path: String) throws(FetchError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .noSecret(.unreadable(path: path)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else {
            throw .noSecret(.openToOthers(path: path))
        }
        var bytes = [UInt8](repeating: 0, count: longest)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { throw .noSecret(.unreadable(path: path)) }
        return Array(bytes[..<count])
    }
}

public enum SecretError: Sendable, Hashable {
    case unreadable(path: String)
    case openToOthers(path: String)
    case command
    case empty

    var message: Bilingual {
        switch self {
        case .unreadable(let path):
            Bilingual("读不到密码文件 \(path)：请检查路径", "the secret's file \(path) cannot be read: check its path")
        case .openToOthers(let path):
            Bilingual(
                "别人能读密码文件 \(path)：chmod 600 \(path)", "others may read the secret's file \(path): chmod 600 \(path)")
        case .command:
            Bilingual("取密码的命令失败：请在终端里试一试", "the command for the secret failed: try it in a terminal")
        case .empty: Bilingual("密码是空的：请检查文件或命令", "the secret is empty: check the file or the command")
        }
    }
}

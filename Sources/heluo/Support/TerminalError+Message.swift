import NcursesTerminal
import News

extension TerminalError {
    /// One line: what, and what to do.
    var message: Bilingual {
        switch self {
        case .outputIsNoTerminal:
            Bilingual(
                "标准输出不是终端：请在终端里运行，或用 heluo list、heluo screenshot",
                "standard output is no terminal: run it in one, or use heluo list or heluo screenshot")
        case .inputIsNoTerminal:
            Bilingual("标准输入不是终端，也没有 /dev/tty：请在终端里运行", "there is no terminal to read keys from: run it in one")
        case .unnamedType:
            Bilingual("没有设置 TERM：例如 TERM=xterm-256color", "TERM is not set: TERM=xterm-256color, say")
        case .unknownType(let name):
            Bilingual(
                "系统不认识终端类型 \(name)：请改 TERM，或安装 ncurses-term",
                "the terminal type \(name) is unknown here: set another TERM, or install ncurses-term")
        case .unsuitableType(let name):
            Bilingual(
                "终端类型 \(name) 不能显示全屏画面：请改 TERM",
                "a terminal of type \(name) cannot show a full screen: set another TERM")
        case .noDatabase:
            Bilingual("系统里没有 terminfo 数据库：请安装 ncurses-base", "there is no terminfo database: install ncurses-base")
        case .refused(let code):

            Bilingual(
                "无法使用终端：\(Bilingual(errno: code).chinese)", "cannot use the terminal: \(Bilingual(errno: code).english)"
            )
        }
    }
}

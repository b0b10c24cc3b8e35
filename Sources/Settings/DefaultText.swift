extension Settings {
    /// A configuration file that says what is anyway, with an explanation of every key.
    public static let defaultText = """
        # 河洛的设置。这里写的都是默认值；删去的行等于默认。
        # Heluo's settings. What stands here are the defaults; a line taken out is the default.

        # 开哪一版：内置 luoyang，或 editions/ 里一个文件的名字。
        # The edition: luoyang is built in; others are files in editions/.
        edition = "luoyang"

        # 主题：heluo xuanzhi shuimo gaoduibi，或 themes/ 里一个文件的名字。
        # The theme: heluo, xuanzhi, shuimo, gaoduibi, or a file in themes/.
        theme = "heluo"

        # 界面语言：zh、en；auto 看系统语言和所开的版。
        # The language of the screens: zh, en; auto goes by the locale and the edition.
        language = "auto"

        # 起点：last 上次的标签，all 全部。
        # What is shown first: last, the tab open last; all, every place.
        start = "last"

        # 打开文章即标为已读。
        # An article is marked read when it is opened.
        mark-read-on-open = true

        # 几个来源报道同一件事，列表中只占一行。
        # Several reports of one event are one row of a list.
        merge-reports = true

        # 文库的位置；不写则在 $XDG_DATA_HOME/heluo/library.sqlite。
        # Where the library is; $XDG_DATA_HOME/heluo/library.sqlite unless it is said here.
        # library = "~/heluo/library.sqlite"

        # 用什么命令打开网页；不写则用 $BROWSER，再用系统的默认。
        # The command that opens web pages; $BROWSER, else the system's own, unless it is said here.
        # browser = "firefox"

        # 鼠标：点标签、标题，滚轮。
        # The mouse: tabs, headlines, the wheel.
        mouse = true

        # ── 版式 · Setting ──

        # “”、——、① 等字符占几格：auto 问终端，1 或 2。
        # Cells of characters like “ ” — ①: auto asks the terminal; 1 or 2.
        ambiguous-width = "auto"

        # 禁则：none 不管，basic 基本，gb 国标，strict 严格。
        # Line-breaking prohibitions: none, basic, gb (GB/T 15834), strict.
        kinsoku = "gb"

        # 版心最宽多少字（8–200），段首缩进几字（0–8）。
        # The widest line in hanzi (8–200), and the indent of paragraphs in hanzi (0–8).
        measure = 40
        indent = 2

        # 汉字与西文、数字之间空一格。
        # One blank cell between hanzi and Latin letters or digits.
        han-latin-gap = false

        # 行末的 、，。 可以悬挂在版心之外。
        # One of 、，。 may hang behind the line.
        hanging = false

        # 引号在窄的终端上也占一个汉字的宽度。
        # Quotation marks are as wide as a hanzi, on terminals too that give them one cell.
        pad-quotes = false

        # 两端对齐。
        # Lines are justified.
        justify = false

        # ── 更新 · Updates ──

        # 每隔几分钟自动更新；0 不自动更新。
        # Minutes between two automatic updates; 0 for none.
        update-interval = 30

        # ── 网络 · Network ──
        # proxy：http://、https://、socks5h:// 开头的代理地址；"none" 不用代理；不写则看 http_proxy 等环境变量。
        # certificates：除系统证书外还信任的证书文件（PEM）。deadline：一次读取最多几秒。at-once：同时读取几处。
        # proxy: a proxy's address with http://, https:// or socks5h://; "none" for none; the environment's (http_proxy
        # and so on) unless it is said here. certificates: a file (PEM) of those trusted besides the system's.
        # deadline: seconds that an answer may take. at-once: requests under way at once.
        [network]
        # proxy = "socks5h://127.0.0.1:1080"
        # no-proxy = ["localhost", "192.168.0.0/16"]
        # certificates = "~/own.pem"
        deadline = 60
        at-once = 32

        # ── 保留 · Keeping ──
        # 导入和 heluo clean 时，删去较旧的文章；0 不限。收藏的不删。
        # Import and heluo clean remove older articles; 0 is without end. Starred ones stay.
        [keep]
        # 保留多少天、多少篇、多少 MB。
        # How many days, articles, megabytes.
        days = 0
        articles = 0
        megabytes = 0
        [keep.sources]
        # 一个来源另有规定：写它的名称或地址。
        # For one source, by its title or address.
        # "洛阳网" = { days = 90, articles = 5000 }

        # ── 按键 · Keys ──
        # 动作 = 一个键或几个键；空的 [] 取消。写法：j gg ^D Space Enter Tab PgDn F1。动作的名字见 ? 帮助。
        # Action = one key or several; [] unbinds. Written as: j gg ^D Space Enter Tab PgDn F1. The help (?) names
        # the actions.
        [keys]
        # next-tab = ["]", "Right"]
        # find = "/"

        """
}

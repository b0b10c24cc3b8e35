public import News

/// Something the reader can ask for with a key or on the command line.
public enum Command: String, Sendable, Hashable, CaseIterable {
    // Moving in the list, the article or a popup.
    case down, up
    case pageDown = "page-down"
    case pageUp = "page-up"
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case top, bottom

    // Between panes, tabs and sections.
    case open, back
    /// Back; in the list it ends the program.
    case leave
    case otherPane = "other-pane"
    case nextTab = "next-tab"
    case previousTab = "previous-tab"
    case nextSection = "next-section"
    case previousSection = "previous-section"
    case goToPlace = "go-to-place"
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case readOn = "read-on"
    case zen

    // Finding.
    case find
    case findNext = "find-next"
    case findPrevious = "find-previous"
    case search

    // The state of reading.
    case toggleRead = "toggle-read"
    case markTabRead = "mark-tab-read"
    case toggleStar = "toggle-star"
    case undo, redo
    case cycleShow = "show"
    case cycleOrder = "sort"
    case mute
    case mutedWords = "muted-words"
    case toggleMuted = "show-muted"
    case others
    case removeSamples = "remove-samples"

    // News from the network.
    case updatePlace = "update"
    case updateAll = "update-all"
    case cancelUpdate = "cancel-update"
    case sources
    case fullText = "full-text"
    case why, route

    // The look.
    case nextTheme = "next-theme"
    case chooseTheme = "theme"
    case convert
    case widen, narrow

    // Out of the program and about it.
    case browse
    case copyAddress = "copy-address"
    case links
    case commandLine = "command-line"
    case help, about
    case redraw, suspend, quit

    /// What it does, for the help and the completion of the command line.
    public var summary: Bilingual {
        switch self {
        case .down: Bilingual("下移／下滚一行", "down, scroll a line down")
        case .up: Bilingual("上移／上滚一行", "up, scroll a line up")
        case .pageDown: Bilingual("下一屏", "a page down")
        case .pageUp: Bilingual("上一屏", "a page up")
        case .halfPageDown: Bilingual("下半屏", "half a page down")
        case .halfPageUp: Bilingual("上半屏", "half a page up")
        case .top: Bilingual("到顶", "to the top")
        case .bottom: Bilingual("到底", "to the bottom")
        case .open: Bilingual("打开", "open")
        case .back: Bilingual("返回", "back")
        case .leave: Bilingual("返回；在列表中退出", "back; in the list: quit")
        case .otherPane: Bilingual("换到另一栏", "other pane")
        case .nextTab: Bilingual("下一个标签", "next tab")
        case .previousTab: Bilingual("上一个标签", "previous tab")
        case .nextSection: Bilingual("下一个频道", "next section")
        case .previousSection: Bilingual("上一个频道", "previous section")
        case .goToPlace: Bilingual("按名称跳到县区", "go to a place by name")
        case .nextArticle: Bilingual("下一篇", "next article")
        case .previousArticle: Bilingual("上一篇", "previous article")
        case .readOn: Bilingual("下一屏；到末尾则下一篇未读", "a page down; at the end: next unread")
        case .zen: Bilingual("只看文章", "the article alone")
        case .find: Bilingual("在文章中查找；在列表中筛选", "find in the article; filter the list")
        case .findNext: Bilingual("下一处", "next hit")
        case .findPrevious: Bilingual("上一处", "previous hit")
        case .search: Bilingual("搜索整个文库", "search the whole library")
        case .toggleRead: Bilingual("标为已读／未读", "mark read or unread")
        case .markTabRead: Bilingual("本标签全部标为已读", "mark the tab read")
        case .toggleStar: Bilingual("收藏／取消收藏", "star or unstar")
        case .undo: Bilingual("撤销", "undo")
        case .redo: Bilingual("重做", "redo")
        case .cycleShow: Bilingual("全部／未读／收藏", "show all, unread or starred")
        case .cycleOrder: Bilingual("按日期／来源／县区排序", "sort by date, source or place")
        case .mute: Bilingual("屏蔽一个词（mute 词，mute here 词）", "mute a word (mute WORD, mute here WORD)")
        case .mutedWords: Bilingual("屏蔽的词", "the muted words")
        case .toggleMuted: Bilingual("显示／不显示屏蔽的文章", "show muted articles, or not")
        case .others: Bilingual("别处对这件事的报道", "the other reports of this event")
        case .removeSamples: Bilingual("移除样例文章", "remove the sample articles")
        case .updatePlace: Bilingual("更新这个县区", "update this place")
        case .updateAll: Bilingual("更新全部来源", "update everything")
        case .cancelUpdate: Bilingual("取消更新", "cancel the update")
        case .sources: Bilingual("来源和它们的状况", "the sources, and how they do")
        case .fullText: Bilingual("读取全文", "fetch the full text")
        case .why: Bilingual("为什么归在这个县区", "why it is in this place")
        case .route: Bilingual("改归县区（route 县区，route 词 县区）", "set a place (route PLACE, route WORD PLACE)")
        case .nextTheme: Bilingual("下一个主题", "next theme")
        case .chooseTheme: Bilingual("选择主题（带预览）", "choose a theme, with preview")
        case .convert: Bilingual("原文／简体／繁体", "as written, simplified, traditional")
        case .widen: Bilingual("加宽版心", "wider measure")
        case .narrow: Bilingual("收窄版心", "narrower measure")
        case .browse: Bilingual("在浏览器中打开", "open in the browser")
        case .copyAddress: Bilingual("复制网址", "copy the address")
        case .links: Bilingual("文章中的链接", "the article's links")
        case .commandLine: Bilingual("命令行", "command line")
        case .help: Bilingual("帮助", "help")
        case .about: Bilingual("关于本版", "about this edition")
        case .redraw: Bilingual("重画屏幕", "redraw")
        case .suspend: Bilingual("挂起", "suspend")
        case .quit: Bilingual("立即退出", "quit at once")
        }
    }
}

public import News
public import Screen

/// Everything that the screen shows, and nothing else: the one value that `reduce` changes and the views draw.
public struct State: Sendable, Hashable {
    public let edition: Edition
    public let language: Language
    public let keymap: Keymap
    /// The themes to choose from; none until they are known.
    public internal(set) var themes: [ThemeChoice]
    /// Whether opening an article marks it read.
    public let marksReadOnOpening: Bool
    /// Whether several reports of an event are one row of a list.
    public let mergesReports: Bool

    public internal(set) var size: Size
    /// The day on the edition's clock.
    public internal(set) var today: CivilTime
    public internal(set) var theme: String
    public internal(set) var typesetting: Typesetting

    public internal(set) var tabBar: TabBar
    public internal(set) var tallies = Tallies()
    public internal(set) var list = HeadlineList()
    public internal(set) var rankings: [StoredRanking] = []
    public internal(set) var rankingList: RankingList?
    /// The search of the library, while it has a tab.
    public internal(set) var searchTab: SearchTab?
    public internal(set) var article: ArticlePane?
    public internal(set) var focus = ScreenPlan.Focus.list
    public internal(set) var isZen = false

    public internal(set) var prompt: Prompt?
    public internal(set) var popup: Popup?
    public internal(set) var notice: Notice?
    /// How far the update is that goes on; absent while there is none.
    public internal(set) var update: UpdateProgress?
    /// How much of a great many new articles is in the index of words; absent where there is nothing to wait for.
    public internal(set) var indexedPercent: Int?
    /// Automatic updates that were due while another was going on.
    var waitingUpdates: [UpdateScope] = []
    public internal(set) var histories: [Prompt.Kind: InputHistory] = [:]
    /// The beginning of a key sequence: `g` of `gg`.
    public internal(set) var pendingKeys: [Key] = []
    /// The article being opened, until its text is there.
    var opening: ArticleID?
    /// The article to open again when the reader starts, and the focus to have then.
    var reopening: ScreenPlan.Focus?
    /// Whether the next article is opened at its last hit.
    var arrivesAtLastHit = false
    /// The theme and the measure that the reader has chosen, over those of the configuration.
    var chosenTheme: String?
    var chosenMeasure: Int?
    /// The muted words of the popup that shows them.
    var mutedWords: [MutedWord] = []
    /// Whether muted articles are listed.
    var showsMuted = false
    /// What the reader wants to see of every list; the starred section has its own.
    var chosenShow = HeadlineQuery.Show.all

    /// The state before anything is known of the library; `start()` gives the effects that fill it.
    public init(
        edition: Edition, language: Language, keymap: Keymap = .standard, theme: String, themes: [ThemeChoice] = [],
        typesetting: Typesetting = Typesetting(), marksReadOnOpening: Bool = true, mergesReports: Bool = true,
        size: Size, today: CivilTime,
        session: Session = Session()
    ) {
        self.edition = edition
        self.language = language
        self.keymap = keymap
        self.theme = theme
        self.themes = themes
        self.typesetting = typesetting
        self.marksReadOnOpening = marksReadOnOpening
        self.mergesReports = mergesReports
        self.size = size
        self.today = today
        tabBar = TabBar(
            edition: edition, section: session.section.flatMap { edition.section($0)?.id },
            place: session.place.flatMap { edition.place($0)?.id })
        restore(session)
        fit()
    }

    /// Whether what a key does is known: no row to be selected, and no article to be opened, is on its way.
    public var isSettled: Bool {
        list.isSettled && opening == nil
    }

    public var plan: ScreenPlan {
        ScreenPlan(size: size, focus: focus, isZen: isZen, hasSidebar: !rankings.isEmpty)
    }

    public var section: Section? {
        edition.section(tabBar.section)
    }

    public var showsRankings: Bool {
        section?.kind == .rankings && tabBar.tab != .search
    }

    /// Rows of the screen that a headline takes: under one that a search found stands a piece of its text.
    public var rowsOfHeadline: Int {
        list.query.search != nil && (plan.list?.content.size.rows ?? 0) >= 6 ? 2 : 1
    }

    /// Gives every pane the size that the plan has for it.
    mutating func fit() {
        let plan = plan
        list.setRows(plan.list.map { $0.content.size.rows / rowsOfHeadline } ?? list.rows)
        rankingList?.setRows(plan.list?.content.size.rows ?? list.rows)
        if let pane = plan.article {
            article?.set(typesetting, pane: pane.content.size)
        }
        let popupHeight = popupHeight
        popup?.setHeight(popupHeight)
    }

    /// Rows for the content of a popup: the screen less its frame and some air.
    var popupHeight: Int {
        max(1, size.rows - (size.rows > 16 ? 8 : 4))
    }
}

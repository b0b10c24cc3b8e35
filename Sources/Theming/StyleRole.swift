/// What a part of the screen is, whatever it looks like.
public enum StyleRole: Int, Sendable, Hashable, CaseIterable {
    case background
    case text
    case sectionBar
    /// 河洛, at the head of the row of sections.
    case sectionTitle
    case section
    case sectionSelected
    case tab
    /// The count of unread articles behind a tab's name.
    case tabUnread
    case tabSelected
    case border
    case borderFocused
    case paneTitle
    case headline
    case headlineUnread
    case headlineSelected
    /// The selected headline while another pane has the keys.
    case headlineSelectedUnfocused
    case unreadMark
    case starMark
    case sampleMark
    case date
    case byline
    case title
    case breadcrumb
    case body
    case heading
    case quotation
    case link
    case code
    case tableRule
    case caption
    case hit
    case hitCurrent
    case status
    case statusNotice
    case statusError
    case prompt
    case promptText
    case popup
    case popupTitle
    case popupBorder
    case popupSelected
    /// The name of a key in the status line and in the help.
    case key
    case muted
    case scrollbar
    case progress

    /// The role that gives what a theme leaves open for this one; nil for the one that everything comes from.
    public var parent: StyleRole? {
        switch self {
        case .background: nil
        case .text: .background
        case .sectionTitle, .section: .sectionBar
        case .sectionSelected: .section
        case .tabUnread, .tabSelected: .tab
        case .borderFocused, .scrollbar: .border
        case .paneTitle: .border
        case .headlineUnread, .headlineSelected, .unreadMark, .starMark, .sampleMark, .date: .headline
        case .headlineSelectedUnfocused: .headlineSelected
        case .byline, .title, .breadcrumb, .heading, .quotation, .link, .code, .tableRule, .caption, .hit: .body
        case .hitCurrent: .hit
        case .statusNotice, .statusError, .prompt, .key, .progress: .status
        case .promptText: .prompt
        case .popupTitle, .popupBorder, .popupSelected: .popup
        case .sectionBar, .tab, .border, .headline, .body, .status, .popup, .muted: .text
        }
    }
}

extension StyleRole {
    /// Its name in theme files.
    public var name: String {
        Self.names[rawValue]
    }

    public init?(name: String) {
        guard let index = Self.names.firstIndex(of: name) else { return nil }
        self.init(rawValue: index)
    }

    /// In the order of the cases, by whose numbers a theme keeps its styles.
    static let names = [
        "background", "text", "section-bar", "section-title", "section", "section-selected", "tab",
        "tab-unread", "tab-selected", "border", "border-focused", "pane-title", "headline", "headline-unread",
        "headline-selected", "headline-selected-unfocused", "unread-mark", "star-mark", "sample-mark", "date",
        "byline", "title", "breadcrumb", "body", "heading", "quotation", "link", "code", "table-rule",
        "caption", "hit", "hit-current", "status", "status-notice", "status-error", "prompt", "prompt-text",
        "popup", "popup-title", "popup-border", "popup-selected", "key", "muted", "scrollbar", "progress",
    ]
}

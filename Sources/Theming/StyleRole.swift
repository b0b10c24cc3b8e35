/// What a part of the screen is, whatever it looks like. The raw value is its name in theme files.
public enum StyleRole: String, Sendable, Hashable, CaseIterable {
    case background
    case text
    case sectionBar = "section-bar"
    /// 河洛, at the head of the row of sections.
    case sectionTitle = "section-title"
    case section
    case sectionSelected = "section-selected"
    case tab
    /// The count of unread articles behind a tab's name.
    case tabUnread = "tab-unread"
    case tabSelected = "tab-selected"
    case border
    case borderFocused = "border-focused"
    case paneTitle = "pane-title"
    case headline
    case headlineUnread = "headline-unread"
    case headlineSelected = "headline-selected"
    /// The selected headline while another pane has the keys.
    case headlineSelectedUnfocused = "headline-selected-unfocused"
    case unreadMark = "unread-mark"
    case starMark = "star-mark"
    case sampleMark = "sample-mark"
    case date
    case byline
    case title
    case breadcrumb
    case body
    case heading
    case quotation
    case link
    case code
    case tableRule = "table-rule"
    case caption
    case hit
    case hitCurrent = "hit-current"
    case status
    case statusNotice = "status-notice"
    case statusError = "status-error"
    case prompt
    case promptText = "prompt-text"
    case popup
    case popupTitle = "popup-title"
    case popupBorder = "popup-border"
    case popupSelected = "popup-selected"
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

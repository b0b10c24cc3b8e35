public import News

/// The sources for which a reader does something without being asked, and before their time comes.
public struct SourcesToWatch: Sendable, Hashable {
    /// Those that were never asked for anything.
    public var new: Set<Subscription.ID> = []
    /// The paths of folders.
    public var folders: [String] = []
}

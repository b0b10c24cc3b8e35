import Ingestion
import News
import NewsStore
import Reader
import Synchronization

/// Looks, whenever somebody has written to the library, for sources that are new and for folders, and tells the reader's
/// mailbox when it is time to update them.
final class SourceWatch: Sendable {
    private let store: NewsStore
    private let mailbox: Mailbox
    private let asksNetwork: Bool
    /// New sources of which the mailbox has been told.
    private let told = Mutex<Set<Subscription.ID>>([])
    /// Made for the first folder; nobody is waked for it before.
    private let folders = Mutex<FolderWatch?>(nil)

    /// - Parameter asksNetwork: whether new sources are asked before the user wants them to be.
    init(store: NewsStore, mailbox: Mailbox, asksNetwork: Bool) {
        self.store = store
        self.mailbox = mailbox
        self.asksNetwork = asksNetwork
    }

    func look() {
        do {
            let sources = try store.sourcesToWatch()
            tell(of: sources.new)
            watch(sources.folders)
        } catch {
            // The reader has said what is wrong with the library, or will at the next key.
        }
    }

    private func tell(of new: Set<Subscription.ID>) {
        let isUntold = told.withLock { told in
            defer { told = new }
            return !new.isSubset(of: told)
        }
        if isUntold, asksNetwork { mailbox.post(.updateDue(.due)) }
    }

    private func watch(_ paths: [String]) {
        folders.withLock { folders in
            guard !paths.isEmpty || folders != nil else { return }
            let watch = folders ?? FolderWatch { [mailbox] in mailbox.post(.updateDue(.folders)) }
            watch?.watch(paths)
            folders = watch
        }
    }
}

import Glibc
import News
import NewsStore

/// Puts what has come in into the index of words, with its progress on standard error where that is a terminal.
struct IndexRun {
    let store: NewsStore
    let language: Language

    /// Articles of one transaction: whenever it is stopped, what was done stays done.
    private static let step = 1024

    func run() throws(StoreError) {
        var progress = IndexProgress(total: try store.unindexedCount())
        while true {
            show(progress)
            let count = try store.index(limit: Self.step)
            guard count > 0 else { break }
            progress.done += count
        }
        clear()
    }

    private var showsProgress: Bool {
        isatty(STDERR_FILENO) == 1
    }

    private func show(_ progress: IndexProgress) {
        guard showsProgress, progress.isShown else { return }
        Output.show(
            Bilingual(
                "索引 \(progress.percent)%（已经可以阅读和搜索）",
                "indexing \(progress.percent)% (reading and searching work)")(language))
    }

    private func clear() {
        guard showsProgress else { return }
        Output.show("")
    }
}

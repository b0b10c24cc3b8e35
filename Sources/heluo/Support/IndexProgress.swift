/// How far the articles that were not in the index of words have been put into it.
struct IndexProgress: Sendable {
    let total: Int
    var done = 0

    /// Of a few articles nothing is shown: they are in the index before anyone could read it.
    var isShown: Bool {
        total > 1024
    }

    /// More may have come in meanwhile.
    var percent: Int {
        total > 0 ? min(100, done * 100 / total) : 100
    }
}

/// The name that a misspelt one most likely stands for: at most a third of it, and at least two edits, away.
public func nearestName(to name: String, among names: [String]) -> String? {
    let limit = max(2, name.count / 3)
    let nearest = names.map { (name: $0, distance: editDistance(from: name, to: $0)) }
        .min { $0.distance < $1.distance }
    return nearest.flatMap { $0.distance <= limit && $0.distance < name.count ? $0.name : nil }
}

/// How many characters are to be inserted, deleted, replaced or swapped with their neighbour (optimal string alignment).
func editDistance(from a: String, to b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                best = min(best, beforeLast[j - 1] + 1)
            }
            row.append(best)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}

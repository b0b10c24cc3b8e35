/// In which order rows are to be appended to a table of SQLite so that they fill its pages.
///
/// A row goes onto the last page where it fits there, and onto a new one otherwise; an article's takes half a page and
/// whole pages behind it, so that in any order a quarter of the room stays empty.
enum PagePacking {
    /// SQLite's default, which libraries have.
    private static let page = 4096
    private static let room = page - 8

    /// The order of rows with so many bytes of payload each, as indices: best fit, the largest first.
    static func order(of payloads: [Int]) -> [Int] {
        let sizes = payloads.map(size)
        var pages: [(rows: [Int], room: Int)] = []
        for row in sizes.indices.sorted(by: { sizes[$0] > sizes[$1] }) {
            if let best = fullest(pages.lazy.map(\.room), with: sizes[row]) {
                pages[best].rows.append(row)
                pages[best].room -= sizes[row]
            } else {
                pages.append((rows: [row], room: room - sizes[row]))
            }
        }
        return pages.flatMap(\.rows)
    }

    /// The page with the least room of those that have as much as is needed.
    private static func fullest(_ rooms: some Collection<Int>, with needed: Int) -> Int? {
        var best: (index: Int, room: Int)?
        for (index, room) in rooms.enumerated() where room >= needed && room < best?.room ?? .max {
            best = (index, room)
        }
        return best?.index
    }

    /// What a row takes of the page that it is on: https://www.sqlite.org/fileformat2.html, 1.6.
    private static func size(of payload: Int) -> Int {
        let most = page - 35
        guard payload > most else { return payload + frame }
        let least = (page - 12) * 32 / 255 - 23
        let local = least + (payload - least) % (page - 4)
        return (local <= most ? local : least) + frame + 4
    }

    /// Its length and number, as variable-length integers of up to 3 and 4 bytes, and the pointer to it.
    private static let frame = 3 + 4 + 2
}

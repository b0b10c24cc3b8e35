import Glibc
import Ingestion
import News
import NewsStore

/// Does to a library what the tests then kill it in the middle of; it writes a byte for each step that is committed.
///
/// `StoreTryout LIMIT import LIBRARY FOLDER`, `… edit LIBRARY`, `… index LIBRARY`, `… open LIBRARY`. A limit above 0 is
/// that of the files it may write, in bytes: the kernel kills it in the middle of the write that goes beyond.
@main
struct StoreTryout {
    static func main() {
        let words = CommandLine.arguments
        guard words.count >= 4, let limit = UInt(words[1]) else { exit(2) }
        if limit > 0 {
            var bound = rlimit(rlim_cur: limit, rlim_max: limit)
            // Whoever started it may ignore the signal, or have it blocked.
            signal(SIGXFSZ, SIG_DFL)
            var none = sigset_t()
            sigprocmask(SIG_SETMASK, &none, nil)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bound)
        }
        do {
            let store = try NewsStore(path: words[3], access: .readWrite)
            switch words[2] {
            case "import": try importAll(words[4], into: store)
            case "edit": try edit(store)
            case "index": while try store.index(limit: 7) > 0 { tell() }
            default: tell()
            }
        } catch {
            let line = Array("\(error)\n".utf8)
            write(STDERR_FILENO, line, line.count)
            exit(1)
        }
    }

    private static func tell() {
        write(STDOUT_FILENO, ".", 1)
    }

    private static func importAll(_ folder: String, into store: NewsStore) throws {
        let edition = Edition(
            key: "tryout", name: Bilingual("洛阳", "Luoyang"), site: "", language: nil, utcOffset: 28_800,
            sections: [Section(id: SectionKey(rawValue: "county"), title: Bilingual("县区", "Counties"), kind: .places)],
            places: [Place(id: PlaceKey(rawValue: "mengjin"), name: "孟津")], links: [], about: [])
        let importer = Importer(store: store, edition: edition, now: Timestamp(seconds: 1_700_000_000))
        try importer.importFiles([folder]) { _ in tell() }
    }

    /// Reads one article after the other, from the oldest on; stars every third and takes that back.
    private static func edit(_ store: NewsStore) throws {
        let list = try store.headlines(HeadlineQuery(show: .unread), from: .offset(0), limit: 1000)
        for (number, headline) in list.headlines.reversed().enumerated() {
            try store.edit(.ids([headline.id]), to: .read(true))
            if number % 3 == 0 {
                try store.edit(.ids([headline.id]), to: .starred(true))
                try store.undo()
            }
            tell()
        }
    }
}

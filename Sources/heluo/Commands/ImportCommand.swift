import ArgumentParser
import FeedParsing
import Ingestion
import News
import NewsStore
import Settings

struct ImportCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Articles from saved pages (text, HTML) and feeds (RSS, Atom, JSON Feed); folders with all in them.",
        discussion:
            "Prints what became of each file; the exit code is 1 when any was of no use. Importing again adds nothing.")

    @OptionGroup var options: LibraryOptions

    @Argument(help: "Files or folders; - is standard input.")
    var files: [String]

    @Option(help: "Read the files in this encoding, whatever they say themselves.")
    var encoding: String?

    @Flag(help: "One JSON object a file.")
    var json = false

    private struct Row: Encodable {
        let file: String
        var kind: String?
        var encoding: String?
        var added: Int?
        var updated: Int?
        var known: Int?
        var withoutPlace: Int?
        var rankings: Int?
        var truncated: Bool?
        var joined: String?
        var error: String?

        enum CodingKeys: String, CodingKey {
            case file, kind, encoding, added, updated, known, rankings, truncated, joined, error
            case withoutPlace = "without_place"
        }
    }

    func run(_ installation: Installation) throws {
        let store = try installation.openLibrary(withSamples: false)
        let importer = Importer(
            store: store, edition: installation.edition, now: Desk.now, rules: installation.siteRules(),
            encoding: try EncodingOption.checked(encoding))
        var failures = 0
        do {
            try importer.importFiles(files) { report in
                if case .failed = report.outcome {
                    failures += 1
                }
                try write(report, language: installation.language)
            }
            try Aftercare(installation, store).run()
        } catch let error as StoreError {
            throw Failure(error)
        }
        if failures > 0 {
            throw AlreadySaid(code: .failed)
        }
    }

    private func write(_ report: ImportReport, language: Language) throws {
        if json {
            return try Output.writeJSON(row(of: report, language: language))
        }
        switch report.outcome {
        case .stored(let stored):
            try Output.write("\(report.name): \(stored.summary(language))")
        case .joined(let first):
            let line = Bilingual("\(first) 的下一页", "a further page of \(first)")
            try Output.write("\(report.name): \(line(language))")
        case .failed(let failure):
            Output.complain("\(report.name): \(failure.message(language))")
        }
    }

    private func row(of report: ImportReport, language: Language) -> Row {
        switch report.outcome {
        case .joined(let first):
            Row(file: report.name, joined: first)
        case .failed(let failure):
            Row(file: report.name, error: failure.message(language))
        case .stored(let stored):
            Row(
                file: report.name, kind: stored.kind.rawValue, encoding: stored.encoding, added: stored.added,
                updated: stored.updated, known: stored.known, withoutPlace: stored.withoutPlace,
                rankings: stored.rankings, truncated: stored.isTruncated ? true : nil)
        }
    }
}

extension ImportReport.Stored {
    fileprivate func summary(_ language: Language) -> String {
        var parts = [
            Bilingual("新增 \(added)", "\(added) new"), Bilingual("更新 \(updated)", "\(updated) updated"),
            Bilingual("已有 \(known)", "\(known) known"),
        ]
        if withoutPlace > 0 {
            parts.append(Bilingual("无县区 \(withoutPlace)", "\(withoutPlace) of no place"))
        }
        if rankings > 0 {
            parts.append(Bilingual("排行 \(rankings)", "\(rankings) rankings"))
        }
        if isTruncated {
            parts.append(Bilingual("文件不完整，只存了完整的条目", "the file is cut off; what was whole is stored"))
        }
        let kindText = "\(kind.rawValue), \(encoding)"
        return parts.map { $0(language) }.joined(separator: Bilingual("，", ", ")(language)) + " (\(kindText))"
    }
}

import ArgumentParser
import News
import NewsStore

struct BackupCommand: InstalledVerb {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "A copy of the library in one file, made while it is in use, and checked.",
        discussion: "The copy is a library itself: open it with --library, or put it in the place of a damaged one.")

    @OptionGroup var options: LibraryOptions

    @Argument(help: "The file to write.")
    var file: String

    @Flag(help: "Replaces the file where it exists.")
    var force = false

    func run(_ installation: Installation) throws {
        let store = try translatingStoreErrors { () throws(StoreError) in
            try NewsStore(path: installation.libraryPath, access: .readOnly)
        }
        let articles: Int
        do throws(BackupError) {
            articles = try store.backup(to: file, replacing: force)
        } catch {
            throw Failure(error)
        }
        try Output.write(
            Bilingual("已备份 \(articles) 篇文章到 \(file)", "\(articles) articles backed up to \(file)")(
                installation.language))
    }
}

extension Failure {
    fileprivate init(_ error: BackupError) {
        switch error {
        case .store(let error): self.init(error)
        case .exists, .isTheLibrary: self.init(.usage, error.message)
        case .cannotWrite: self.init(.failed, error.message)
        case .notWhole: self.init(.library, error.message)
        }
    }
}

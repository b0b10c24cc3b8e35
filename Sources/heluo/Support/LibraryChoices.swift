import News
import Settings

/// What the command line says about the edition, the library and the configuration; nothing where the settings decide.
struct LibraryChoices {
    var edition: String?
    var library: String?
    var config: String?
}

extension LibraryChoices {
    /// The library's file, where the command line or the configuration names one.
    func namedLibrary(_ settings: Settings) throws(Failure) -> String? {
        let named = library ?? settings.library
        guard named?.isEmpty != true else {
            throw Failure(
                .usage, Bilingual("--library 要一个文件名，这里是空的", "--library wants the name of a file, and this one is empty")
            )
        }
        return named
    }
}

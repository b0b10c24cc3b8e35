public import Extraction
public import StrictTOML

/// The files of site rules: those in the binary, and the user's, which go before them.
///
/// A user's file of the same name as one in the binary (`luoyang`, `enorth`, `founder`) stands in for the whole of it.
public struct SiteRuleFiles: Sendable {
    private let shelf: TOMLShelf

    /// - Parameter userFolder: the path of the folder with the user's files, which need not exist.
    public init(userFolder: String? = nil) {
        shelf = TOMLShelf(builtInFolder: "Rules", userFolder: userFolder)
    }

    /// The rules of all files that are right, and what is wrong with the others.
    public func load() -> (rules: SiteRules, problems: [TOMLFailure]) {
        let own = shelf.userNames
        var rules: [SiteRule] = []
        var problems: [TOMLFailure] = []
        for name in own + shelf.builtInNames.filter({ !own.contains($0) }) {
            do throws(TOMLFailure) {
                rules += try shelf.file(named: name)?.read { $0.entries("rules", SiteRule.init) } ?? []
            } catch {
                problems.append(error)
            }
        }
        return (SiteRules(rules), problems)
    }
}

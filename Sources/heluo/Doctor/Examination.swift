import Editions
import FoundationEssentials
import News
import NewsStore
import Reader
import Settings
import StrictTOML
import Theming

/// The user's files, looked over one by one: a wrong one keeps none of the others from being looked at.
struct Examination {
    let folders: Folders
    let environment: [String: String]
    /// The defaults where the configuration is wrong.
    let settings: Settings
    let libraryPath: String
    /// Whether the user named the library.
    let isLibraryNamed: Bool
    let language: Language
    private let home: SectionKey
    private(set) var findings: [Finding] = []

    init(_ options: LibraryOptions) throws {
        environment = ProcessInfo.processInfo.environment
        folders = try Installation.folders()
        let file = options.config ?? folders.configFile
        var settings = Settings()
        do {
            settings = try Installation.settings(options.choices, folders)
            let isThere = FileManager.default.fileExists(atPath: file)
            let defaults = Bilingual("没有 \(file)，用默认值", "no \(file): the defaults")
            findings.append(.ok(Self.configuration, isThere ? Bilingual(file, file) : defaults))
        } catch {
            findings += Self.problems(Self.configuration, error)
        }
        self.settings = settings
        let named = try options.choices.namedLibrary(settings)
        isLibraryNamed = named != nil
        libraryPath = named ?? folders.library
        let edition = Self.edition(options.edition ?? settings.edition, folders, &findings)
        language = settings.language ?? edition?.language ?? Localization.language(in: environment)
        home = edition?.homes.places ?? SectionKey(rawValue: "")
        do throws(Failure) {
            _ = try settings.keymap(file: file)
        } catch {
            findings.append(.problem(Self.configuration, error.line, Self.mendFile))
        }
        findings += Self.themes(Themes(userFolder: folders.themes))
    }

    private static let configuration = Bilingual("设置", "configuration")
    private static let mendFile = Bilingual("改正这个文件", "mend the file")

    /// Mends the library; nil where there is none.
    func repair() throws -> LibraryRepair? {
        let stamp = CivilTime(Desk.now, offset: 0).stamp
        do throws(StoreError) {
            return try LibraryRepair(path: libraryPath, stamp: stamp, section: home)
        } catch .missing {
            return nil
        } catch {
            throw Failure(error)
        }
    }

    private static func edition(_ key: String, _ folders: Folders, _ findings: inout [Finding]) -> Edition? {
        let subject = Bilingual("版", "edition")
        let editions = Editions(userFolder: folders.editions)
        var chosen: Edition?
        for name in editions.keys {
            do {
                let edition = try editions.edition(name)
                if name == key {
                    chosen = edition
                    findings.append(ok(subject, name))
                }
            } catch {
                findings += problems(subject, error)
            }
        }
        if !editions.keys.contains(key) {
            let known = editions.keys.joined(separator: " ")
            findings.append(
                .problem(
                    subject, Bilingual("没有 \(key) 这个版", "there is no edition \(key)"),
                    Bilingual("有的是：\(known)", "there are: \(known)")))
        }
        return chosen
    }

    private static func themes(_ themes: Themes) -> [Finding] {
        let subject = Bilingual("主题", "themes")
        let problems = themes.names.flatMap { themes.load($0).problems }
        guard problems.isEmpty else {
            return problems.map { .problem(subject, $0, mendFile) }
        }
        return [ok(subject, themes.names.joined(separator: " "))]
    }

    private static func ok(_ subject: Bilingual, _ what: String) -> Finding {
        .ok(subject, Bilingual(what, what))
    }

    private static func problems(_ subject: Bilingual, _ error: TOMLFailure) -> [Finding] {
        error.lines.map { .problem(subject, $0, mendFile) }
    }
}

extension CivilTime {
    /// `20200224-163700`
    fileprivate var stamp: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)\(padded(month))\(padded(day))-\(padded(hour))\(padded(minute))\(padded(second))"
    }
}

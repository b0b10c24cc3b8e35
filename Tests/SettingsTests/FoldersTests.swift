import News
import Settings
import Testing

struct FoldersTests {
    @Test func foldersAreInTheHomeUnlessTheEnvironmentSaysOtherwise() throws {
        let folders = try Folders(environment: ["HOME": "/home/reader"])
        #expect(folders.config == "/home/reader/.config/heluo")
        #expect(folders.configFile == "/home/reader/.config/heluo/config.toml")
        #expect(folders.editions == "/home/reader/.config/heluo/editions")
        #expect(folders.themes == "/home/reader/.config/heluo/themes")
        #expect(folders.library == "/home/reader/.local/share/heluo/library.sqlite")
        #expect(folders.state == "/home/reader/.local/state/heluo")
        #expect(folders.cache == "/home/reader/.cache/heluo")
    }

    @Test func theEnvironmentMovesEachFolder() throws {
        let folders = try Folders(environment: [
            "HOME": "/home/reader", "XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s",
            "XDG_CACHE_HOME": "/k",
        ])
        #expect(
            [folders.config, folders.data, folders.state, folders.cache] == [
                "/c/heluo", "/d/heluo", "/s/heluo", "/k/heluo",
            ])
    }

    @Test(arguments: ["", "relative/path", "./x", "~/x"])
    func relativePathsAreIgnored(path: String) throws {
        let folders = try Folders(environment: ["HOME": "/home/reader", "XDG_DATA_HOME": path])
        #expect(folders.data == "/home/reader/.local/share/heluo")
    }

    @Test(arguments: [nil, "", "home"])
    func aHomeIsNeeded(home: String?) {
        #expect(throws: FoldersError.noHome) {
            try Folders(environment: home.map { ["HOME": $0] } ?? [:])
        }
        #expect(!FoldersError.noHome.message.chinese.isEmpty)
    }
}

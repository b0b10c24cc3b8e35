import FoundationEssentials
import News
import StrictTOML
import TestSupport
import Testing

struct TOMLShelfTests {
    /// The folders of the checkout that are to be in the binary.
    @Test(arguments: [
        ("Editions", "Sources/CBuiltIns/Editions"), ("Samples", "Sources/CBuiltIns/Samples"), ("Themes", "Themes"),
    ])
    func everyFileIsEmbeddedAsItIs(folder: String, path: String) throws {
        let shelf = TOMLShelf(builtInFolder: folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(SharedData.checkout)/\(path)").sorted()
        #expect(!files.isEmpty)
        #expect(shelf.names.map { "\($0).toml" } == files)
        for name in shelf.names {
            let source = try TOMLFile(path: "\(SharedData.checkout)/\(path)/\(name).toml")
            #expect(shelf.builtInFile(named: name)?.text == source.text)
        }
    }

    @Test func theUsersFilesStandInAndBeside() throws {
        let folder = try TemporaryFolder(["luoyang.toml": "key = 1", "kaifeng.toml": "", "note.txt": "", ".x.toml": ""])
        let shelf = TOMLShelf(builtInFolder: "Editions", userFolder: folder.path)
        #expect(shelf.names == ["kaifeng", "luoyang"])
        #expect(try shelf.file(named: "luoyang") == TOMLFile(name: "\(folder.path)/luoyang.toml", text: "key = 1"))
        #expect(shelf.builtInFile(named: "luoyang")?.name == "Editions/luoyang.toml")
        #expect(try shelf.file(named: "zhengzhou") == nil)
    }

    @Test(arguments: ["../secret", ".hidden", "", "deep/secret"])
    func namesDoNotLeadOutOfTheFolder(name: String) throws {
        let folder = try TemporaryFolder([
            "secret.toml": "", "themes/.hidden.toml": "", "themes/.toml": "", "themes/deep/secret.toml": "",
        ])
        let shelf = TOMLShelf(builtInFolder: "Themes", userFolder: folder.path + "/themes")
        #expect(try shelf.file(named: name) == nil)
    }

    @Test func aMissingFolderIsAnEmptyOne() throws {
        let shelf = TOMLShelf(builtInFolder: "Editions", userFolder: "/nowhere/at/all")
        #expect(shelf.names == ["luoyang"])
        #expect(try shelf.file(named: "luoyang")?.name == "Editions/luoyang.toml")
    }

    @Test func filesThatCannotBeReadAreNamed() throws {
        let folder = try TemporaryFolder(bytes: ["gbk.toml": [0x61, 0x0A, 0xC2, 0xE5]])
        let gbk = folder.path + "/gbk.toml"
        #expect(complaint(aboutFileAt: gbk) == "\(gbk):2: this is not UTF-8; save the file as UTF-8")
        #expect(complaint(aboutFileAt: folder.path + "/none") == "\(folder.path)/none: there is no such file")
        #expect(complaint(aboutFileAt: folder.path) == "\(folder.path): this file cannot be read")
    }

    private func complaint(aboutFileAt path: String) -> String? {
        do {
            _ = try TOMLFile(path: path)
            return nil
        } catch {
            return error.lines.map(\.english).joined(separator: "\n")
        }
    }
}

import Foundation
import TestSupport
import Testing

/// Which rooms may know which: the arrows of the house point one way.
@Suite struct ImportTests {
    /// Libraries from outside, and the only rooms that may import them.
    private static let doors: [String: Set<String>] = [
        "CNcurses": ["NcursesTerminal"],
        "CTerminalRescue": ["NcursesTerminal"],
        "GRDB": ["NewsStore"],
        "FoundationNetworking": [],
        "CCurl": ["Fetching"],
        "TOMLKit": ["StrictTOML"],
        "ArgumentParser": ["heluo"],
    ]

    /// Rooms that do without all of Foundation; FoundationEssentials is free to all.
    private static let withoutFoundation: Set<String> = [
        "ChineseText", "TextLayout", "News", "Screen", "Markup", "CharacterEncoding", "StrictTOML", "Reader", "Views",
        "Theming", "NcursesTerminal", "heluo",
    ]

    @Test func librariesEnterByTheirOwnDoor() throws {
        for file in try SourceFile.all() {
            for module in file.imports {
                guard let rooms = Self.doors[module] else { continue }
                #expect(rooms.contains(file.room), "\(file.path) imports \(module)")
            }
        }
    }

    @Test func foundationStaysOutOfTheLeaves() throws {
        for file in try SourceFile.all() where Self.withoutFoundation.contains(file.room) {
            #expect(!file.imports.contains("Foundation"), "\(file.path) imports Foundation")
        }
    }

    @Test func aRoomImportsOnlyWhatThePackageSays() throws {
        let rooms = try PackageManifest.rooms()
        #expect(rooms["Reader"]?.contains("News") == true, "the manifest was not understood")
        for file in try SourceFile.all() {
            guard let allowed = rooms[file.room] else { continue }
            for module in file.imports where rooms[module] != nil {
                #expect(allowed.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test func noRoomIsReachedFromItself() throws {
        let rooms = try PackageManifest.rooms()
        for room in rooms.keys {
            var reached: Set<String> = []
            var open = rooms[room] ?? []
            while let next = open.popFirst() {
                guard reached.insert(next).inserted else { continue }
                open.formUnion(rooms[next] ?? [])
            }
            #expect(!reached.contains(room), "\(room) depends on itself")
        }
    }
}

/// A Swift file of the package.
private struct SourceFile {
    let path: String
    let room: String
    let imports: [String]

    static func all() throws -> [SourceFile] {
        let root = SharedData.checkout + "/Sources"
        let names = try FileManager.default.subpathsOfDirectory(atPath: root)
        try #require(!names.isEmpty, "no sources under \(root)")
        return try names.filter { $0.hasSuffix(".swift") }.map { name in
            let text = try String(contentsOfFile: root + "/" + name, encoding: .utf8)
            return SourceFile(path: name, room: String(name.prefix { $0 != "/" }), imports: imports(of: text))
        }
    }

    private static func imports(of text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count else { return nil }
            return String(words[index + 1])
        }
    }
}

/// What `Package.swift` says of the rooms: `room("Name", ["Other", …])`.
private enum PackageManifest {
    static func rooms() throws -> [String: Set<String>] {
        let text = try String(contentsOfFile: SharedData.checkout + "/Package.swift", encoding: .utf8)
        var rooms: [String: Set<String>] = [:]
        for match in text.matches(of: /room\(\s*"(\w+)"(?:,\s*\[([^\]]*)\])?/) {
            let names = match.2?.matches(of: /"(\w+)"/).map { String($0.1) } ?? []
            rooms[String(match.1)] = Set(names)
        }
        return rooms
    }
}

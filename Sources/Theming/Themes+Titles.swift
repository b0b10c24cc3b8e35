public import News
internal import StrictTOML

extension Themes {
    /// A theme's title, of which only the head of its file is read; its name where that cannot be.
    public func title(of name: String) -> Bilingual {
        let plain = Bilingual(name, name)
        do {
            guard let file = try shelf.file(named: name) else { return plain }
            // The title stands above the first table.
            let head = file.text.prefix(upToTable: "[")
            return try TOMLFile(name: file.name, text: head).read { table in
                table.expect(["kind"])
                return table.bilingual("name")
            }
        } catch {
            return plain
        }
    }
}

extension String {
    /// The lines before the first that begins with `mark`.
    fileprivate func prefix(upToTable mark: Character) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.first != mark }.joined(separator: "\n")
    }
}

public import StrictTOML

extension Themes {
    /// The theme in a file that need not be in the user's folder.
    /// - Throws: when it cannot be read or is not a theme.
    public func theme(at path: String) throws(TOMLFailure) -> Theme {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return try TOMLFile(path: path).read { Theme($0, name: name) }
    }

    /// What stands in a theme's file; nil where there is no such theme.
    /// - Throws: when the user's file cannot be read.
    public func text(of name: String) throws(TOMLFailure) -> String? {
        try shelf.file(named: name)?.text
    }
}

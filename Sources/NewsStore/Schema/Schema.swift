import GRDB

/// The migrations from an empty file to the schema of today, one a file.
enum Schema {
    /// `Helu`: what `PRAGMA application_id` says of a library.
    static let applicationID: Int32 = 0x4865_6C75

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1", foreignKeyChecks: .immediate) { try createLibrary($0) }
        migrator.registerMigration("2", foreignKeyChecks: .immediate) { try addWordIndex($0) }
        migrator.registerMigration("3", foreignKeyChecks: .immediate) { try hideArticles($0) }
        migrator.registerMigration("4", foreignKeyChecks: .immediate) { try addSubscriptions($0) }
        migrator.registerMigration("5", foreignKeyChecks: .immediate) { try indexWhateverIsHidden($0) }
        migrator.registerMigration("6", foreignKeyChecks: .immediate) { try appendTexts($0) }
        migrator.registerMigration("7", foreignKeyChecks: .immediate) { try journalCorrections($0) }
        return migrator
    }
}

/// What the command line says about the edition, the library and the configuration; nothing where the settings decide.
struct LibraryChoices {
    var edition: String?
    var library: String?
    var config: String?
}

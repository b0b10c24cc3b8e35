extension Document {
    /// Makes a document of HTML: a page's body or a fragment. Relative addresses are resolved against `base`.
    ///
    /// Nothing of it is executed or fetched, and no control character is left.
    public init(html: String, base: String? = nil) {
        let tree = HTMLTree(html)
        self.init(tree: tree, node: HTMLTree.root, base: base)
    }

    /// Makes a document of a part of a page, some of its nodes left out with all they hold.
    public init(
        tree: HTMLTree, node: HTMLTree.Node, base: String? = nil, excluding excluded: Set<HTMLTree.Node> = []
    ) {
        self.init(blocks: DocumentBuilder.build(tree, from: node, base: base, excluding: excluded))
    }
}

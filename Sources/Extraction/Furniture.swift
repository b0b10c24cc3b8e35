/// What a page has around its article.
enum Furniture {
    /// Whether a line ends the article: what follows belongs to the page.
    static func endsArticle(_ text: String) -> Bool {
        let length = text.utf8.count
        if length <= 42, isListTitle(text) { return true }
        return openings.begins(text) || length <= 180 && marks.occurs(in: text)
            || length <= 1200 && licences.occurs(in: text)
    }

    /// Whether a line tells how to reach the publisher.
    static func isImprint(_ text: String) -> Bool {
        imprint.count(in: text) >= 2
    }

    private static let imprint = WordList([
        "地址：", "地址:", "电话：", "电话:", "传真：", "传真:", "邮编：", "邮编:", "邮箱：", "邮箱:", "投稿", "许可证",
    ])

    /// Whether a line heads a list of most read articles.
    static func isListTitle(_ line: String) -> Bool {
        line.utf8.count <= 42 && ["排行", "排行榜", "热榜", "点击榜"].contains { line.hasSuffix($0) }
    }

    private static let openings = WordList([
        "百姓呼声·", "百姓呼声•", "精彩图片·", "精彩图片•", "诚邀通讯员", "相关新闻", "相关阅读", "相关链接", "相关文章", "相关报道", "相关推荐", "推荐阅读",
        "延伸阅读", "更多阅读", "更多新闻", "热门推荐", "猜你喜欢", "上一篇", "下一篇", "上一条", "下一条", "分享到", "分享至", "版权声明", "免责声明",
        "责任编辑", "责编", "【责任编辑", "[责任编辑", "（责任编辑", "(责任编辑", "【打印", "打印本页", "关闭窗口", "网友评论", "我要评论", "最新评论", "网友跟贴", "网友跟帖",
        "本文来源", "作者最新文章", "扫一扫",
        "互联网新闻信息服务许可证", "信息网络传播视听节目许可证", "本站法律顾问", "验证码", "用户名", "返回顶部", "返回首页",
    ])

    private static let licences = WordList(["ICP备", "ICP证", "公网安备"])

    private static let marks = WordList(["版权所有", "Copyright", "copyright", "不良信息举报电话", "未经授权"])
}

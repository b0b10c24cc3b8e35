import TestSupport

/// A Founder e-paper of two days as the loopback server plays it, in one of three families.
struct PaperSite {
    enum Family: String, CaseIterable, Sendable {
        /// `/html/2020-02/24/node_2.htm`, `content_2401.htm`; the entrance sends on by `<meta>`.
        case old
        /// `/pc/layout/202002/24/node_01.html`, `/pc/content/202002/24/content_2401.html`; sends on by a program.
        case new
        /// `/shtml/lyrb/20200224/v01.shtml`, `2401.shtml`.
        case shtml
    }

    let family: Family
    let site = ChangingSite()

    var entrance: String {
        switch family {
        case .old: "/paperindex.htm"
        case .new: "/pc/layout/index.html"
        case .shtml: "/shtml/lyrb/index.shtml"
        }
    }

    /// Two pages of two articles each, one of which both pages name.
    func publish(day: Int) {
        site[entrance] = .ok(sendingOn(to: page(day, 1)))
        let links = (1...2).map { "<a id=pageLink href=\"\(page(day, $0))\">第0\($0)版</a>" }.joined()
        for number in 1...2 {
            let articles = [number, number + 1].map { article in
                """
                <area href="\(address(day, article))?div=-1"><li><a href="\(address(day, article))">\(title(day, article))</a></li>
                """
            }
            site[page(day, number)] = .ok(
                "<HTML><BODY>\(links)<map name=PagePicMap>\(articles.joined())</map></BODY></HTML>")
        }
        for article in 1...3 { site[address(day, article)] = .ok(text(day, article)) }
    }

    func title(_ day: Int, _ article: Int) -> String {
        "二月\(day)日第\(article)条"
    }

    private func sendingOn(to path: String) -> String {
        switch family {
        case .old: "<html><head><META HTTP-EQUIV=REFRESH CONTENT=\"0; URL=\(path)\"></head></html>"
        case .new: "<html><script>window.location.href=\"\(path)\"</script></html>"
        case .shtml: "<html><script>setTimeout(\"javascript:location.href='\(path)'\",3000)</script></html>"
        }
    }

    func page(_ day: Int, _ number: Int) -> String {
        switch family {
        case .old: "/html/2020-02/\(day)/node_\(number + 1).htm"
        case .new: "/pc/layout/202002/\(day)/node_0\(number).html"
        case .shtml: "/shtml/lyrb/202002\(day)/v0\(number).shtml"
        }
    }

    func address(_ day: Int, _ article: Int) -> String {
        switch family {
        case .old: "/html/2020-02/\(day)/content_\(day)0\(article).htm"
        case .new: "/pc/content/202002/\(day)/content_\(day)0\(article).html"
        case .shtml: "/shtml/lyrb/202002\(day)/\(day)0\(article).shtml"
        }
    }

    private func text(_ day: Int, _ article: Int) -> String {
        """
        <html><head><title>洛阳日报</title></head><body><div id=Title>\(title(day, article))</div>
        <div id=ozoom><!--enpcontent--><P>　　本报讯 孟津区的桐花开了，满山遍野，引来许多游客，村民们忙着招待远道的客人。</P><P>　　天气晴好，花期还有半月。</P>
        <!--/enpcontent--></div>
        <!--enpproperty <date>2020-02-\(day) 00:00:00.0</date><title>\(title(day, article))</title><nodename>第一版</nodename>
        /enpproperty--></body></html>
        """
    }
}

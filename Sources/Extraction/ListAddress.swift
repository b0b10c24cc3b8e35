import News

/// An address of a site by its form: a numbered list, or an article.
struct ListAddress {
    let text: String
    /// The part of the host that all of a site's hosts end with.
    let site: String
    /// All before the number of a list of the enorth family (`c<19 digits>_<9 digits>.shtml`, of which the higher are
    /// newer); absent for others.
    let series: String?
    let number: Int?
    /// Whether it has the form of an article's: a number of five digits or more, a date, `content_…`.
    let isArticle: Bool
    private let ending: Substring

    init(_ address: String) {
        text = String(address.prefix { $0 != "#" })
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        site = Self.site(of: parts.count > 2 ? parts[2] : "")
        let name = (parts.dropFirst(3).last ?? "").prefix { $0 != "?" }
        let stem = name.prefix { $0 != "." }
        ending = text.dropFirst(text.count - name.count + stem.count)
        let isPage = Self.endings.contains(name.dropFirst(stem.count).lowercased())
        let digits = stem.reversed().prefix { $0.isASCII && $0.isNumber }.count
        if digits == 9, stem.count == 30, stem.hasPrefix("c"), stem.dropLast(9).hasSuffix("_"), isPage {
            series = parts.dropLast().joined(separator: "/") + "/" + stem.dropLast(9)
            number = Int(stem.suffix(9))
        } else {
            (series, number) = (nil, nil)
        }
        let isContinuation = (1...2).contains(digits) && stem.dropLast(digits).hasSuffix("_")
        let lowered = stem.lowercased()
        isArticle =
            number == nil && isPage && !stem.isEmpty && !isContinuation
            && !Self.lists.contains { lowered.hasPrefix($0) }
            && (digits >= 5 || lowered.hasPrefix("content_")
                || AddressDate.read(text, DateReader(utcOffset: 0)) != nil)
    }

    /// The list with the number before this one's.
    var previous: String? {
        guard let series, let number, number > 1 else { return nil }
        let digits = String(number - 1)
        return series + String(repeating: "0", count: 9 - digits.count) + digits + ending
    }

    private static let endings: Set<String> = ["", ".htm", ".html", ".shtml", ".php", ".jsp", ".asp", ".aspx"]
    private static let lists = ["node_", "index", "list"]

    /// `lyd.com.cn` of `xianqu.lyd.com.cn`; a number address, or one with a port, is its own site.
    private static func site(of host: String) -> String {
        let labels = host.lowercased().split(separator: ".")
        guard labels.count > 2, !host.contains(":"), labels.last?.contains(where: \.isLetter) == true else {
            return host.lowercased()
        }
        let isLayered = labels[labels.count - 1].count == 2 && commonLayers.contains(String(labels[labels.count - 2]))
        return labels.suffix(isLayered ? 3 : 2).joined(separator: ".")
    }

    private static let commonLayers: Set<String> = ["com", "net", "org", "gov", "edu", "ac", "co"]
}

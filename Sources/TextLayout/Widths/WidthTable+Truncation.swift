extension WidthTable {
    /// A text cut at a whole cluster so that it takes at most `cells`; a cut is marked by `ellipsis` where that fits.
    ///
    /// White space before the ellipsis is left out. A text that fits is returned as it is.
    public func truncated(_ text: String, to cells: Int, ellipsis: String = "…") -> String {
        let mark = width(of: ellipsis) <= cells ? ellipsis : ""
        let room = cells - width(of: mark)
        var kept = 0
        var used = 0
        for cluster in clusters(in: text) {
            used += cluster.width
            if used <= room {
                kept = cluster.range.upperBound
            }
            if used > cells {
                return text.prefix(utf8: kept).trimmingTrailingSpaces() + mark
            }
        }
        return text
    }
}

extension String {
    fileprivate func prefix(utf8 count: Int) -> Substring {
        self[..<utf8.index(startIndex, offsetBy: count)]
    }
}

extension Substring {
    fileprivate func trimmingTrailingSpaces() -> String {
        var rest = self
        while let last = rest.last, last.isWhitespace {
            rest.removeLast()
        }
        return String(rest)
    }
}

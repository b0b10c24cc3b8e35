internal import Extraction
internal import Markup
internal import News
internal import StrictTOML

extension SiteRule {
    init(_ table: TOMLTableReader) {
        let kind = table.required("kind", TOMLForm<Kind>.choice, placeholder: .article)
        self.init(
            id: table.key(), kind: kind, addresses: table.required("addresses", .addresses, placeholder: []),
            encoding: table.value("encoding", .string),
            section: table.value("section", .string).map(SectionKey.init),
            source: table.value("source", .string),
            paths: table.table("paths").map { Self.paths($0, of: kind) } ?? [:])
    }

    private static func paths(_ table: TOMLTableReader, of kind: Kind) -> [Field: [XPath]] {
        var paths: [Field: [XPath]] = [:]
        for field in Field.all(of: kind) {
            guard let texts = table.value(field.rawValue, .stringOrStrings) else { continue }
            paths[field] = texts.compactMap { text in
                do throws(XPathSyntaxError) {
                    return try XPath(text)
                } catch {
                    table.complain(about: field.rawValue, error.message(path: text, of: field.rawValue))
                    return nil
                }
            }
        }
        return paths
    }
}

extension TOMLForm<[AddressPattern]> {
    fileprivate static var addresses: Self {
        Self(
            expected: Bilingual(
                "\"x.cn/news/*.shtml\" 这样的地址（不写 http://），可以是数组",
                "an address like \"x.cn/news/*.shtml\", without http://, or an array of such")
        ) { value in
            guard let strings = TOMLForm<[String]>.strings(in: value) else { return nil }
            let patterns = strings.compactMap(AddressPattern.init)
            return patterns.count == strings.count && !patterns.isEmpty ? patterns : nil
        }
    }
}

extension TOMLForm<[String]> {
    fileprivate static func strings(in value: TOMLValue) -> [String]? {
        if let string = value.string { return [string] }
        guard case .array(let elements) = value else { return nil }
        let strings = elements.compactMap(\.string)
        return strings.count == elements.count ? strings : nil
    }
}

extension XPathSyntaxError {
    /// What is wrong with the path, and at which of its characters.
    fileprivate func message(path: String, of field: String) -> Bilingual {
        let what = reason
        return Bilingual(
            "\(field) 的路径 \(path) 第 \(column) 个字符：\(what.chinese)",
            "\(field): path \(path), column \(column): \(what.english)")
    }

    private var reason: Bilingual {
        switch problem {
        case .endOfText: Bilingual("没有写完", "it ends too early")
        case .unexpected(let text): Bilingual("这里不能是 \(text)", "\(text) cannot stand here")
        case .openString: Bilingual("引号没有配对", "the quotation mark is not closed")
        case .unknownAxis(let name):
            Bilingual("没有 \(name):: 这个轴", "there is no axis \(name)::")
        case .unknownFunction(let name):
            Bilingual("没有 \(name)() 这个函数", "there is no function \(name)()")
        case .arguments(let name, let count):
            Bilingual(
                "\(name)() 要 \(count.text) 个参数", "\(name)() takes \(count.text) arguments")
        case .tooDeep: Bilingual("太长或嵌套太深", "it is too long or nested too deep")
        }
    }
}

extension ClosedRange<Int> {
    fileprivate var text: String {
        lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)"
    }
}

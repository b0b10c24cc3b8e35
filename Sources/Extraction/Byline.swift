/// The names that an article closes with: `(王宏灿)`, `（记者 李三 通讯员 王四 文/图）`.
struct Byline {
    var author: String?
    var correspondent: String?

    /// Takes the byline from the end of a paragraph.
    ///
    /// Only names count: `(完)` and `（组图）` stay where they are.
    static func take(from paragraph: inout String) -> Byline? {
        let text = Line.trimmed(paragraph)
        guard let last = text.last, ")）".contains(last), let open = text.lastIndex(where: { "(（".contains($0) }) else {
            return nil
        }
        let inside = text[text.index(after: open)...].dropLast()
        guard let byline = Byline(inside) else { return nil }
        paragraph = Line.trimmed(text[..<open])
        return byline
    }

    /// The names in the brackets that a report opens with: `本报讯（记者 张三 通讯员 李四）`, `新华社巴黎12月9日电（记者唐霁）`.
    static func opening(_ paragraph: String) -> Byline? {
        let start = paragraph.prefix(80)
        guard let open = start.firstIndex(where: { "(（".contains($0) }),
            let close = start[open...].firstIndex(where: { ")）".contains($0) })
        else { return nil }
        let inside = start[start.index(after: open)..<close]
        return inside.contains("记者") || inside.contains("通讯员") ? Byline(inside) : nil
    }

    private init?(_ text: Substring) {
        guard text.count <= 40 else { return nil }
        let words = text.unicodeScalars.split { Line.isSpace($0) || "、，,/；;:：&＆".unicodeScalars.contains($0) }
        var names: [Role: [String]] = [:]
        var role = Role.author
        for word in words.map({ String(String.UnicodeScalarView($0)) }) {
            if Self.isName(word) {
                names[role, default: []].append(word)
            } else if let (named, rest) = Role.opening(word) {
                role = named
                if Self.isName(rest) { names[role, default: []].append(rest) }
            } else if !Self.credits.contains(word) {
                return nil
            }
        }
        author = (names[.author] ?? names[.reporter]).map { $0.joined(separator: " ") }
        correspondent = names[.correspondent].map { $0.joined(separator: " ") }
        if author == nil && correspondent == nil { return nil }
    }

    private enum Role: String, CaseIterable {
        case author = "作者"
        case reporter = "记者"
        case correspondent = "通讯员"
        case editor = "编辑"

        /// The role that a word names, and what follows its name: `本报记者`, `记者唐霁`.
        static func opening(_ word: String) -> (Role, rest: String)? {
            for role in allCases {
                guard let range = word.firstRange(of: role.rawValue) else { continue }
                let rest = String(word[range.upperBound...])
                if rest.isEmpty || Byline.isName(rest) { return (role, rest) }
            }
            return nil
        }
    }

    private static let credits: Set<String> = [
        "文", "图", "摄", "文图", "摄影", "图片", "摄影报道", "供稿", "报道", "综合", "整合", "整理", "编译", "视频", "实习生",
    ]

    /// Whether a word is a Chinese name: a surname and one or two characters more, or a name with `·`.
    static func isName(_ word: String) -> Bool {
        let scalars = Array(word.unicodeScalars)
        if scalars.contains("·"), (4...15).contains(scalars.count) {
            return scalars.allSatisfy { Line.isHan($0) || $0 == "·" }
        }
        guard (2...4).contains(scalars.count), scalars.allSatisfy(Line.isHan) else { return false }
        if scalars.count >= 3, doubleSurnames.contains(String(word.prefix(2))) { return true }
        return scalars.count <= 3 && surnames.contains(scalars[0]) && !notNames.contains(word)
    }

    private static let doubleSurnames: Set<String> = [
        "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "端木", "南宫", "轩辕", "独孤", "呼延",
    ]

    /// Words that begin like a name.
    private static let notNames: Set<String> = [
        "应用", "元月", "成都", "安全", "安徽", "江苏", "江西", "云南", "海南", "河南", "方法", "方案", "全文", "全图", "何时", "高清", "文字", "文图",
        "文章", "万元", "白天", "黄金", "明天", "明年", "今年", "时间", "时政", "时评", "常见", "常务", "马上", "金融", "水利", "山东", "山西", "余额",
        "管理员", "车辆", "牛市", "钱财", "金额", "石油", "年报", "计划", "单位", "程序", "商业", "商务", "东区", "西区", "南区", "北区",
    ]

    private static let surnames = Set(
        """
        王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛\
        闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成\
        苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾\
        隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井巴信闪暴\
        鹿冰逯代么揭牙亢平元洪水计畅介崇智昝
        """.unicodeScalars.filter(Line.isHan))
}

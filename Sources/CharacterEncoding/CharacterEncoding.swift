/// An encoding that sources use, under its lower-case name.
struct CharacterEncoding: Hashable {
    var name: String
    /// What glibc's `iconv` calls it; absent for those that are decoded here.
    var iconvName: String?

    static let utf8 = CharacterEncoding(name: "utf-8")
    static let utf16LittleEndian = CharacterEncoding(name: "utf-16le")
    static let utf16BigEndian = CharacterEncoding(name: "utf-16be")
    static let utf32LittleEndian = CharacterEncoding(name: "utf-32le")
    static let utf32BigEndian = CharacterEncoding(name: "utf-32be")
    static let hz = CharacterEncoding(name: "hz-gb-2312")
    static let gb18030 = CharacterEncoding(name: "gb18030", iconvName: "GB18030")
    static let big5 = CharacterEncoding(name: "big5-hkscs", iconvName: "BIG5-HKSCS")
    static let shiftJIS = CharacterEncoding(name: "shift_jis", iconvName: "CP932")
    static let eucJP = CharacterEncoding(name: "euc-jp", iconvName: "EUC-JP-MS")
    static let iso2022JP = CharacterEncoding(name: "iso-2022-jp", iconvName: "ISO-2022-JP-2")
    static let eucKR = CharacterEncoding(name: "euc-kr", iconvName: "UHC")
    static let windows1252 = CharacterEncoding(name: "windows-1252", iconvName: "CP1252")

    /// Whether ASCII characters take more than a byte in it.
    var isWide: Bool {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian: true
        default: false
        }
    }
}

extension CharacterEncoding {
    /// The encoding of a label in any spelling: `GB2312`, `utf8`, `x-sjis`.
    ///
    /// A label of a subset means the superset that is used under its name, as the WHATWG Encoding Standard has it
    /// (§4.2): GB2312 and GBK are GB18030, ISO-8859-1 is windows-1252. What that standard does not know is whatever the C
    /// library knows by it.
    init?(label: String) {
        let key = Self.key(of: label)
        guard let encoding = Self.named[key] ?? Self.numbered(key) ?? Self.ofLibrary(label) else { return nil }
        self = encoding
    }

    /// Lower-case ASCII letters and digits of a label, so that `UTF-8`, `utf_8` and ` utf8 ` are one.
    private static func key(of label: String) -> String {
        String(
            decoding: label.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
                default: nil
                }
            }, as: UTF8.self)
    }

    private static let named: [String: CharacterEncoding] = {
        let labels: [(CharacterEncoding, String)] = [
            (.utf8, "utf8 unicode11utf8 unicode20utf8 xunicode20utf8"),
            (.utf16LittleEndian, "utf16le utf16 unicode ucs2 iso10646ucs2 csunicode unicodefeff"),
            (.utf16BigEndian, "utf16be unicodefffe"),
            (.utf32LittleEndian, "utf32le"),
            (.utf32BigEndian, "utf32be utf32 ucs4 csucs4 iso10646ucs4"),
            (.hz, "hzgb2312 hz"),
            (
                .gb18030,
                """
                gb18030 gbk xgbk gb2312 gb231280 csgb2312 csiso58gb231280 chinese euccn cngb cp936 ms936 windows936 \
                936 isoir58
                """
            ),
            (.big5, "big5 big5hkscs big5eten cnbig5 csbig5 xxbig5 cp950 ms950 windows950 950 euctw"),
            (.shiftJIS, "shiftjis sjis xsjis mskanji csshiftjis cp932 ms932 windows31j windows932 932"),
            (.eucJP, "eucjp xeucjp cseucpkdfmtjapanese eucjpms ujis"),
            (.iso2022JP, "iso2022jp csiso2022jp jis"),
            (.eucKR, "euckr cseuckr korean ksc56011987 ksc5601 ksx1001 cp949 ms949 windows949 uhc 949"),
            (.windows1252, "windows1252 cp1252 xcp1252 iso88591 latin1 l1 ascii usascii isoir100 iso646us ansi"),
            (CharacterEncoding(name: "koi8-r", iconvName: "KOI8-R"), "koi8r koi8 cskoi8r"),
            (CharacterEncoding(name: "koi8-u", iconvName: "KOI8-U"), "koi8u koi8ru"),
            (CharacterEncoding(name: "macintosh", iconvName: "MACINTOSH"), "macintosh mac xmacroman"),
            (CharacterEncoding(name: "windows-874", iconvName: "CP874"), "windows874 tis620 iso885911"),
            (CharacterEncoding(name: "ibm866", iconvName: "IBM866"), "ibm866 cp866 866"),
        ]
        var byKey: [String: CharacterEncoding] = [:]
        for (encoding, keys) in labels {
            for key in keys.split(separator: " ") { byKey[String(key)] = encoding }
        }
        return byKey
    }()

    /// An encoding that only the C library knows, of those in which ASCII is itself.
    private static func ofLibrary(_ label: String) -> CharacterEncoding? {
        let isName =
            (2...40).contains(label.utf8.count)
            && label.utf8.allSatisfy { byte in
                byte >= UInt8(ascii: "0") && byte < 0x7F || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            }
        let ascii = "<?xml encoding='a'?> 09AZaz"
        guard isName, let read = IconvDecoder(name: label).decodeIfKnown(Array(ascii.utf8)[...]),
            read.text == ascii, read.errors == 0
        else { return nil }
        return CharacterEncoding(name: label.lowercased(), iconvName: label)
    }

    /// `windows-1250` to `windows-1258` and `iso-8859-2` to `iso-8859-16`.
    private static func numbered(_ key: String) -> CharacterEncoding? {
        for prefix in ["windows", "cp", "xcp"] {
            if key.hasPrefix(prefix), let number = Int(key.dropFirst(prefix.count)), (1250...1258).contains(number) {
                return CharacterEncoding(name: "windows-\(number)", iconvName: "CP\(number)")
            }
        }
        if key.hasPrefix("iso8859"), let part = Int(key.dropFirst("iso8859".count)), (2...16).contains(part), part != 12
        {
            return CharacterEncoding(name: "iso-8859-\(part)", iconvName: "ISO-8859-\(part)")
        }
        return nil
    }
}

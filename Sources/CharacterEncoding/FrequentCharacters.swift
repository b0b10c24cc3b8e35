/// How much a character speaks for an encoding.
enum FrequentCharacters {
    static func points(_ scalar: Unicode.Scalar, in encoding: CharacterEncoding) -> Double {
        switch scalar.value {
        case 0xFFFD: -3
        // What no text uses: controls and characters of private use.
        case 0x80...0x9F, 0xE000...0xF8FF: -2
        case 0x3001...0x3002, 0xFF0C, 0xFF1A...0xFF1B, 0xFF01, 0xFF1F, 0x300C...0x3011, 0x201C...0x201D, 0x3000: 0.5
        case 0x4E00...0x9FFF: ideograph(scalar, in: encoding)
        case 0x3040...0x30FF: encoding == .shiftJIS || encoding == .eucJP ? 0.8 : -0.2
        case 0xAC00...0xD7A3: encoding == .eucKR ? (hangul.contains(scalar) ? 1 : 0.1) : -1
        // Half-width katakana: what every byte from A1 to DF is in Shift_JIS.
        case 0xFF61...0xFF9F: -1
        case 0xC0...0x24F: encoding == .windows1252 ? 0.1 : -0.2
        case 0xA0...0xBF: encoding == .windows1252 ? -0.2 : -0.1
        case 0x3400...0x4DBF, 0x20000...: -1
        default: -0.3
        }
    }

    private static func ideograph(_ scalar: Unicode.Scalar, in encoding: CharacterEncoding) -> Double {
        switch encoding {
        case .gb18030, .big5, .hz: hanzi.contains(scalar) ? 1 : 0.2
        // Japanese shows by its kana.
        case .shiftJIS, .eucJP: hanzi.contains(scalar) ? 0.3 : -0.1
        // Korean news hardly has any.
        default: -0.3
        }
    }

    /// The most frequent hanzi of news, in both scripts.
    private static let hanzi = Set(
        """
        的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经\
        十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形\
        相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五\
        果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回\
        则任取据处南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再转更单风切打白教速花带安\
        场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影\
        算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标\
        写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严\
        這個為時來們會國發經動學過說對開關問間現實體點從業將應還無電兩產種當處強與區總設長務報場員數機見題車變風東農論門認書達邊後麼樣\
        讓給頭該運轉選進爭樂億幾傳類確節話華聯觀術寫親連約帶視斷織習聲聽歷歲縣鄉鎮廣億萬復興網據調隊團
        """.unicodeScalars)

    /// The most frequent syllables of Korean.
    private static let hangul = Set(
        """
        이다는의에가을를고하은지한로도사기서인자과대어일시해있정나리만으아전부여스라수보장제그게들원면것없니까습된할했주성\
        안국공상위있와경구신유비조계방동세요관내소문무선당연중우마생발오화용개통트모식때러음
        """.unicodeScalars)
}

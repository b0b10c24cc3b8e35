import CharacterEncoding
import News

/// The value of `--encoding`.
enum EncodingOption {
    /// The label, where it names an encoding that can be read.
    static func checked(_ label: String?) throws -> String? {
        guard let label, !TextDecoder.knows(label) else { return label }
        throw Failure(
            .usage,
            Bilingual(
                "没有叫 \(label) 的编码：可以用 utf-8、gb18030、big5、hz-gb-2312、shift_jis、euc-jp、euc-kr、utf-16le 等",
                "there is no encoding \(label): use utf-8, gb18030, big5, hz-gb-2312, shift_jis, euc-jp, euc-kr, utf-16le or so"
            ))
    }
}

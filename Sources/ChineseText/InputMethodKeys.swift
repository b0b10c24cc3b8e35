/// The keys of a keyboard behind what an input method that was left on makes of them.
public enum InputMethodKeys {
    /// The ASCII character of the key with which a character was typed: `ｊ` is `j`, `【` is `[`, `、` is `/`.
    ///
    /// Other characters are themselves. Where input methods differ, the key is the one that a reader has a use for:
    /// `、` stands on `/` in some and on `\` in others.
    public static func key(for character: Character) -> Character {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
            return character
        }
        return punctuation[character] ?? Character(Folding.width.fold(scalar))
    }

    private static let punctuation: [Character: Character] = [
        "、": "/", "。": ".", "·": "`", "…": "^", "—": "_", "￥": "$", "¥": "$",
        "【": "[", "】": "]", "「": "{", "」": "}", "『": "{", "』": "}", "《": "<", "》": ">",
        "‘": "'", "’": "'", "“": "\"", "”": "\"",
    ]
}

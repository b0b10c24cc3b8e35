import ChineseText
import Testing

struct InputMethodKeysTests {
    @Test(arguments: zip("ｊＪ１／？　、【】「『》’：￥", "jJ1/? /[]{{>':$"))
    func charactersOfAnInputMethodAreTheirKeys(typed: Character, key: Character) {
        #expect(InputMethodKeys.key(for: typed) == key)
    }

    @Test(arguments: Array("jJ'孟é"))
    func otherCharactersAreThemselves(character: Character) {
        #expect(InputMethodKeys.key(for: character) == character)
    }
}

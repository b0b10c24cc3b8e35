import News
import Reader
import Settings

extension Settings {
    /// The standard keys with those of the settings over them; `file` is where the settings stand.
    func keymap(file: String) throws(Failure) -> Keymap {
        var keymap = Keymap.standard
        for binding in keys {
            guard let command = Command(rawValue: binding.action) else {
                let what = Bilingual("没有动作“\(binding.action)”", "there is no action “\(binding.action)”")
                throw Self.wrong(binding, file, what)
            }
            do throws(KeymapError) {
                try keymap.bind(command, to: binding.keys)
            } catch {
                switch error {
                case .notAKey(let notation):
                    throw Self.wrong(binding, file, Bilingual("“\(notation)”不是按键", "“\(notation)” is not a key"))
                }
            }
        }
        return keymap
    }

    private static func wrong(_ binding: KeyBinding, _ file: String, _ what: Bilingual) -> Failure {
        let place = "\(file):\(binding.line)"
        return Failure(.usage, Bilingual("\(place)：\(what.chinese)", "\(place): \(what.english)"))
    }
}

import News
import Reader
import Screen
import Settings
import StrictTOML

extension Settings {
    /// The standard keys with those of the settings over them; `file` is where the settings stand.
    func keymap(file: String) throws(Failure) -> Keymap {
        var problems: [TOMLFailure.Problem] = []
        var keymap = Keymap.standard
        var taken: [(keys: [Key], action: String)] = []
        for binding in keys {
            guard let command = Command(rawValue: binding.action) else {
                problems.append(.init(line: binding.line, message: Self.noAction(binding.action)))
                continue
            }
            do throws(KeymapError) {
                try keymap.bind(command, to: binding.keys)
            } catch {
                problems.append(.init(line: binding.line, message: error.message))
                continue
            }
            let sequences = binding.keys.compactMap(KeyNotation.keys)
            if let clash = Self.clash(of: sequences, of: binding.action, with: taken) {
                problems.append(.init(line: binding.line, message: clash))
            }
            taken += sequences.map { ($0, binding.action) }
        }
        guard problems.isEmpty else {
            let inOrder = problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
            throw Failure(.usage, TOMLFailure(file: file, problems: inOrder))
        }
        return keymap
    }

    private static func noAction(_ name: String) -> Bilingual {
        guard let nearest = nearestName(to: name, among: Command.allCases.map(\.rawValue)) else {
            return Bilingual("没有 \(name) 这个动作", "unknown action \(name)")
        }
        return Bilingual("没有 \(name) 这个动作，是不是 \(nearest)？", "unknown action \(name); did you mean \(nearest)?")
    }

    /// Two actions on one key, or on keys of which one sequence begins with the other.
    private static func clash(
        of sequences: [[Key]], of action: String, with taken: [(keys: [Key], action: String)]
    ) -> Bilingual? {
        for keys in sequences {
            let other = taken.first { $0.keys.starts(with: keys) || keys.starts(with: $0.keys) }
            guard let other else { continue }
            let (key, otherKey) = (KeyNotation.text(keys), KeyNotation.text(other.keys))
            return key == otherKey
                ? Bilingual(
                    "\(key) 已经是 \(other.action)，不能又是 \(action)",
                    "\(key) is \(other.action) already and cannot be \(action)")
                : Bilingual(
                    "\(key)（\(action)）与 \(otherKey)（\(other.action)）开头相同，分不开",
                    "\(key) (\(action)) and \(otherKey) (\(other.action)) begin alike and cannot be told apart")
        }
        return nil
    }
}

extension KeymapError {
    fileprivate var message: Bilingual {
        switch self {
        case .notAKey(let notation): Bilingual("“\(notation)”不是按键", "“\(notation)” is not a key")
        }
    }
}

import News
import NewsStore

extension LibraryCheck {
    /// What was found, one finding a check.
    var findings: [Finding] {
        guard failure == nil || bytes != nil else { return [missing] }
        // What to do is part of a failure's message.
        return [file] + (failure.map { [.problem(Self.library, $0.message)] } ?? []) + checks
    }

    private static let library = Bilingual("文库", "library")
    private static let repair = Bilingual("运行 heluo doctor --repair", "run heluo doctor --repair")

    private var missing: Finding {
        .note(
            Self.library, Bilingual("\(path) 还不存在", "there is no \(path) yet"),
            Bilingual("heluo 或 heluo import 会建立它", "heluo or heluo import makes it"))
    }

    private var file: Finding {
        let size = bytes.map { "\(($0 + 999_999) / 1_000_000) MB" } ?? "?"
        let schema = schema.map { Bilingual("，结构 \($0)", ", schema \($0)") } ?? Bilingual("", "")
        let state = Bilingual("\(path)，\(size)\(schema.chinese)", "\(path), \(size)\(schema.english)")
        guard isCurrent || self.schema == nil else {
            return .note(
                Self.library, state,
                Bilingual("结构较旧，下次打开时更新", "an older schema, brought up to date when it is next opened"))
        }
        return .ok(Self.library, state)
    }

    /// Those that could be made.
    private var checks: [Finding] {
        guard let articles else {
            return integrity.isEmpty ? [] : [integrityFinding]
        }
        return [integrityFinding, references, tallies, index(of: articles)]
    }

    private var integrityFinding: Finding {
        let subject = Bilingual("完整", "integrity")
        guard let first = integrity.first else {
            return .ok(subject, Bilingual("文件没有损坏", "the file is sound"))
        }
        let line = first.split(separator: "\n").first.map(String.init) ?? first
        return .problem(
            subject, Bilingual("\(integrity.count) 处损坏（\(line)）", "\(integrity.count) kinds of damage (\(line))"),
            Self.repair)
    }

    private var references: Finding {
        let subject = Bilingual("引用", "references")
        guard danglingRows > 0 else {
            return .ok(subject, Bilingual("没有断开的引用", "no row refers to a missing one"))
        }
        return .problem(
            subject, Bilingual("\(danglingRows) 处引用断开", "\(danglingRows) rows refer to missing ones"), Self.repair)
    }

    private var tallies: Finding {
        let subject = Bilingual("计数", "tallies")
        guard wrongTallies > 0 else {
            return .ok(subject, Bilingual("与重新清点一致", "as a recount has them"))
        }
        return .problem(
            subject, Bilingual("\(wrongTallies) 行与清点不符", "\(wrongTallies) rows differ from a recount"), Self.repair)
    }

    private func index(of articles: Int) -> Finding {
        let subject = Bilingual("搜索索引", "search index")
        let count = Bilingual("\(articles) 篇文章", "\(articles) articles")
        switch unindexed {
        case nil:
            return .note(subject, Bilingual("\(count.chinese)，没有索引", "\(count.english), no index"))
        case 0?:
            return .ok(subject, Bilingual("\(count.chinese)，全部在索引中", "\(count.english), all of them indexed"))
        case let rest?:
            return .note(
                subject, Bilingual("\(count.chinese)，\(rest) 篇还不在索引中", "\(count.english), \(rest) not indexed yet"),
                Bilingual("阅读或更新时会继续建立", "the reader and updates go on with it"))
        }
    }
}

/// The library's part of `heluo doctor --json`.
struct LibraryJSON: Encodable {
    let path: String
    let bytes: Int64?
    let schema: String?
    let current: Bool
    let foreignKeys: Int
    let wrongTallies: Int
    let error: String?

    enum CodingKeys: String, CodingKey {
        case path, bytes, schema, current, error
        case foreignKeys = "dangling_rows"
        case wrongTallies = "wrong_tallies"
    }

    init(_ check: LibraryCheck, _ language: Language) {
        path = check.path
        bytes = check.bytes
        schema = check.schema
        current = check.isCurrent
        foreignKeys = check.danglingRows
        wrongTallies = check.wrongTallies
        error = check.failure?.message(language)
    }
}

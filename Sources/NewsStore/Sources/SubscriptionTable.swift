import GRDB
import News

/// Reads and writes the subscriptions.
struct SubscriptionTable {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// In the order in which they were added.
    func all() throws -> [Subscription] {
        try Row.fetchAll(db, sql: Self.select + " ORDER BY subscription.source").map { try subscription($0) }
    }

    /// The one with this address, now or before it moved.
    func find(_ address: String) throws -> Subscription? {
        let sql = Self.select + " WHERE address = ?1 OR former_address = ?1 ORDER BY address <> ?1"
        return try Row.fetchOne(db, sql: sql, arguments: [address]).map { try subscription($0) }
    }

    func toWatch() throws -> SourcesToWatch {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT source, kind, address, next FROM subscription WHERE next = 0 OR kind = 'folder'"))
        var result = SourcesToWatch()
        for row in rows {
            if row[3] == 0 { result.new.insert(row[0]) }
            if row[1] == Subscription.Kind.folder.rawValue { result.folders.append(row[2]) }
        }
        return result
    }

    /// Adds one; nil where its address is subscribed to already.
    func add(_ new: Subscription) throws -> Subscription? {
        guard try find(new.address) == nil else { return nil }
        let source = try NameTables(db).source(new.source)
        let isTaken = try Row.fetchOne(db, sql: "SELECT 1 FROM subscription WHERE source = ?", arguments: [source])
        guard isTaken == nil else { return nil }
        try db.execute(
            sql: """
                INSERT INTO subscription (
                    source, kind, address, section, wants_full_text, user, secret_kind, secret, added)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                source, new.kind.rawValue, new.address, new.section?.rawValue, new.wantsFullText, new.login?.user,
                new.login?.secret.kind, new.login?.secret.text, new.added.seconds,
            ])
        if let place = new.place {
            try CorrectionTable(db).say(place, of: .source(source, title: new.source.title))
        }
        return try find(new.address)
    }

    /// Removes one; its articles stay.
    func remove(_ id: Int64) throws {
        try db.execute(sql: "DELETE FROM subscription WHERE source = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM errand WHERE source = ?", arguments: [id])
    }

    func set(_ state: Subscription.FetchState, of id: Int64) throws {
        try db.cachedStatement(
            sql: """
                UPDATE subscription SET
                    entity_tag = ?, last_modified = ?, digest = ?, last_success = ?, last_failure = ?, failure_zh = ?,
                    failure_en = ?, failures = ?, next = ?, not_before = ?
                WHERE source = ?
                """
        ).execute(arguments: [
            state.entityTag, state.lastModified, state.digest.map { Int64(bitPattern: $0) },
            state.lastSuccess?.seconds, state.lastFailure?.seconds, state.failure?.chinese, state.failure?.english,
            state.failures, state.next.seconds, state.notBefore.seconds, id,
        ])
    }

    /// Gives it another address, with its history; nothing happens where another has that address.
    func move(_ id: Int64, to address: String) throws {
        guard try find(address) == nil else { return }
        try db.execute(
            sql: "UPDATE subscription SET former_address = address, address = ? WHERE source = ?",
            arguments: [address, id])
        try db.execute(sql: "UPDATE source SET url = ? WHERE id = ?", arguments: [address, id])
    }

    // MARK: Rows

    private static let select = """
        SELECT subscription.*, source.key, source.kind AS source_kind, source.title, source.url,
            source_place.source IS NOT NULL AS is_corrected, source_place.place
        FROM subscription JOIN source ON source.id = subscription.source
        LEFT JOIN source_place ON source_place.source = subscription.source
        """

    private func subscription(_ row: Row) throws -> Subscription {
        let source = Source(
            key: row["key"], kind: Source.Kind(rawValue: row["source_kind"]) ?? .feed, title: row["title"],
            url: row["url"])
        var subscription = Subscription(
            id: row["source"], kind: Subscription.Kind(rawValue: row["kind"]) ?? .feed, address: row["address"],
            source: source, section: (row["section"] as String?).map(SectionKey.init(rawValue:)),
            wantsFullText: row["wants_full_text"], login: login(row), added: Timestamp(seconds: row["added"]),
            state: state(row))
        subscription.formerAddress = row["former_address"]
        if row["is_corrected"] {
            subscription.place = PlaceCorrection((row["place"] as String?).map(PlaceKey.init(rawValue:)))
        }
        return subscription
    }

    private func login(_ row: Row) -> Subscription.Login? {
        guard let user: String = row["user"], let secret: String = row["secret"], let kind: Int = row["secret_kind"]
        else { return nil }
        return Subscription.Login(user: user, secret: kind == 0 ? .file(secret) : .command(secret))
    }

    private func state(_ row: Row) -> Subscription.FetchState {
        var state = Subscription.FetchState()
        state.entityTag = row["entity_tag"]
        state.lastModified = row["last_modified"]
        state.digest = (row["digest"] as Int64?).map { UInt64(bitPattern: $0) }
        state.lastSuccess = (row["last_success"] as Int64?).map(Timestamp.init(seconds:))
        state.lastFailure = (row["last_failure"] as Int64?).map(Timestamp.init(seconds:))
        if let chinese: String = row["failure_zh"], let english: String = row["failure_en"] {
            state.failure = Bilingual(chinese, english)
        }
        state.failures = row["failures"]
        state.next = Timestamp(seconds: row["next"])
        state.notBefore = Timestamp(seconds: row["not_before"])
        return state
    }
}

extension Subscription.Login.Secret {
    /// The number in the column `secret_kind`.
    fileprivate var kind: Int {
        switch self {
        case .file: 0
        case .command: 1
        }
    }

    fileprivate var text: String {
        switch self {
        case .file(let text), .command(let text): text
        }
    }
}

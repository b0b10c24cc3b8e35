import News

extension StateChange {
    init(field: Int, value: Bool) {
        self = field == 0 ? .read(value) : .starred(value)
    }

    /// The number in the column `edit.field`.
    var field: Int {
        switch self {
        case .read: 0
        case .starred: 1
        }
    }

    /// The column of `article` that it changes.
    var column: String {
        switch self {
        case .read: "is_read"
        case .starred: "is_starred"
        }
    }

    /// What it writes there.
    var number: Int {
        switch self {
        case .read(let value), .starred(let value): value ? 1 : 0
        }
    }

    var opposite: StateChange {
        switch self {
        case .read(let value): .read(!value)
        case .starred(let value): .starred(!value)
        }
    }
}

internal import CUnicode

/// The UTF-8 forms of all code points that fold to one.
struct Spellings {
    private let forms: [[UInt8]]

    init(of folded: UInt32, folding: Folding) {
        forms = Self.sources(of: folded, folding: folding).compactMap { code in
            Unicode.Scalar(code).map { Array(UTF8.encode($0) ?? UTF8.encodedReplacementCharacter) }
        }
    }

    var firstBytes: Set<UInt8> {
        Set(forms.compactMap(\.first))
    }

    var lastBytes: Set<UInt8> {
        Set(forms.compactMap(\.last))
    }

    /// Absent where a form has only one byte.
    var penultimateBytes: Set<UInt8>? {
        forms.contains { $0.count < 2 } ? nil : Set(forms.map { $0[$0.count - 2] })
    }

    /// What folds to `folded`, itself included.
    ///
    /// The table holds the sources of whatever the whole folding leaves; a lesser folding has some of them.
    private static func sources(of folded: UInt32, folding: Folding) -> [UInt32] {
        let target = Folding.all.fold(folded)
        var position = firstPosition(of: target)
        var sources = [target]
        while position < heluo_preimages_count, heluo_preimage_folded(position) == target {
            sources.append(heluo_preimage_source(position))
            position += 1
        }
        return sources.filter { folding.fold($0) == folded }
    }

    private static func firstPosition(of target: UInt32) -> UInt32 {
        var low: UInt32 = 0
        var high = heluo_preimages_count
        while low < high {
            let middle = (low + high) / 2
            if heluo_preimage_folded(middle) < target { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

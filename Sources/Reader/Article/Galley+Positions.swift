public import News
import TextLayout

/// Rows are places on a pane, positions are places in the text: those stay when the article is set anew.
extension Galley {
    /// The position in the text at which a row begins; that of the end is behind all others.
    public mutating func position(of place: Place) -> ReadingPosition {
        guard place.block < blocks.count else { return ReadingPosition(block: .max, offset: 0) }
        let lines = lines(ofBlock: place.block)
        let offset = place.row < lines.count ? lines[place.row].range.lowerBound : nil
        return position(inBlock: place.block, offset: offset ?? blocks[place.block].text.utf8.count)
    }

    /// The position in the text of a UTF-8 offset in a block; never behind that of the next block.
    func position(inBlock index: Int, offset: Int) -> ReadingPosition {
        let block = blocks[index]
        let next = index + 1 < blocks.count && blocks[index + 1].number == block.number ? blocks[index + 1] : nil
        return ReadingPosition(
            block: block.number, offset: min(block.start + offset, next?.start ?? .max))
    }

    /// The row that begins at a position, the first of several; else the last that begins before it.
    public mutating func place(of position: ReadingPosition) -> Place {
        let following = blocks.indices.partitioningIndex {
            position <= ReadingPosition(block: blocks[$0].number, offset: blocks[$0].start)
        }
        var place = firstRow(from: position, inBlock: max(0, following - 1))
        while place.block < blocks.count, !(position <= self.position(of: place)) {
            place = self.place(place, movedBy: 1)
        }
        let isThere = place < end && self.position(of: place) == position
        return isThere ? place : self.place(place, movedBy: -1)
    }

    /// The first row of a block that begins at a position or behind it, else the row behind the block.
    private mutating func firstRow(from position: ReadingPosition, inBlock index: Int) -> Place {
        guard index < blocks.count else { return end }
        let lines = lines(ofBlock: index)
        let row = lines.indices.partitioningIndex {
            position <= self.position(inBlock: index, offset: lines[$0].range.lowerBound)
        }
        return place(Place(block: index, row: row), movedBy: 0)
    }
}

extension ReadingPosition {
    static func <= (a: ReadingPosition, b: ReadingPosition) -> Bool {
        (a.block, a.offset) <= (b.block, b.offset)
    }
}

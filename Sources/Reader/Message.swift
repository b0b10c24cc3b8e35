public import Markup
public import News
public import Screen
public import TextLayout

/// What comes in: from the terminal, from the store, from the clock.
public enum Message: Sendable, Hashable {
    case key(Key)
    case mouse(MouseEvent)
    case paste(String)
    case resized(Size)
    /// The terminal turned out to give its characters other widths.
    case widths(WidthTable)
    /// The day has changed, or is known for the first time; as the edition's clock shows it.
    case day(CivilTime)

    /// The themes that can be chosen.
    case themes([ThemeChoice])

    case headlines(HeadlineWindow, for: HeadlineQuery, selecting: HeadlineList.Selecting)
    /// The next unread article behind another one; nil where there is none.
    case foundUnread(ArticleID?, after: ArticleID)
    case counted(Int, for: HeadlineQuery)
    case opened(Article, Document, ReadingPosition?)
    case tallies(Tallies)
    case rankings([StoredRanking])
    /// A change was stored, undone or redone; no edit: there was nothing to do.
    case edited(Edit?, EditKind)
    /// The words muted now, as they were asked for.
    case mutedWords([MutedWord])
    case samplesRemoved(Int)
    /// Somebody, this process or another, wrote to the library.
    case libraryChanged
    /// The time for an automatic update has come.
    case updateDue(UpdateScope)
    case updating(UpdateProgress)
    case updateEnded(UpdateProgress, of: UpdateScope, wasCancelled: Bool)
    case sources([SourceStatus], at: Timestamp)
    /// How much of a great many new articles is in the index of words; nil when all of it is.
    case indexing(percent: Int?)
    /// The full text of an article is asked for; its source is to be updated, where it has one.
    case fullTextAsked(UpdateScope?)
    case placeExplained(PlaceKey?, PlaceReason)
    /// Something could not be done; one line for the reader.
    case failed(Bilingual)
    case done(Bilingual)
}

public enum EditKind: Sendable, Hashable {
    case made
    /// Made to all articles of a list.
    case madeToList
    case undone, redone
}

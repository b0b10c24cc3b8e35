public import News

/// What `reduce` asks of the world; the answer comes back as a message.
public enum Effect: Sendable, Hashable {
    case loadHeadlines(HeadlineQuery, WindowStart, HeadlineList.Selecting)
    /// Looks for the next unread article of a list behind one of its articles.
    case findUnread(HeadlineQuery, after: ArticleID)
    /// How many articles a search finds, exactly.
    case count(HeadlineQuery)
    case loadTallies
    case loadRankings
    case open(ArticleID)
    case edit(ArticleSelection, StateChange)
    case undo
    case redo
    /// Mutes a word, or lets it be heard again.
    case mute(MutedWord, isOn: Bool)
    case loadMutedWords
    /// Says that headlines with a word are of a place, or of none; nothing: forgets what was said.
    case correctWord(String, PlaceCorrection?)
    /// Says so of all articles of an article's source.
    case correctSource(of: ArticleID, PlaceCorrection?)
    case removeSamples
    case savePosition(ReadingPosition, of: ArticleID)
    case update(UpdateScope)
    case cancelUpdate
    case loadSources
    case askForFullText(ArticleID)
    case explainPlace(ArticleID)
    case browse(String)
    case copy(String)
    case redraw
    case suspend
    case quit
}

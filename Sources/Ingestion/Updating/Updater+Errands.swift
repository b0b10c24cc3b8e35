import CharacterEncoding
import Extraction
import Fetching
import Markup
import News
import NewsStore

extension Updater {
    /// Fetches what is still to be fetched for a source. One that fails waits for the next update, and is given up in
    /// the end; one that shows that the others would fail as well ends the visit.
    func runErrands(of visit: Visit) async throws {
        for errand in try store.errands(of: visit.subscription.id) {
            var delivery = Delivery()
            var end: SourceFailure?
            do throws(SourceFailure) {
                let page = try await article(at: errand.address, visit)
                fill(&delivery, with: page, for: errand, visit)
            } catch {
                // Nobody was asked: it is not the errand that failed.
                if error.isOffline || error.isCancelled { throw error }
                delivery.failed = (errand, error.isFinal || errand.failures + 1 >= Self.mostFailures)
                end = error.stopsSource ? error : nil
            }
            try deliver(delivery, of: visit)
            if let end { throw end }
        }
    }

    private static let mostFailures = 5

    private func fill(_ delivery: inout Delivery, with page: ParsedPage, for errand: Errand, _ visit: Visit) {
        var content = visit.maker.article(page)
        content.identity = errand.address
        content.url = errand.address
        if errand.article == nil {
            delivery.articles = [content]
        } else {
            delivery.fullText = content
        }
        delivery.done = errand
    }

    /// An article with all the pages that it is cut into.
    private func article(at address: String, _ visit: Visit) async throws(SourceFailure) -> ParsedPage {
        let fetched = try await crawl(visit.request(for: address))
        guard case .body(let bytes) = fetched.content else { throw .content(PageError.empty.message) }
        var pages = [try page(bytes, fetched)]
        for further in PageSeries.furtherPages(text(of: bytes, fetched), address: fetched.address).prefix(
            Self.mostPages)
        {
            let next = try await crawl(visit.request(for: further))
            guard case .body(let bytes) = next.content else { continue }
            pages.append(try page(bytes, next))
        }
        guard let whole = PageSeries.joined(pages) else { throw .content(PageError.noArticle.message) }
        return whole
    }

    private static let mostPages = 20

    private func page(_ bytes: [UInt8], _ fetched: Fetched) throws(SourceFailure) -> ParsedPage {
        do {
            return try PageReader.read(
                bytes, address: fetched.address, httpCharset: fetched.charset, utcOffset: maker.edition.utcOffset,
                now: now(), rules: rules)
        } catch {
            throw .content(error.message)
        }
    }

    /// The article of a page that came from nowhere on the web.
    func article(_ bytes: [UInt8], _ visit: Visit) throws(SourceFailure) -> ArticleContent {
        do {
            return visit.maker.article(
                try PageReader.read(bytes, utcOffset: maker.edition.utcOffset, now: now(), rules: rules))
        } catch {
            throw .content(error.message)
        }
    }
}

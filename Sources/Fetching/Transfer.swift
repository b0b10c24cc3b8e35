internal import CCurl
internal import News

/// One request on its way: a handle of libcurl, and what has come so far. It belongs to the thread of its loop.
final class Transfer {
    let handle: UnsafeMutableRawPointer
    private let request: FetchRequest
    private let limits: FetchLimits
    private var headers: UnsafeMutablePointer<curl_slist>?
    private let reason = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    private var head = ResponseHead()
    private var body: [UInt8] = []
    /// Why it was broken off here.
    private var failure: FetchError?
    private let began = ContinuousClock.now
    private var lastSign = ContinuousClock.now

    init(_ request: FetchRequest, settings: NetworkSettings, secret: String?) throws(FetchError) {
        guard let handle = ccurl_new() else { throw .failed("out of memory") }
        self.handle = handle
        self.request = request
        limits = settings.limits
        reason.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        setUp(settings, secret: secret)
    }

    deinit {
        ccurl_free(handle)
        ccurl_free_list(headers)
        reason.deallocate()
    }

    private func setUp(_ settings: NetworkSettings, secret: String?) {
        set(CURLOPT_URL, request.address)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        set(CURLOPT_USERAGENT, NetworkSettings.userAgent)
        // All that this libcurl can unpack.
        set(CURLOPT_ACCEPT_ENCODING, "")
        set(CURLOPT_FOLLOWLOCATION, 1)
        set(CURLOPT_MAXREDIRS, limits.redirects)
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, limits.connection.milliseconds)
        set(CURLOPT_TIMEOUT_MS, limits.whole.milliseconds)
        if let proxy = settings.proxy { set(CURLOPT_PROXY, proxy) }
        if let hosts = settings.noProxy { set(CURLOPT_NOPROXY, hosts) }
        if let file = settings.certificates { set(CURLOPT_CAINFO, file) }
        if let credentials = request.credentials, let secret {
            set(CURLOPT_USERNAME, credentials.user)
            set(CURLOPT_PASSWORD, secret)
        }
        addHeader("If-None-Match", request.validators.entityTag)
        addHeader("If-Modified-Since", request.validators.lastModified)
        ccurl_set_headers(handle, headers)
        ccurl_set_receivers(
            handle, Unmanaged.passUnretained(self).toOpaque(),
            { Transfer.of($3)?.receiveHead(UnsafeRawBufferPointer(start: $0, count: $1 * $2)) ?? 0 },
            { Transfer.of($3)?.receiveBody(UnsafeRawBufferPointer(start: $0, count: $1 * $2)) ?? 0 }, reason)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    private func set(_ option: CURLoption, _ text: String) {
        ccurl_set_text(handle, option, text)
    }

    private func set(_ option: CURLoption, _ number: Int) {
        ccurl_set_number(handle, option, number)
    }

    /// A value that would end the line and begin another is left out.
    private func addHeader(_ name: String, _ value: String?) {
        guard let value, value.utf8.allSatisfy({ $0 >= 0x20 }) else { return }
        headers = ccurl_append(headers, "\(name): \(value)")
    }

    // MARK: What comes

    /// Returns the bytes taken; fewer than came break it off.
    private func receiveHead(_ line: UnsafeRawBufferPointer) -> Int {
        lastSign = .now
        head.add(line)
        return head.size <= limits.heads ? line.count : stop(.tooLarge(limits.heads))
    }

    private func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Int {
        lastSign = .now
        guard ccurl_received(handle) <= limits.received else { return stop(.tooLarge(limits.received)) }
        guard body.count + bytes.count <= limits.unpacked else { return stop(.tooLarge(limits.unpacked)) }
        body.append(contentsOf: bytes)
        return bytes.count
    }

    private func stop(_ error: FetchError) -> Int {
        failure = error
        return 0
    }

    /// When nothing will have come for too long.
    var stallsAt: ContinuousClock.Instant {
        lastSign + limits.stall
    }

    var stalled: FetchError {
        .stalled(limits.stall.milliseconds)
    }

    // MARK: The end

    func result(_ code: CURLcode) -> Result<Fetched, FetchError> {
        if let failure { return .failure(failure) }
        guard code == CURLE_OK else { return .failure(error(code)) }
        switch head.status {
        case 200..<300: return .success(fetched(withBody: true))
        case 304:
            let wasAsked = !request.validators.isEmpty
            return wasAsked ? .success(fetched(withBody: false)) : .failure(.needlessUnchanged)
        case 401, 407: return .failure(.unauthorized)
        case 403: return .failure(.forbidden)
        case 404, 410: return .failure(.missing(status: head.status))
        case 429: return .failure(.tooManyRequests(head.retryAfter))
        case 500..<600: return .failure(.serverFailed(status: head.status, head.retryAfter))
        default: return .failure(.status(head.status))
        }
    }

    private func fetched(withBody: Bool) -> Fetched {
        var digest = TextDigest()
        digest.add(body)
        let isSame = !withBody || request.digest == digest.value
        let address = ccurl_text(handle, CURLINFO_EFFECTIVE_URL).map { String(cString: $0) } ?? request.address
        let isMoved = head.redirects > 0 && !head.hasPassingRedirect && address != request.address
        // An answer without marks of its own leaves the former ones, as RFC 9111 §4.3.4 has it for 304.
        let validators = withBody || !head.validators.isEmpty ? head.validators : request.validators
        return Fetched(
            content: isSame ? .unchanged : .body(body), address: address, movedTo: isMoved ? address : nil,
            validators: validators, digest: withBody ? digest.value : nil, mediaType: head.mediaType,
            charset: head.charset)
    }

    private func error(_ code: CURLcode) -> FetchError {
        switch code {
        case CURLE_URL_MALFORMAT: .badAddress
        case CURLE_UNSUPPORTED_PROTOCOL: head.redirects > 0 ? .redirectElsewhere : .failed(reasonText)
        case CURLE_COULDNT_RESOLVE_HOST: .unknownHost
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxyFailed
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED: .unreachable
        // Either the whole time was over or that for the connection.
        case CURLE_OPERATION_TIMEDOUT:
            began.duration(to: .now) < limits.whole ? .unreachable : .tooSlow(limits.whole.milliseconds)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CIPHER:
            .untrusted(tlsReason)
        case CURLE_TOO_MANY_REDIRECTS: .redirectLoop
        case CURLE_BAD_CONTENT_ENCODING: .badCompression
        case CURLE_RECV_ERROR where ccurl_number(handle, CURLINFO_HTTP_CONNECTCODE) >= 300: .proxyFailed
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
            .brokenOff
        case CURLE_WRITE_ERROR: .badCompression
        default: .failed(reasonText)
        }
    }

    /// What is behind the last colon: `self-signed certificate`.
    private var tlsReason: String {
        reasonText.split(separator: ":").last.map { String($0.drop { $0 == " " }) } ?? reasonText
    }

    private var reasonText: String {
        let text = String(cString: reason)
        return text.isEmpty ? "libcurl" : text
    }
}

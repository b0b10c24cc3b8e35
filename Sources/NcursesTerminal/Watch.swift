import Glibc

/// Sleeps until one of three descriptors has something to say.
struct Watch {
    struct Ready {
        var input = false
        var signals = false
        var other = false

        var isNothing: Bool {
            !input && !signals && !other
        }
    }

    private var states: [pollfd]

    /// A descriptor of −1 never has anything to say.
    init(input: Int32, signals: Int32, other: Int32) {
        states = [input, signals, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }

    mutating func forgetInput() {
        states[0].fd = -1
    }

    mutating func forgetOther() {
        states[2].fd = -1
    }

    /// Nothing is ready when the time is over; −1 is without end.
    mutating func wait(milliseconds: Int32) -> Ready {
        var count: Int32
        repeat {
            count = poll(&states, nfds_t(states.count), milliseconds)
        } while count < 0 && errno == EINTR && milliseconds < 0
        guard count > 0 else {
            return Ready()
        }
        // A hang-up and an error are read too: the end of input is found there.
        let said = states.map { $0.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 }
        if states[2].revents & Int16(POLLNVAL) != 0 {
            forgetOther()
        }
        return Ready(input: said[0], signals: said[1], other: said[2])
    }
}

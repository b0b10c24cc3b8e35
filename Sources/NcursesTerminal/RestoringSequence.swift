/// What a crashing program writes, when ncurses can no longer be trusted, to leave a usable terminal.
enum RestoringSequence {
    static func bytes() -> [UInt8] {
        let own = [ControlCodes.synchronizedUpdateEnd, ControlCodes.mouseOff, ControlCodes.bracketedPasteOff]
        // Out of line drawing, out of the keypad's mode, plain text, cursor shown, first screen.
        let capabilities = ["rmacs", "rmkx", "sgr0", "op", "cnorm", "rmcup"].map { name in
            Capability.string(name).map(withoutPadding) ?? ""
        }
        let lastLine = Capability.string("rmcup") == nil ? "\u{1B}[999;1H\r\n" : "\r"
        return Array((own + capabilities + [lastLine]).joined().utf8)
    }

    /// Without the pauses of ancient terminals, written `$<5>`.
    static func withoutPadding(_ capability: String) -> String {
        var text = ""
        var rest = capability[...]
        while let start = rest.firstIndex(of: "$"), rest[start...].hasPrefix("$<"),
            let end = rest[start...].firstIndex(of: ">")
        {
            text += rest[..<start]
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }
}

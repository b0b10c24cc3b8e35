/// Feeds mutated inputs to everything that reads what strangers send.
///
///     swift run -c release heluo-fuzz                        10,000 mutants and all bombs, each format
///     swift run -c release heluo-fuzz --rounds 1000000 --seed 7 --format rss FILE…
///
/// Files are further seeds of the chosen formats. It prints one line of JSON a format. It ends by a trap where a parser
/// traps, by SIGALRM where one input takes more than a minute of wall clock, with exit code 1 where memory goes beyond
/// 50 times the input and 64 MB; the input is then in `heluo-fuzz.input` in the working directory (`--keep` writes each
/// one before it is read, so that a trap leaves it too).
import FoundationEssentials
import Glibc
import TestSupport

let options = Options(CommandLine.arguments.dropFirst())
var isWithinMemory = true
for var format in Format.all where options.format == nil || options.format == format.name {
    format.seeds += options.files.compactMap { try? [UInt8](Data(contentsOf: URL(filePath: $0))) }
    let run = Run(format: format, options: options)
    isWithinMemory = run.fuzz() && isWithinMemory
}
exit(isWithinMemory ? 0 : 1)

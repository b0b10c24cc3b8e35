import Testing

@testable import Searching

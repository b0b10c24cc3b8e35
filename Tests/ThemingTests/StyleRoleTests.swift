import Testing

@testable import Theming

struct StyleRoleTests {
    @Test("Every role has a name of its own, by which it is found")
    func names() {
        #expect(StyleRole.names.count == StyleRole.allCases.count)
        #expect(StyleRole.allCases.allSatisfy { StyleRole(name: $0.name) == $0 })
        #expect(StyleRole.headlineSelectedUnfocused.name == "headline-selected-unfocused")
        #expect(StyleRole.progress.name == "progress")
        #expect(StyleRole(name: "no-such-role") == nil)
    }
}

import Crypto
import Emission
import Foundation
import TestSupport
import Testing
import WrittenQuestions

@Suite struct `Writing a page` {
  private func page(_ document: Document) -> String {
    String(decoding: rendered(document, by: HTMLEmitter()), as: UTF8.self)
  }

  @Test func `it allows nothing but its own style, by the style's hash`() throws {
    let page = page(DocumentGenerator.fullDocuments[0])
    let start = try #require(page.range(of: "<style>")).upperBound
    let end = try #require(page.range(of: "</style>")).lowerBound
    let hash = Data(SHA256.hash(data: Data(page[start..<end].utf8))).base64EncodedString()
    let policy =
      "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    #expect(page.contains("content=\"\(policy)\""))
    for forbidden in ["<script", " style=", "javascript:", "http:", "https:", "url(", "@import"] {
      #expect(!page.contains(forbidden))
    }
  }

  @Test func `markup in a text is text`() {
    let page = page(document(title: "</title><script>alert(\"1\")</script>"))
    #expect(!page.contains("<script>"))
    #expect(page.contains("<h1>&lt;/title&gt;&lt;script&gt;alert(\"1\")&lt;/script&gt;</h1>"))
  }

  @Test func `what is asked is marked, and marks of lists are as printed`() {
    let page = page(DocumentGenerator.fullDocuments[0])
    #expect(
      page.contains("<ol class=\"marks question\" data-type=\"list\" data-role=\"question\">"))
    #expect(page.contains("<li><span class=\"mark\">2.</span><span>När?</span></li>"))
    #expect(page.contains("<tr><td></td><td></td></tr>"))
  }

  @Test func `a document without a title is called by its kind`() {
    let page = page(DocumentGenerator.emptyDocuments[3])
    #expect(page.contains("<h1>Meddelande om fördröjt svar på skriftlig fråga</h1>"))
    #expect(page.contains("<html lang=\"sv\">"))
  }
}

/// Templates that give built-in outputs exactly, as starts for one's own.
extension TemplateEmitter {
  /// The built-in Markdown.
  public static let markdown = """
    {{! The built-in Markdown, piece by piece. "fraga formats --describe" lists all variables. }}
    ---
    {{{markdown.frontMatter}}}---

    # {{markdown.title}}

    {{{markdown.summary}}}
    {{#markdown.blocks}}{{{.}}}{{/markdown.blocks}}{{{markdown.unclaimed}}}
    {{attribution}}

    """

  /// The built-in text without markup.
  public static let text = """
    {{! The built-in text, piece by piece. "fraga formats --describe" lists all variables. }}
    {{plainText.heading}}
    {{#title}}
    {{.}}
    {{/title}}
    {{#plainText.facts}}

    {{{.}}}
    {{/plainText.facts}}
    {{#plainText.blocks}}

    {{{.}}}
    {{/plainText.blocks}}
    {{#plainText.unclaimed}}

    {{{.}}}
    {{/plainText.unclaimed}}

    {{attribution}}

    """

  /// The built-in page of HTML.
  public static let html = """
    {{! The built-in page, piece by piece. "fraga formats --describe" lists all variables. }}
    {{! The page allows its own style only, by hash: who changes the style changes the hash as well, }}
    {{! or leaves out the line about it. }}
    \(HTMLPage.start){{{html.pageTitle}}}</title>
    </head>
    <body>
    <main>
    <article{{{html.data}}}>
    <header>
    <p class="kind">{{{html.kind}}}</p>
    <h1>{{{html.title}}}</h1>
    <dl>
    {{{html.facts}}}</dl>
    </header>
    {{#html.blocks}}{{{.}}}{{/html.blocks}}{{{html.events}}}{{{html.unclaimed}}}{{{html.about}}}
    <footer>
    <p>{{attribution}}</p>
    </footer>
    </article>
    </main>
    </body>
    </html>

    """
}

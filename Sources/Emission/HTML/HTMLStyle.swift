/// The one style of all pages, and the hash by which they allow it.
enum HTMLStyle {
  /// The style sheet, as it stands between the tags.
  static let sheet = """

    :root { --paper: #fff; --ink: #1b1b1b; --quiet: #595959;
      --line: #c9c9c9; --mark: #14508c; --tint: #eef4fa; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181b; --ink: #e6e6e6; --quiet: #a9a9a9; --line: #44484d;
        --mark: #8fc1f5; --tint: #1e2a37; } }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; padding: 1.5rem 1.25rem 3rem; background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.6 Georgia, "Times New Roman", serif; overflow-wrap: break-word; }
    article { max-width: 40rem; margin: 0 auto; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: 0.25rem 0 1.25rem; }
    h2 { font-size: 1.15rem; line-height: 1.35; margin: 2rem 0 0.5rem; }
    p { margin: 0 0 1em; }
    .kind { margin: 0; }
    .kind, dl, table, details, footer {
      font-family: system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; font-size: 0.9375rem; }
    .kind, dt, footer, .label { color: var(--quiet); }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0 0 1.75rem;
      padding: 0.75rem 0; border: solid var(--line); border-width: 1px 0; }
    dd { margin: 0; min-width: 0; }
    .question { border-left: 3px solid var(--mark); background: var(--tint); padding: 0.5rem 1rem;
      margin: 0 0 1em; }
    ul, ol { padding-left: 1.25rem; margin: 0 0 1em; }
    .marks { list-style: none; padding-left: 0; }
    .marks.question { padding-left: 1rem; }
    .marks li { display: flex; gap: 0.6em; margin-bottom: 0.35em; }
    .marks li span { min-width: 0; }
    .mark { flex: none; }
    .scroll { overflow-x: auto; margin: 0 0 1em; }
    table { border-collapse: collapse; }
    th, td { text-align: left; vertical-align: top; padding: 0.3rem 1rem 0.3rem 0;
      border-bottom: 1px solid var(--line); }
    .footnote { font-size: 0.9rem; }
    details { margin: 2rem 0 0; }
    summary { cursor: pointer; }
    details dl { margin: 0.75rem 0; }
    .unclaimed { white-space: pre-wrap; }
    footer { margin-top: 2.5rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
    @media (max-width: 30rem) {
      body { padding: 1rem 1rem 2rem; }
      h1 { font-size: 1.4rem; }
      dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: 0.5rem; } }
    @page { margin: 2cm; }
    @media print {
      :root { --paper: #fff; --ink: #000; --quiet: #333; --line: #999;
        --mark: #000; --tint: #fff; }
      body { padding: 0; font-size: 11pt; }
      article { max-width: none; }
      h1, h2 { break-after: avoid; }
      p { orphans: 3; widows: 3; }
      tr, li, .question { break-inside: avoid; }
      details { display: none; } }

    """

  /// SHA-256 of the sheet in base 64, as the policy names it; a test works it out again.
  static let hash = "QrhNpvx2XfMfdu4rGJ0S0cUizzVPjKrFUd6d9FtWQug="
}

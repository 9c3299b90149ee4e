import { EditorView } from "@codemirror/view";

/** The page's colours. CodeMirror draws its marks with data: URLs, which the policy forbids; these replace them. */
export const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "13px" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-placeholder": { color: "var(--quiet)" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--sunken)", border: "none" },
  "& ::selection": { backgroundColor: "var(--selection)" },
  ".cm-lintRange-error, .cm-lintRange-warning": { backgroundImage: "none" },
  ".cm-lintRange-error": { textDecoration: "underline wavy var(--error)", backgroundColor: "var(--error-soft)" },
  ".cm-lintRange-warning": { textDecoration: "underline wavy var(--warning)", backgroundColor: "var(--warning-soft)" },
  ".cm-lintRange-active": { backgroundColor: "var(--selection)" },
  ".cm-lintPoint:after": { borderBottomColor: "var(--error)" },
  ".cm-lint-marker": { width: "9px", height: "9px", borderRadius: "50%", margin: "6px 2px" },
  ".cm-lint-marker-error": { content: "''", backgroundColor: "var(--error)" },
  ".cm-lint-marker-warning": { content: "''", backgroundColor: "var(--warning)", borderRadius: "2px" },
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    border: "1px solid var(--line)",
    borderRadius: "8px",
    overflow: "hidden",
    maxWidth: "min(36rem, 90vw)",
  },
  ".cm-diagnostic": { padding: "6px 10px", fontFamily: "var(--sans)", fontSize: "14px", whiteSpace: "normal" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--error)" },
  ".cm-diagnostic-warning": { borderLeft: "4px solid var(--warning)" },
  ".cm-diagnosticSource": { fontSize: "12px", opacity: "1", color: "var(--quiet)" },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--sunken)" },
  ".cm-panel.cm-panel-lint ul [aria-selected], .cm-panel.cm-panel-lint ul:focus [aria-selected]": {
    color: "var(--ink)",
    backgroundColor: "var(--selection)",
  },
  ".cm-panel.cm-panel-lint button[name=close]": { color: "var(--ink)", minWidth: "24px", minHeight: "24px" },
  ".cm-panel.cm-panel-lint ul [aria-selected] .cm-diagnosticSource": { color: "var(--ink)" },
});

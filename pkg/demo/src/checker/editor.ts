// The editor: CodeMirror, with a mark at each problem.
import {
  cursorDocEnd,
  cursorDocStart,
  cursorPageDown,
  cursorPageUp,
  history,
  historyKeymap,
  insertNewline,
  selectAll,
  selectDocEnd,
  selectDocStart,
  selectPageDown,
  selectPageUp,
} from "@codemirror/commands";
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, type KeyBinding, drawSelection, keymap, lineNumbers, placeholder } from "@codemirror/view";
import type { Entry } from "../worker/check.worker";
import { theme } from "./editor-theme";

export interface Editor {
  text(): string;
  /** Replaces the text. This does not count as a change. */
  show(text: string): void;
  /** Changes the text to this one, which can be undone. */
  replace(text: string): void;
  mark(entries: readonly Entry[]): void;
  /** Selects the place of an entry and moves the focus there. */
  goTo(entry: Entry): void;
  remove(): void;
}

/** The content of the editor when it was last on the page. */
let left: EditorState | undefined;

/**
 * Creates the editor in an element. In a shadow root, CodeMirror adds its styles as constructed style sheets, which the
 * page's policy allows, instead of style elements, which it forbids.
 */
export function createEditor(host: HTMLElement, changed: () => void): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const state = left ?? EditorState.create({ extensions: extensions() });
  const view = new EditorView({
    state,
    root,
    parent: root as unknown as Element,
    dispatchTransactions(transactions, own) {
      own.update(transactions);
      if (transactions.some((transaction) => transaction.docChanged)) changed();
    },
  });
  return {
    text: () => view.state.sliceDoc(),
    show(text) {
      view.setState(EditorState.create({ doc: text, extensions: extensions() }));
      view.scrollDOM.scrollTo(0, 0);
    },
    replace(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, scrollIntoView: true, selection: { anchor: 0 } });
      view.focus();
    },
    mark(entries) {
      view.dispatch(setDiagnostics(view.state, diagnostics(entries, view.state)));
    },
    goTo(entry) {
      const { from, to } = rangeOf(entry, view.state);
      view.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center", x: "center" }),
      });
      view.focus();
    },
    remove() {
      left = view.state;
      view.destroy();
    },
  };
}

/** The keys that concern lines which are not drawn. For all others the browser's own behaviour is enough. */
const keys: KeyBinding[] = [
  { key: "Mod-a", run: selectAll },
  { key: "Mod-Home", mac: "Cmd-ArrowUp", run: cursorDocStart, shift: selectDocStart },
  { key: "Mod-End", mac: "Cmd-ArrowDown", run: cursorDocEnd, shift: selectDocEnd },
  { key: "PageUp", run: cursorPageUp, shift: selectPageUp },
  { key: "PageDown", run: cursorPageDown, shift: selectPageDown },
  { key: "Enter", run: insertNewline },
];

function extensions(): Extension {
  return [
    // The report counts lines the same way.
    EditorState.lineSeparator.of("\n"),
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    keymap.of([...keys, ...historyKeymap, ...lintKeymap]),
    placeholder("Paste a payload or drop a file"),
    EditorView.contentAttributes.of({ "aria-label": "Payload as JSON text", spellcheck: "false", tabindex: "0" }),
    theme,
  ];
}

function diagnostics(entries: readonly Entry[], state: EditorState): Diagnostic[] {
  return entries.map((entry) => ({
    ...rangeOf(entry, state),
    severity: entry.severity,
    message: entry.issue.message,
    source: entry.issue.code,
  }));
}

/** As much of a line is marked at most. */
const MARKED = 60;

/** From the place of an entry to the end of its line. */
function rangeOf({ offset }: Entry, { doc }: EditorState): { from: number; to: number } {
  const from = Math.min(offset, doc.length);
  return { from, to: Math.min(doc.lineAt(from).to, from + MARKED) };
}

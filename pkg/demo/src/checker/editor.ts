// The editor: CodeMirror with marks where the report points to.
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
  /** Shows another text, without telling of a change. */
  show(text: string): void;
  mark(entries: readonly Entry[]): void;
  /** Goes to a place, with the focus. */
  goTo(entry: Entry): void;
  remove(): void;
}

/** What was in the editor when it was last on the page. */
let left: EditorState | undefined;

/**
 * Puts the editor into an element. It gets a shadow root: there CodeMirror adds its styles as constructed style
 * sheets, which the page's policy allows, and not as style elements, which it forbids.
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
    mark(entries) {
      view.dispatch(setDiagnostics(view.state, diagnostics(entries, view.state.doc.length)));
    },
    goTo({ place }) {
      const to = Math.min(place.to, view.state.doc.length);
      const from = Math.min(place.from, to);
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

/** Where more than the drawn lines is meant. All other keys do what the browser does: so half of the commands are not loaded. */
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
    // Lines as the report counts them.
    EditorState.lineSeparator.of("\n"),
    lineNumbers(),
    lintGutter(),
    history(),
    drawSelection(),
    keymap.of([...keys, ...historyKeymap, ...lintKeymap]),
    placeholder("Paste a payload, or drop a file"),
    EditorView.contentAttributes.of({ "aria-label": "Payload as JSON text", spellcheck: "false", tabindex: "0" }),
    theme,
  ];
}

function diagnostics(entries: readonly Entry[], length: number): Diagnostic[] {
  return entries.map(({ severity, issue, place }) => ({
    severity,
    from: Math.min(place.from, length),
    to: Math.min(place.to, length),
    message: issue.message,
    source: issue.code,
  }));
}

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
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap, lineNumbers, placeholder } from "@codemirror/view";
import type { checker } from "../texts/en/checker";
import type { Entry } from "../worker/answer-checks";
import { theme } from "./editor-theme";

type Texts = Pick<typeof checker, "editor" | "phrases" | "placeholder">;

export interface Editor {
  text(): string;
  /** Replaces the text. This does not count as a change. */
  show(text: string): void;
  /** Changes the text to this one, which can be undone. */
  replace(text: string): void;
  mark(entries: readonly Entry[]): void;
  /** Takes up another language. */
  speak(texts: Texts): void;
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
export function createEditor(host: HTMLElement, texts: Texts, changed: () => void): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const state = left ?? EditorState.create({ extensions: extensions(texts) });
  const view = new EditorView({
    state,
    root,
    parent: root as unknown as Element,
    dispatchTransactions(transactions, own) {
      own.update(transactions);
      if (transactions.some((transaction) => transaction.docChanged)) changed();
    },
  });
  const speak = (other: Texts) => view.dispatch({ effects: words.reconfigure(spoken(other)) });
  // It may have been left in another language.
  speak(texts);
  let latest = texts;
  return {
    speak(other) {
      latest = other;
      speak(other);
    },
    text: () => view.state.sliceDoc(),
    show(text) {
      view.setState(EditorState.create({ doc: text, extensions: extensions(latest) }));
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

function extensions(texts: Texts): Extension {
  return [
    // The report counts lines the same way.
    EditorState.lineSeparator.of("\n"),
    lineNumbers(),
    lintGutter(),
    history(),
    keymap.of([...keys, ...historyKeymap, ...lintKeymap]),
    words.of(spoken(texts)),
    theme,
  ];
}

/** What the editor says by itself. */
const words = new Compartment();

function spoken({ editor, phrases, placeholder: hint }: Texts): Extension {
  return [
    EditorState.phrases.of(phrases),
    placeholder(hint),
    EditorView.contentAttributes.of({ "aria-label": editor, spellcheck: "false", tabindex: "0" }),
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

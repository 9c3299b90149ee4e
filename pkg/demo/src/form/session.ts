// The form's draft in the tab's session storage: it survives a reload, but not the tab.
import type { FieldPath } from "dkyc/slim";
import { type FieldValues, get, set } from "react-hook-form";
import { documents, withoutDocuments } from "./payload";

/** A file that a document was read from. */
export interface FileNote {
  readonly name: string;
  readonly size: number;
}

export interface Draft {
  readonly values: FieldValues;
  readonly touched: readonly FieldPath[];
  readonly isSameAddress: boolean;
  readonly files: Readonly<Partial<Record<FieldPath, FileNote>>>;
  /** Documents that were too large to keep. */
  readonly lost: readonly FieldPath[];
}

const FORM = "dkyc.form";
const DOCUMENT = "dkyc.document.";

/** No browser stores more than this, and trying would take time. */
const ROOM = 10_000_000;

/** The documents last stored, which are stored again only when they change. */
const written = new Map<FieldPath, string>();

export function loadDraft(): Draft | undefined {
  try {
    const draft: Draft = JSON.parse(sessionStorage.getItem(FORM) ?? "");
    for (const path of documents) {
      const document = sessionStorage.getItem(DOCUMENT + path);
      if (document !== null) set(draft.values, path, document);
    }
    return draft;
  } catch {
    return undefined;
  }
}

/** Saves the draft. Returns the documents that there was no room for. */
export function saveDraft(draft: Omit<Draft, "lost">): FieldPath[] {
  const values = withoutDocuments(draft.values);
  const lost = documents.filter((path) => !keepDocument(path, get(draft.values, path) ?? ""));
  const text = JSON.stringify({ ...draft, values, lost });
  if (kept(FORM, text)) return lost;
  // The documents took all the room. The typed entries are worth more.
  forgetDocuments();
  kept(FORM, JSON.stringify({ ...draft, values, lost: documents }));
  return documents.filter((path) => get(draft.values, path));
}

export function clearDraft() {
  forgetDocuments();
  forget(FORM);
}

function keepDocument(path: FieldPath, value: string): boolean {
  if (written.get(path) === value) return true;
  written.delete(path);
  if (!value || value.length > ROOM) {
    forget(DOCUMENT + path);
    return !value;
  }
  if (!kept(DOCUMENT + path, value)) return false;
  written.set(path, value);
  return true;
}

function kept(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text);
    return true;
  } catch {
    forget(key);
    return false;
  }
}

function forgetDocuments() {
  written.clear();
  for (const path of documents) forget(DOCUMENT + path);
}

function forget(key: string) {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Without storage, nothing was stored.
  }
}

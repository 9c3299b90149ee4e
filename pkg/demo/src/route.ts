// The part of the address after #: #/files, #/form, #/form/BASIC_INFORMATION.pan, #/checker, #/reference/pan_format.
import { useSyncExternalStore } from "react";

export type View = "files" | "form" | "checker" | "reference" | "house";

export interface Route {
  readonly view: View;
  /** A section, a field or a code. */
  readonly target: string;
}

const views: readonly string[] = ["files", "form", "checker", "reference", "house"] satisfies View[];

export function link(view: View, target = ""): string {
  return target ? `#/${view}/${target}` : `#/${view}`;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [, view = "", target = ""] = hash.split("/");
  return { view: views.includes(view) ? (view as View) : "files", target: decoded(target) };
}

export function go(view: View, target: string) {
  location.hash = link(view, target);
}

function subscribe(notify: () => void) {
  window.addEventListener("hashchange", notify);
  return () => window.removeEventListener("hashchange", notify);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

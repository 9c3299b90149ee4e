import { Fragment, type ReactNode, createElement } from "react";

/** A text in which each [part] is drawn by a function of its own. */
export function marked(text: string, ...draw: ((part: string) => ReactNode)[]): ReactNode {
  const parts = text.split(/[[\]]/).map((part, index) => (index % 2 === 1 ? draw[(index - 1) / 2]?.(part) : part));
  return createElement(Fragment, null, ...parts);
}

/** What an action is about, for those who do not see where it stands. */
export function Of({ what }: { what: string }) {
  return <span className="visually-hidden">: {what}</span>;
}

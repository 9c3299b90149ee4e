// How often each code was found at each field, over all payloads. As crates/dkyc-cli/src/frequencies.rs.
import type { Code, Issue } from "dkyc/slim";

/** How many rows are told apart. A hostile payload could have as many as it has keys. */
const MOST = 10_000;
/** How many examples a row has, and all rows together. */
const EXAMPLES = 10;
const ALL_EXAMPLES = 10_000;

/** Where to look at a problem. */
export interface Example {
  /** Which of the files. */
  readonly file: number;
  readonly record?: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** The payload, in bytes of the content of its file; nothing for what the file should have and has not. */
  readonly from: number;
  readonly to: number;
}

export interface Frequency {
  readonly code: Code;
  readonly severity: Issue["severity"];
  /** The documented path, or an unknown key. */
  readonly path: string;
  readonly issues: number;
  /** In how many payloads. */
  readonly payloads: number;
  /** The first ones. */
  readonly examples: readonly Example[];
}

type Row = { -readonly [Member in keyof Frequency]: Frequency[Member] } & { examples: Example[]; last: number };

export class Frequencies {
  readonly #codes: readonly string[];
  readonly #rows = new Map<string, Row>();
  #examples = 0;

  /** @param codes all of them in their order. */
  constructor(codes: readonly string[]) {
    this.#codes = codes;
  }

  /** Counts a problem of a payload, which is known by its number over all files. */
  add({ code, severity, path }: Issue, payload: number, example: () => Example) {
    const key = `${code} ${path}`;
    let row = this.#rows.get(key);
    if (!row) {
      if (this.#rows.size >= MOST) return;
      row = { code, severity, path, issues: 0, payloads: 0, examples: [], last: -1 };
      this.#rows.set(key, row);
    }
    row.issues += 1;
    if (row.last !== payload) row.payloads += 1;
    row.last = payload;
    if (row.examples.length < EXAMPLES && this.#examples < ALL_EXAMPLES) {
      row.examples.push(example());
      this.#examples += 1;
    }
  }

  /** The most frequent first; those that are equally frequent in the order of their codes and paths. */
  rows(): Frequency[] {
    const rank = new Map(this.#codes.map((code, index) => [code, index] as const));
    const rows = [...this.#rows.values()];
    rows.sort(
      (one, other) =>
        other.issues - one.issues ||
        (rank.get(one.code) ?? 0) - (rank.get(other.code) ?? 0) ||
        inOrder(one.path, other.path),
    );
    return rows;
  }
}

/** The order of texts by their code points. */
function inOrder(one: string, other: string): number {
  const [mine, its] = [[...one], [...other]];
  const at = mine.findIndex((character, index) => character !== its[index]);
  return at < 0 ? mine.length - its.length : (mine[at]?.codePointAt(0) ?? 0) - (its[at]?.codePointAt(0) ?? -1);
}

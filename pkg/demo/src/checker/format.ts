// One payload, or one on each line? The name of a file decides, as it does for `dkyc check`; otherwise the person chooses.

export type Format = "json" | "ndjson";

/** The format that a file's name stands for, if it stands for one. */
export function formatOf(name: string): Format | undefined {
  if (/\.(ndjson|jsonl)$/i.test(name)) return "ndjson";
  return /\.json$/i.test(name) ? "json" : undefined;
}

/** Whether the name of a file says that each line is a payload, compressed or not. */
export function isNdjson(name: string): boolean {
  return /\.(ndjson|jsonl)(\.(gz|zst))?$/i.test(name);
}

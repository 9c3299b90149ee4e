/** `1,000`. */
export function number(value: number): string {
  return value.toLocaleString("en");
}

/** `1 field`, `2 fields`, `1,000 fields`. */
export function count(value: number, noun: string): string {
  return `${number(value)} ${noun}${value === 1 ? "" : "s"}`;
}

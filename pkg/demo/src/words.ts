/** `1 field`, `2 fields`, `1,000 fields`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `1.4 MB`, in units of 1000. */
export function size(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 3);
  const [value, unit] = [bytes / 1000 ** power, ["bytes", "KB", "MB", "GB"][power]];
  return `${value < 10 && unit !== "bytes" ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

/** `1.4 MB`, in units of 1000. */
export function size(bytes: number): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, "bytes"] : bytes < 1_000_000 ? [bytes / 1000, "KB"] : [bytes / 1_000_000, "MB"];
  return `${value < 10 && unit !== "bytes" ? value.toFixed(1) : Math.round(value)} ${unit}`;
}

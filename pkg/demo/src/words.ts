import { frameTexts } from "./texts/frame";

/** `1,000`. */
export function number(value: number): string {
  return frameTexts().number(value);
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `1.4 MB`, in units of 1000. */
export function size(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 3);
  const value = bytes / 1000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${["", "KB", "MB", "GB"][power] || frameTexts().bytes}`;
}

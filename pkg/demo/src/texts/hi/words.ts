/** `1,00,000`: with digits 0 to 9, in the groups of India. */
export function number(value: number): string {
  return value.toLocaleString("hi-u-nu-latn");
}

/** `1 फ़ाइल`, `2 फ़ाइलें`. */
export function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

export const errors = (value: number) => counted(value, "त्रुटि", "त्रुटियाँ");

export const warnings = (value: number) => counted(value, "चेतावनी", "चेतावनियाँ");

/** Saves content as a file. */
export function download(content: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Later, because the browser is still reading from it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

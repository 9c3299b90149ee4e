import type { FieldPath } from "dkyc/slim";

/** The id of the element that contains everything of a field. */
export function fieldId(path: FieldPath): string {
  return `field-${path}`;
}

/** Moves the focus to a field. Returns false if the field is not on the page. */
export function focusField(path: FieldPath): boolean {
  const container = document.getElementById(fieldId(path));
  if (!container) return false;
  const control =
    container.querySelector<HTMLElement>("input:checked") ??
    container.querySelector<HTMLElement>("input:not([tabindex='-1']), select, a") ??
    container;
  container.scrollIntoView({ block: "center" });
  control.focus({ preventScroll: true });
  return true;
}

import type { FieldPath } from "dkyc/slim";

/** The element that holds all of a field. */
export function fieldId(path: FieldPath): string {
  return `field-${path}`;
}

/** Puts the focus on a field that is on the page. */
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

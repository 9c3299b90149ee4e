// One cause, one finding: an issue that another one explains is only counted there. `Report::cause` of the crate decides the same.
import type { Issue } from "dkyc/slim";

/** Whether an issue explains another one of the same report: the shape of the whole payload does, and a URL that nobody can reach. */
function explains(cause: Issue, { code, path, related }: Issue): boolean {
  if (code === "document_insecure") return cause.code === "document_unreachable" && cause.path === path;
  const follows = (code === "required" || code === "unknown_field") && path !== "data";
  return follows && cause.path === "data" && cause.severity === "error" && (related as readonly string[] | undefined)?.includes("data") === true;
}

/** Whether an issue is one of the few that can explain others. */
export function mayExplain({ path, code }: Issue): boolean {
  return path === "data" || code === "document_unreachable";
}

/** The issues that no other one explains. */
export function findings<I extends Issue>(issues: readonly I[]): I[] {
  const causes = issues.filter(mayExplain);
  return issues.filter((issue) => !causes.some((cause) => explains(cause, issue)));
}

/** How many of the issues this one explains. */
export function explained(cause: Issue, issues: readonly Issue[]): number {
  return issues.filter((issue) => explains(cause, issue)).length;
}

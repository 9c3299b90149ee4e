/** What a code means. */
export interface Explanation {
  /** An error makes the payload invalid, a warning does not. */
  readonly severity: "error" | "warning";
  /** When it is reported. */
  readonly meaning: string;
  /** Why it matters to a customer's registration. */
  readonly reason: string;
  /** An invented example. */
  readonly example: string;
  /** What to do. */
  readonly remedy: string;
}

// Tokens: read in order to renew them in time. Nothing is verified: a client shows a token, it does not trust it.
import type { TokenState } from "../generated/endpoints.js";
import { written } from "./core.js";

export interface TokenOptions {
  /** A `Date`, or milliseconds since 1970; the clock is read unless it is told. */
  readonly now?: Date | number | undefined;
  /** How many seconds before its expiry a token is renewed: 60. */
  readonly margin?: number | undefined;
}

/** What a token says about itself. */
export interface Token {
  readonly state: TokenState;
  /** When it expires, in seconds since 1970; `null` when it does not say. */
  readonly expires: number | null;
}

/** How fresh a token is, and when it expires. One that cannot be read is `malformed`. */
export function tokenState(token: string, { now = Date.now(), margin = 60 }: TokenOptions = {}): Token {
  if (typeof token !== "string") throw new TypeError("dkyc: a token is a string.");
  return written(token, (core, input) => core.token(...input, Number(now) / 1000, margin));
}

/**
 * Whether it is time for a new token: this one has expired, or does within the margin.
 * @throws TypeError when it cannot be read.
 */
export function needsRefresh(token: string, options?: TokenOptions): boolean {
  const { state } = tokenState(token, options);
  if (state === "malformed") throw new TypeError("dkyc: this is not a token of three parts with dots between them.");
  return state === "expired" || state === "refresh";
}

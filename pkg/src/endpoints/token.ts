// Tokens: read in order to renew them in time. Nothing is verified: a client shows a token, it does not trust it.
import type { TokenState } from "../generated/endpoints.js";
import { atLeast, secondsOf, written } from "./core.js";

export interface TokenOptions {
  /** A `Date`, or milliseconds since 1970; the clock is read unless it is given. */
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

/**
 * How fresh a token is, and when it expires. One that cannot be read is `malformed`.
 * @throws TypeError when `now` is not a time, or `margin` not a number of seconds.
 */
export function tokenState(token: string, { now = Date.now(), margin = 60 }: TokenOptions = {}): Token {
  if (typeof token !== "string") throw new TypeError("dkyc: a token is a string.");
  const [seconds, spare] = [secondsOf(now), atLeast(0, margin, "margin must be a number of seconds, 0 or more")];
  return written(token, (core, input) => core.token(...input, seconds, spare));
}

/**
 * Whether it is time for a new token: this one has expired, or does within the margin.
 * @throws TypeError when it cannot be read.
 */
export function needsRefresh(token: string, options?: TokenOptions): boolean {
  const { state } = tokenState(token, options);
  if (state === "malformed") throw new TypeError("dkyc: this token cannot be read: it must be a JWT, without Bearer.");
  return state === "expired" || state === "refresh";
}

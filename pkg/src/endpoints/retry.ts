// Whether a request may be repeated, and when.
import { type Endpoint, kinds } from "../generated/endpoints.js";
import type { Answer } from "./answer.js";
import { atLeast, numberOf, written } from "./core.js";

/** How a request got to its answer. */
export interface Attempt {
  /** How many requests have been sent, this one included: from 1. */
  readonly attempt?: number | undefined;
  /** Whether the token was renewed for it. */
  readonly renewed?: boolean | undefined;
  /** A number from 0 up to, but not including, 1; drawn by `Math.random` unless it is given. */
  readonly random?: number | undefined;
  readonly policy?: RetryPolicy | undefined;
}

/** When to repeat a request. All times are in milliseconds. */
export interface RetryPolicy {
  /** How many requests are sent at most: 5. */
  readonly maxRequests?: number | undefined;
  /** The limit of the first delay: 500. */
  readonly base?: number | undefined;
  /** The limit of every delay: 30,000. */
  readonly cap?: number | undefined;
  /** The longest `Retry-After` that is waited for: 300,000. */
  readonly longestWait?: number | undefined;
  /** Whether a request is also repeated when nobody knows if it was done. */
  readonly repeatUnsafe?: boolean | undefined;
}

/**
 * What to do after an answer.
 * - `no`: nothing; it is done, or repeating it would not help
 * - `wait`: send it again after `delay` milliseconds
 * - `renew`: get a new token, and send it again at once
 * - `later`: the server asks for more time than is waited for; come back after `delay` milliseconds
 * - `unsafe`: nobody knows whether it was done, and it creates a session
 */
export type Retry =
  | { readonly retry: "no" | "renew" | "unsafe"; readonly delay?: undefined }
  | { readonly retry: "wait" | "later"; readonly delay: number };

/**
 * Decides what to do after an answer.
 * @throws TypeError when it is not one, or a number of the attempt or the policy is not what it should be.
 */
export function retry(answer: Answer<Endpoint>, attempt: Attempt = {}): Retry {
  const { endpoint, kind, httpStatus, status, retryAfter = -1 } = answer;
  const { attempt: number = 1, renewed = false, random = Math.random(), policy = {} } = attempt;
  // What is left out is up to the core.
  const { maxRequests = -1, base = -1, cap = -1, longestWait = -1, repeatUnsafe = false } = policy;
  const kindNumber = kinds.indexOf(kind);
  if (kindNumber < 0) throw new TypeError("dkyc: pass an answer of readAnswer or noAnswer.");
  if (!Number.isInteger(number)) throw new TypeError("dkyc: attempt must be a whole number, from 1.");
  atLeast(1, number, "attempt must be a whole number, from 1");
  if (!(atLeast(0, random, RANDOM) < 1)) throw new TypeError(`dkyc: ${RANDOM}.`);
  for (const name of ["maxRequests", "base", "cap", "longestWait"] as const) {
    if (policy[name] !== undefined) atLeast(0, policy[name], `policy.${name} must be a number, 0 or more`);
  }
  const what = [numberOf(endpoint), kindNumber, httpStatus ?? 0, status ?? 0, retryAfter] as const;
  const how = [number, Number(renewed), random] as const;
  const said = written<Retry>(undefined, (core) =>
    core.retry(...what, ...how, maxRequests, base, cap, longestWait, Number(repeatUnsafe)),
  );
  return said.retry === "wait" ? { retry: "wait", delay: Math.min(said.delay, LONGEST_TIMER) } : said;
}

const RANDOM = "random must be a number from 0 up to, but not including, 1";

/** A timer of JavaScript for more milliseconds ends at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

// Requests: checked, and made ready to be sent.
import type { ErrorCode, WarningCode } from "../generated/codes.js";
import type { Endpoint, RequestErrorCode, Requests } from "../generated/endpoints.js";
import { escaped, isWellFormed, unescaped } from "../half.js";
import { isBytes, jsonOf } from "../input.js";
import { flags, type Options } from "../options.js";
import { PAYLOAD } from "../shape.js";
import { decoder } from "../utf8.js";
import { guarded, numberOf, written } from "./core.js";

/** What was found in a request, in the order of the specification. It holds no value of the request. */
export interface RequestReport {
  /** Whether there are no errors; warnings do not count. */
  readonly valid: boolean;
  readonly errors: readonly RequestIssue[];
  readonly warnings: readonly RequestIssue[];
  /** How many errors and warnings are not listed, when there are too many. */
  readonly more?: { readonly errors: number; readonly warnings: number };
}

/** One error or warning. */
export interface RequestIssue {
  /** `username`, `BASIC_INFORMATION.pan`; empty for the whole request. */
  readonly path: string;
  /** A JSON Pointer: `/username`. */
  readonly pointer: string;
  readonly code: ErrorCode | WarningCode | RequestErrorCode;
  readonly severity: "error" | "warning";
  /** What is wrong and what to do, in one sentence, for people. */
  readonly message: string;
  /** For `not_allowed`: what is allowed. */
  readonly allowed?: readonly (string | number)[];
  /** For `length`: the fewest and the most characters. */
  readonly min?: number;
  readonly max?: number;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** For a warning that compares several values: the paths of the others. `data` when the error there explains this issue. */
  readonly related?: readonly string[];
  /** The line and the column, from 1, when JSON text was checked. */
  readonly line?: number;
  readonly column?: number;
}

/**
 * Checks a request to an endpoint: an object, or JSON as text or UTF-8.
 * @throws TypeError when there is no such endpoint, or nothing that can be a request.
 */
export function checkRequest(endpoint: Endpoint, request: unknown, options?: Options): RequestReport {
  return check(endpoint, request, options).report;
}

function check(endpoint: Endpoint, request: unknown, options?: Options): { report: RequestReport; json: string | Uint8Array } {
  const isText = typeof request === "string" || isBytes(request);
  const json = isText ? request : jsonOf(PAYLOAD, request);
  const { today, allowed, most } = flags(options);
  const number = numberOf(endpoint);
  const reportOn = (json: string | Uint8Array) =>
    written<RequestReport>(json, (core, input) => core.check_request(...input, number, isText ? 1 : 0, today, allowed, most));
  const isHalf = typeof json === "string" && !isWellFormed(json);
  return { report: isHalf ? unescaped(reportOn(escaped(json)), json) : reportOn(json), json };
}

/** Where a request goes. */
export interface Target {
  /** The URL of the API: http or https with a host, maybe a path, and nothing else. */
  readonly base: string | URL;
  /** The token. Every endpoint but `generate_token` needs one. */
  readonly token?: string | undefined;
}

/** A request as it is sent: `fetch(request.url, request)`. */
export interface ApiRequest<E extends Endpoint = Endpoint> {
  readonly endpoint: E;
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text; a `GET` has none. */
  readonly body?: string;
  /** A redirect would send the token to another address. */
  readonly redirect: "manual";
}

/** Why a request cannot be created: the report on it. The message names places and codes, and no value. */
export class InvalidRequestError extends Error {
  override readonly name = "InvalidRequestError";

  static {
    // The bundle gives the class a shorter one, which a console would show.
    Object.defineProperty(this, "name", { value: "InvalidRequestError" });
  }

  constructor(
    readonly endpoint: Endpoint,
    readonly report: RequestReport,
  ) {
    super(`dkyc: the request to ${endpoint} is not valid: ${summary(report)}.`);
  }
}

/** So many errors are named. */
const NAMED = 10;

function summary({ errors, more }: RequestReport): string {
  // The path of a duplicate may be an unknown key.
  const names = errors.slice(0, NAMED).map(({ path, code }) => (path && code !== "duplicate" ? `${path} ${code}` : code));
  const others = errors.length + (more?.errors ?? 0) - names.length;
  return names.join(", ") + (others > 0 ? ` and ${others} more` : "");
}

type Sent<E extends Endpoint> = Pick<ApiRequest<E>, "endpoint" | "method" | "url" | "headers">;

/** An object, or its JSON as text or UTF-8. */
export type RequestInput<E extends Endpoint> = Requests[E] | string | Uint8Array;

/**
 * Checks a request and makes it ready to be sent. `console.log` of it shows neither its token nor its body.
 * @throws InvalidRequestError when the request is not valid; TypeError when the URL or the token cannot be used.
 */
export function createRequest<E extends Endpoint>(endpoint: E, request: RequestInput<E>, target: Target): ApiRequest<E> {
  if (typeof target !== "object" || target === null) throw new TypeError("dkyc: pass an object with base, and with token where one is needed.");
  if (typeof (target.token ?? "") !== "string") throw new TypeError("dkyc: a token is a string.");
  const { report, json } = check(endpoint, request, { warnings: false });
  if (!report.valid) throw new InvalidRequestError(endpoint, report);
  const text = (typeof json === "string" ? json : decoder().decode(json)).replace(/^\uFEFF/, "");
  // Neither may hold another character than those of ASCII, so they have as many bytes as characters.
  const [base, token] = [target.base, target.token ?? ""].map((part) => String(part).replace(/[^\0-~]/gu, "\x7F")) as [string, string];
  const session: string = endpoint === "get_details" ? JSON.parse(text).session_id : "";
  const sent = written<Sent<E> | { readonly error: string }>(base + token + session, (core, input) =>
    core.http_request(...input, numberOf(endpoint), base.length, token.length),
  );
  if ("error" in sent) throw new TypeError(`dkyc: ${sent.error}.`);
  const body = sent.method === "POST" ? { body: text } : {};
  return guarded({ ...sent, ...body, redirect: "manual" }, { endpoint, method: sent.method });
}

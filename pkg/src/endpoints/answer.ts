// Answers: read as generously as servers send them.
import { type Answers, type Body, type Endpoint, type FailureData, type Kind, kinds } from "../generated/endpoints.js";
import { computed, guarded, numberOf, secondsOf, written } from "./core.js";

interface Members {
  /** The HTTP status; `null` when there is no answer. */
  readonly httpStatus: number | null;
  /** The status that decided: the HTTP status, or that in the body of a 2xx. */
  readonly status: number | null;
  /** What the body is. */
  readonly body: Body;
  /** What the caller needs and a 2xx lacks. */
  readonly missing: readonly string[];
  /** The paths of documented members that are there and cannot be read. */
  readonly odd: readonly string[];
  /** What the server says to a person: `msg`, `message` or `e`. */
  readonly message: string | null;
  /** How many seconds the server asks you to wait. */
  readonly retryAfter?: number;
}

/** The request was done, and the answer holds what the caller needs. */
export interface Success<E extends Endpoint> extends Members {
  readonly endpoint: E;
  readonly kind: "success";
  /** The documented members. */
  readonly data: Answers[E] & Needed[E];
  /** Of `get_details`: whether the session stays in its status. */
  readonly isFinal: E extends "get_details" ? boolean : undefined;
  /** Of `get_details`: what a documented status means. */
  readonly remark?: E extends "get_details" ? string : undefined;
  /** Of `send_link`: when the link ends, in seconds since 1970, if its `link_expiry_time` is an instant. */
  readonly expires?: E extends "send_link" ? number : undefined;
}

/** What a success always has. */
interface Needed {
  generate_token: { readonly Token: string };
  send_link: { readonly link_url: string; readonly session_id: string };
  get_details: { readonly session_data: { readonly session_status: string } };
  push_user_data: object;
}

/** Every other answer, or that there is none. */
export interface FailedAnswer<E extends Endpoint> extends Members {
  readonly endpoint: E;
  readonly kind: Exclude<Kind, "success">;
  readonly data: Partial<Answers[E]> & FailureData;
}

/** What became of a request. Its `kind` tells which members it has. */
export type Answer<E extends Endpoint = Endpoint> = E extends Endpoint ? Success<E> | FailedAnswer<E> : never;

/** What the `kind` of an answer can be. */
export type AnswerKind = Kind;

/**
 * Reads the response of an endpoint. If the body breaks off, the answer is `no_answer`; nothing is thrown. `console.log`
 * of an answer shows neither its data nor its message.
 * @throws TypeError when it is no response, or its body has already been read.
 */
export async function readAnswer<E extends Endpoint>(endpoint: E, response: Response): Promise<Answer<E>> {
  const number = numberOf(endpoint);
  if (!isResponse(response)) throw new TypeError("dkyc: pass the Response that fetch returns.");
  if (response.bodyUsed || response.body?.locked) throw new TypeError("dkyc: the body of this response has already been read.");
  // What `Response.error()` and opaque responses have is no status.
  if (response.status === 0) return noAnswer(endpoint);
  let body: Uint8Array;
  try {
    body = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    // A body that is too large was not broken off.
    if (error instanceof RangeError) throw new RangeError("dkyc: the body of this response is too large to be read here.");
    return noAnswer(endpoint);
  }
  return answer<E>(body, number, response.status, NO_KIND, retryAfter(response.headers));
}

/** Whether it has what is read of a response. */
function isResponse(response: Response | null | undefined): boolean {
  const { status } = response ?? {};
  const isStatus = Number.isInteger(status) && (status as number) >= 0 && (status as number) < 1000;
  return isStatus && typeof response?.arrayBuffer === "function" && typeof response.headers?.get === "function";
}

/** Not the number of any kind. */
const NO_KIND = kinds.length;

function answer<E extends Endpoint>(body: Uint8Array, endpoint: number, status: number, kind: number, asked?: number): Answer<E> {
  const read = written<Answer>(body, (core, input) => core.answer(...input, endpoint, status, kind));
  const answer = asked === undefined ? read : { ...read, retryAfter: asked };
  const { data, message, ...shown } = answer;
  return guarded<object>(answer, shown) as Answer<E>;
}

/**
 * The answer to use when none came, made from the error that `fetch` rejected with: `not_sent` if Node says that there was no
 * connection, else `no_answer`, as the request may have been done. Browsers do not say.
 */
export function noAnswer<E extends Endpoint>(endpoint: E, error?: unknown): Answer<E> {
  const kind: Kind = isNotSent(error) ? "not_sent" : "no_answer";
  return answer<E>(new Uint8Array(), numberOf(endpoint), 0, kinds.indexOf(kind));
}

/** Whether the cause is that there was no connection: no such name, nobody who took it, or no agreement on its encryption. */
function isNotSent(error: unknown): boolean {
  try {
    const cause = (error as { cause?: unknown } | null | undefined)?.cause;
    // Several addresses were tried.
    const first = (cause as { errors?: readonly unknown[] } | null | undefined)?.errors?.[0] ?? cause;
    const { code, syscall, message } = (first ?? {}) as { code?: unknown; syscall?: unknown; message?: unknown };
    return (
      syscall === "connect" || syscall === "getaddrinfo" || NO_CONNECTION.test(String(code)) || BEFORE.test(String(message))
    );
  } catch {
    return false;
  }
}

/** The codes of Node for what happens before anything is sent. Certificates are those of OpenSSL. */
const NO_CONNECTION = /^(UND_ERR_CONNECT_TIMEOUT|ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** What Node says where there is no such code. */
const BEFORE = /^bad port$|before secure TLS connection was established/;

/**
 * How many seconds the server asks you to wait, by its headers `Retry-After` and `Date`; `undefined` when it does not, or
 * cannot be understood. `now` is for a date without a `Date`.
 */
export function retryAfter(headers: Headers, now: Date | number = Date.now()): number | undefined {
  const seconds = secondsOf(now);
  const header = headers.get("retry-after");
  if (header === null) return undefined;
  const [date = ""] = parts(headers.get("date") ?? "");
  const wait = computed([date, ...parts(header)].join("\n"), (core, input) => core.retry_after_of(...input, seconds));
  return wait < 0 ? undefined : wait;
}

/** The values of a header. Several come as one text; there is a comma in a date, too, behind the day of the week. */
function parts(header: string): string[] {
  return header.split(/(?<!\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?),/);
}

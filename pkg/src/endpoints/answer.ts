// Answers: read as generously as servers send them.
import { type Answers, type Body, type Endpoint, type FailureData, type Kind, kinds } from "../generated/endpoints.js";
import { computed, guarded, numberOf, written } from "./core.js";

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
  /** For how many seconds the server asks to be left alone. */
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
 * Reads the response of an endpoint. A body that breaks off is the answer `no_answer`, not an exception. The console of Node shows
 * neither the data nor the message of an answer.
 * @throws TypeError when it is no response, or its body was read before.
 */
export async function readAnswer<E extends Endpoint>(endpoint: E, response: Response): Promise<Answer<E>> {
  const number = numberOf(endpoint);
  if (typeof response?.arrayBuffer !== "function") throw new TypeError("dkyc: pass the Response that fetch returns.");
  if (response.bodyUsed) throw new TypeError("dkyc: the body of this response was read before.");
  let body: Uint8Array;
  try {
    body = new Uint8Array(await response.arrayBuffer());
  } catch {
    return noAnswer(endpoint);
  }
  return answer<E>(body, number, response.status, NO_KIND, retryAfter(response.headers));
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
 * The answer in place of one that did not come, from what `fetch` was rejected with: `not_sent` if Node says that there was no
 * connection, else `no_answer`, as the request may have been done. Browsers do not say.
 */
export function noAnswer<E extends Endpoint>(endpoint: E, error?: unknown): Answer<E> {
  const kind: Kind = isNotSent(error) ? "not_sent" : "no_answer";
  return answer<E>(new Uint8Array(), numberOf(endpoint), 0, kinds.indexOf(kind));
}

/** Whether the cause is that the name was not found, or nobody took the connection. */
function isNotSent(error: unknown): boolean {
  const cause = (error as { cause?: unknown } | null | undefined)?.cause;
  // Several addresses were tried.
  const first = (cause as { errors?: readonly unknown[] } | null | undefined)?.errors?.[0] ?? cause;
  const { code, syscall } = (first ?? {}) as { code?: unknown; syscall?: unknown };
  return code === "UND_ERR_CONNECT_TIMEOUT" || syscall === "connect" || syscall === "getaddrinfo";
}

/**
 * For how many seconds a server asks to be left alone, by its headers `Retry-After` and `Date`; `undefined` when it does not, or
 * cannot be understood. `now` is for a date without a `Date`.
 */
export function retryAfter(headers: Headers, now: Date | number = Date.now()): number | undefined {
  const header = headers.get("retry-after");
  if (header === null) return undefined;
  // Several headers come as one text. There is a comma in a date, too: behind the day of the week.
  const values = header.split(/(?<!\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?),/);
  const lines = [headers.get("date") ?? "", ...values].join("\n");
  const seconds = computed(lines, (core, input) => core.retry_after_of(...input, Number(now) / 1000));
  return seconds < 0 ? undefined : seconds;
}

// The functions that only the core of this entry has: crates/dkyc-wasm/src/api.rs is the other side.
import { type Engine, type Exports, run } from "../engine.js";
import { type Endpoint, endpoints } from "../generated/endpoints.js";

type Input = [pointer: number, size: number, length: number];

interface ApiExports extends Exports {
  check_request(...args: [...Input, endpoint: number, positions: number, today: number, allowed: number, most: number]): number;
  http_request(...args: [...Input, endpoint: number, base: number, token: number]): number;
  answer(...args: [...Input, endpoint: number, status: number, kind: number]): number;
  retry(
    ...args: [
      endpoint: number,
      kind: number,
      httpStatus: number,
      status: number,
      asked: number,
      attempt: number,
      renewed: number,
      random: number,
      maxRequests: number,
      base: number,
      cap: number,
      longestWait: number,
      repeatUnsafe: number,
    ]
  ): number;
  retry_after_of(...args: [...Input, now: number]): number;
  token(...args: [...Input, now: number, margin: number]): number;
}

/** Lets the core write something, and reads it. */
export function written<T>(input: string | Uint8Array | undefined, task: (core: ApiExports, input: Input) => number): T {
  return run((core) => {
    const length = task(core.exports as ApiExports, put(core, input));
    return JSON.parse(core.text(core.exports.text(), length)) as T;
  });
}

/** Lets the core compute a number. */
export function computed(input: string, task: (core: ApiExports, input: Input) => number): number {
  return run((core) => task(core.exports as ApiExports, put(core, input)));
}

function put(core: Engine, input: string | Uint8Array | undefined): Input {
  if (input === undefined) return [0, 0, 0];
  if (typeof input === "string") core.put([input]);
  else core.putBytes(input);
  return core.input;
}

/**
 * Keeps values out of the console: of such an object, Node shows only these members. Whoever asks for the others gets them.
 */
export function guarded<T extends object>(object: T, shown: object): T {
  return Object.defineProperty(object, Symbol.for("nodejs.util.inspect.custom"), { value: () => shown });
}

/**
 * A point in time in seconds since 1970.
 * @throws TypeError when it is none: a token would seem fresh for ever.
 */
export function secondsOf(now: Date | number): number {
  const seconds = typeof now === "number" || now instanceof Date ? Number(now) / 1000 : Number.NaN;
  return atLeast(0, seconds, "now must be a valid Date, or milliseconds since 1970");
}

/**
 * A number that is not below `least`.
 * @throws TypeError when it is, or is no number.
 */
export function atLeast(least: number, number: number, mistake: string): number {
  if (typeof number === "number" && number >= least) return number;
  throw new TypeError(`dkyc: ${mistake}.`);
}

/** The number of an endpoint. */
export function numberOf(endpoint: Endpoint): number {
  const number = endpoints.indexOf(endpoint);
  if (number < 0) throw new TypeError(`dkyc: the endpoint must be one of ${endpoints.join(", ")}.`);
  return number;
}

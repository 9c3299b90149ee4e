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
    return JSON.parse(core.text(core.exports.json(), length)) as T;
  });
}

/** Lets the core compute a number. */
export function computed(input: string, task: (core: ApiExports, input: Input) => number): number {
  return run((core) => task(core.exports as ApiExports, put(core, input)));
}

function put(core: Engine, input: string | Uint8Array | undefined): Input {
  if (input === undefined) return [0, 0, 0];
  if (typeof input === "string") core.put(input);
  else core.putBytes(input);
  return core.input;
}

/**
 * Keeps values out of the console: of such an object, Node shows only these members. Whoever asks for the others gets them.
 */
export function guarded<T extends object>(object: T, shown: object): T {
  return Object.defineProperty(object, Symbol.for("nodejs.util.inspect.custom"), { value: () => shown });
}

/** The number of an endpoint. */
export function numberOf(endpoint: Endpoint): number {
  const number = endpoints.indexOf(endpoint);
  if (number < 0) throw new TypeError(`dkyc: the endpoint must be one of ${endpoints.join(", ")}.`);
  return number;
}

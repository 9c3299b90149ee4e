/** How the sandbox behaves: the flags of `dkyc sandbox`, and which program to run. */
export interface SandboxOptions {
  /** The command `dkyc`; otherwise the variable `DKYC` names it, or it is looked for in the `PATH`. */
  program?: string | undefined;
  /** Whether its log goes to standard error. */
  log?: boolean | undefined;
  host?: string | undefined;
  /** Any free port when left out. */
  port?: number | undefined;
  /** `NAME:PASSWORD`; `sandbox:sandbox123` when left out. */
  account?: string | readonly string[] | undefined;
  /** In seconds, as the next two. */
  tokenLifetime?: number | undefined;
  linkLifetime?: number | undefined;
  /** How long a session stays in one state. */
  step?: number | undefined;
  /** `503:0.2`, `drop:0.05`: a fault, and the share of the requests that get it. */
  fail?: string | readonly string[] | undefined;
  /** `10/s`, `600/m`, `1000/h`. */
  rate?: string | undefined;
  /** In milliseconds, before each answer. */
  delay?: number | undefined;
  /** In bytes. */
  bodyLimit?: number | undefined;
  /** Makes identifiers and faults come out the same each time. */
  seed?: number | undefined;
  /** A SQLite file, in which sessions and tokens outlive the sandbox. */
  db?: string | undefined;
}

/** A sandbox that runs. It does not keep Node from ending, and ends with it. */
export interface RunningSandbox {
  /** The base URL of all endpoints: `http://127.0.0.1:49152`. */
  readonly url: string;
  /** Finishes the requests under way, and ends. Where JavaScript has `await using`, this happens by itself. */
  stop(): Promise<void>;
}

/**
 * Starts `dkyc sandbox`, the whole API on this machine. For the tests of Node programs.
 *
 * @throws when the command is not there, and says how to get it; or when it does not start, and says why.
 */
export function startSandbox(options?: SandboxOptions): Promise<RunningSandbox>;

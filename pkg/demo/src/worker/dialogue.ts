// Questions that a worker answers.

/** What a worker says to the question with the same number. */
export interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly hasFailed?: boolean;
}

/** Why there is no answer: it could not be given, or the worker stopped. The message of an error. */
export type Failure = "failed" | "stopped";

/** Asks a worker, which is started by the first question. */
export function dialogue<Question>(start: () => Worker): <T>(question: Question) => Promise<T> {
  let worker: Worker | undefined;
  let count = 0;
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  const started = () => {
    const running = start();
    running.onmessage = ({ data: { id, answer, hasFailed } }: MessageEvent<Answer>) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (hasFailed) asked?.reject(new Error("failed" satisfies Failure));
      else asked?.resolve(answer);
    };
    running.onerror = () => {
      // Rejects all open questions. The next question starts a new worker.
      for (const { reject } of waiting.values()) reject(new Error("stopped" satisfies Failure));
      waiting.clear();
      worker = undefined;
    };
    return running;
  };
  return <T>(question: Question) => {
    const id = count++;
    const running = (worker ??= started());
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      running.postMessage({ id, question });
    });
  };
}

// Questions that a worker answers.

/** What a worker says to the question with the same number. */
export interface Answer {
  readonly id: number;
  readonly answer?: unknown;
  readonly failure?: string;
}

/** Asks a worker, which is started by the first question. `stopped` is said when it stops. */
export function dialogue<Question>(start: () => Worker, stopped: string): <T>(question: Question) => Promise<T> {
  let worker: Worker | undefined;
  let count = 0;
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  const started = () => {
    const running = start();
    running.onmessage = ({ data: { id, answer, failure } }: MessageEvent<Answer>) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (failure) asked?.reject(new Error(failure));
      else asked?.resolve(answer);
    };
    running.onerror = () => {
      // Rejects all open questions. The next question starts a new worker.
      for (const { reject } of waiting.values()) reject(new Error(stopped));
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

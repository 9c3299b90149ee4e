// The other side of a dialogue: in the worker.
import type { Answer } from "./dialogue";

/** Answers questions, once the worker is ready. */
export function answers<Question>(ready: Promise<void>, answerTo: (question: Question) => unknown) {
  self.onmessage = async ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
    const say = (answer: Answer) => self.postMessage(answer);
    try {
      await ready;
      say({ id, answer: answerTo(question) });
    } catch {
      // Without the error's own message, which could quote a value.
      say({ id, hasFailed: true });
    }
  };
}

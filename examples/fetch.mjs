// A client with fetch, for Node: it renews its token, keeps to a rate, and repeats only what may be repeated.
import { setTimeout } from "node:timers/promises";
import { createRequest, needsRefresh, noAnswer, readAnswer, retry } from "dkyc/api";

/**
 * `login` is { username, password }, `rate` the number of requests per second, `margin` how many seconds before its expiry a
 * token is renewed, and `policy` when to repeat a request.
 */
export function createClient({ base, login, rate = 10, margin, policy }) {
  /** A promise, so that requests at the same time share one token. */
  let token;
  let nextTurn = 0;

  /** Waits until one more request may be sent. */
  async function turn() {
    const now = Date.now();
    const mine = Math.max(now, nextTurn);
    nextTurn = mine + 1000 / rate;
    await setTimeout(mine - now);
  }

  function logIn() {
    const known = send("generate_token", login).then(({ answer }) => {
      if (answer.kind !== "success") throw new Error(`there is no token: ${answer.kind}`);
      needsRefresh(answer.data.Token); // throws when the token cannot be read
      return answer.data.Token;
    });
    known.catch(() => (token = undefined));
    return known;
  }

  async function freshToken() {
    const known = (token ??= logIn());
    if (!needsRefresh(await known, { margin })) return known;
    if (token === known) token = logIn();
    return token;
  }

  /**
   * Sends a request, and again as long as that is safe and may help. When `end` is "unsafe", nobody knows whether it was done.
   * @throws InvalidRequestError before anything is sent, when the request is not valid
   */
  async function send(endpoint, body) {
    for (let attempt = 1, renewed = false; ; attempt++) {
      const used = endpoint === "generate_token" ? undefined : await freshToken();
      const request = createRequest(endpoint, body, { base, token: used });
      await turn();
      const sent = fetch(request.url, { ...request, signal: AbortSignal.timeout(60_000) });
      const answer = await sent.then((response) => readAnswer(endpoint, response), (error) => noAnswer(endpoint, error));
      const { retry: end, delay } = retry(answer, { attempt, renewed, policy });
      if (end === "wait") await setTimeout(delay);
      else if (end !== "renew") return { answer, end };
      else if (used === (await token)) token = undefined;
      renewed ||= end === "renew";
    }
  }

  return { send };
}

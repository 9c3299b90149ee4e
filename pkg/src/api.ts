export { noAnswer, readAnswer, retryAfter, type Answer, type AnswerKind, type FailedAnswer, type Success } from "./endpoints/answer.js";
export {
  checkRequest,
  createRequest,
  InvalidRequestError,
  type ApiRequest,
  type RequestInput,
  type RequestIssue,
  type RequestReport,
  type Target,
} from "./endpoints/request.js";
export { retry, type Attempt, type Retry, type RetryPolicy } from "./endpoints/retry.js";
export { needsRefresh, tokenState, type Token, type TokenOptions } from "./endpoints/token.js";
export { ready } from "./engine.js";
export type * from "./generated/endpoints.js";
export type * from "./generated/payload.js";
export type { Options } from "./options.js";

// Checks payloads by house rules, outside the page's thread.
import { answerChecks } from "../worker/answer-checks";
import { load, validate } from "./in-worker";

answerChecks(load(), validate);

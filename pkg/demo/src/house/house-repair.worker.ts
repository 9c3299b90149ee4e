// Repairs payloads and values by house rules, outside the page's thread.
import { answerRepairs } from "../worker/answer-repairs";
import { fix, fixField, load } from "./in-worker";

answerRepairs(load(), { fix, fixField });

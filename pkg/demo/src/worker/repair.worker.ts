// Repairs payloads and values outside the page's thread.
import { fix, fixField, init } from "dkyc/fix/slim";
import wasm from "dkyc/fix.wasm?url";
import { answerRepairs } from "./answer-repairs";

answerRepairs(init(wasm), { fix, fixField });

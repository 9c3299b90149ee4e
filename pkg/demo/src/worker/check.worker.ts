// Checks payloads outside the page's thread, so that the page does not freeze.
import { init, validate } from "dkyc/slim";
import wasm from "dkyc/dkyc.wasm?url";
import { answerChecks } from "./answer-checks";

answerChecks(init(wasm), validate);

// The same in Hindi.
import { init, validate } from "dkyc/hi/slim";
import wasm from "dkyc/hi.wasm?url";
import { answerChecks } from "./answer-checks";

answerChecks(init(wasm), validate);

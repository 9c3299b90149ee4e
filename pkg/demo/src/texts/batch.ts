import { hindi } from "../language";
import { batch } from "./en/batch";

export const batchTexts = (): typeof batch => hindi?.batch ?? batch;

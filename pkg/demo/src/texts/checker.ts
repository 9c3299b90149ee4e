import { hindi } from "../language";
import { checker } from "./en/checker";

export const checkerTexts = (): typeof checker => hindi?.checker ?? checker;

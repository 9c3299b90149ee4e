import { hindi } from "../language";
import { frame } from "./en/frame";

export const frameTexts = (): typeof frame => hindi?.frame ?? frame;

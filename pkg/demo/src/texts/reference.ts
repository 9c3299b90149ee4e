import { hindi } from "../language";
import { reference } from "./en/reference";

export const referenceTexts = (): typeof reference => hindi?.reference ?? reference;

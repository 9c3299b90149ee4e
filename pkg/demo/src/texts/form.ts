import { hindi } from "../language";
import { form } from "./en/form";

export const formTexts = (): typeof form => hindi?.form ?? form;

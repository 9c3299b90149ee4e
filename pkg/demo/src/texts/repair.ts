import { hindi } from "../language";
import { repair } from "./en/repair";

export const repairTexts = (): typeof repair => hindi?.repair ?? repair;

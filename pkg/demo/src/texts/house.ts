import { hindi } from "../language";
import { house } from "./en/house";

export const houseTexts = (): typeof house => hindi?.house ?? house;

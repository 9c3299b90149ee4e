// Checks files by house rules, outside the page's thread.
import { codes } from "dkyc/house/slim";
import { obeyOrders } from "../batch/obey-orders";
import { severity as english } from "../texts/en/severity";
import { severity as hindi } from "../texts/hi/severity";
import { isHindi, load, validate } from "./in-worker";

obeyOrders(load, { codes, validate, severity: isHindi ? hindi : english });

// Checks files outside the page's thread.
import { codes, init, validate } from "dkyc/slim";
import wasm from "dkyc/dkyc.wasm?url";
import { severity } from "../texts/en/severity";
import { obeyOrders } from "./obey-orders";

obeyOrders(() => init(wasm), { codes, validate, severity });

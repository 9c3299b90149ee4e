// The same in Hindi.
import { codes, init, validate } from "dkyc/hi/slim";
import wasm from "dkyc/hi.wasm?url";
import { severity } from "../texts/hi/severity";
import { obeyOrders } from "./obey-orders";

obeyOrders(() => init(wasm), { codes, validate, severity });

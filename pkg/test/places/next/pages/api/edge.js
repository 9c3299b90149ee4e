import { said } from "../../said.js";

export const config = { runtime: "edge" };

export default () => new Response(said());

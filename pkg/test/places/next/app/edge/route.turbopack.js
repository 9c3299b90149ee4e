import { said } from "../../said.js";

export const runtime = "edge";

export const GET = () => new Response(said());

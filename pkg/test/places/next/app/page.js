import { said } from "../said.js";

export const dynamic = "force-dynamic";

export default function Page() {
  return <p>server: {said()}</p>;
}

import { ready, validate, validateField } from "dkyc";
import { noAnswer, retry } from "dkyc/api";
import { fixField } from "dkyc/fix";
import { init, validate as validateSlim } from "dkyc/slim";

/** What a page says of itself in its title, which the tests read. */
async function said() {
  const url = new URLSearchParams(location.search).get("wasm");
  if (url) await init(url);
  const none = validate("{}").valid;
  const [issue] = validateField("BASIC_INFORMATION.pan", "x");
  await ready();
  const { retry: next } = retry(noAnswer("get_details"));
  return `${!none} ${issue.code} ${fixField("BASIC_INFORMATION.pan", "abcpe 1234f")} ${next}${url ? ` ${validateSlim("{}").errors.length}` : ""}`;
}

said().then(
  (text) => (document.title = text),
  (error) => (document.title = `${error.name}: ${error.message}`),
);

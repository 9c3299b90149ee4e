// Says quietly that a value was put right, and takes it back.
import type { FieldInfo } from "dkyc/slim";
import { Of } from "../marked";
import { formTexts } from "../texts/form";
import { useKyc } from "./kyc-form";

/** As much of what was entered is shown. */
const SHOWN = 40;

export function RepairNote({ info, value }: { info: FieldInfo; value: string }) {
  const { repairs } = useKyc();
  const texts = formTexts();
  const entered = repairs.entered(info.path, value);
  if (entered === undefined) return null;
  return (
    <p className="repaired">
      {texts.putRight(entered.length > SHOWN ? `${entered.slice(0, SHOWN)}…` : entered)}{" "}
      <button type="button" className="link-button" onClick={() => repairs.undo(info.path)}>
        {texts.undo}
        <Of what={info.label} />
      </button>
    </p>
  );
}

// Says quietly that a value was put right, and takes it back.
import type { FieldInfo } from "dkyc/slim";
import { useKyc } from "./kyc-form";

/** As much of what was entered is shown. */
const SHOWN = 40;

export function RepairNote({ info, value }: { info: FieldInfo; value: string }) {
  const { repairs } = useKyc();
  const entered = repairs.entered(info.path, value);
  if (entered === undefined) return null;
  return (
    <p className="repaired">
      Put right. You entered “{entered.length > SHOWN ? `${entered.slice(0, SHOWN)}…` : entered}”.{" "}
      <button type="button" className="link-button" onClick={() => repairs.undo(info.path)}>
        Undo<span className="visually-hidden">: {info.label}</span>
      </button>
    </p>
  );
}

// A date, typed as DD-MON-YYYY or picked from a calendar.
import { useRef } from "react";
import type { FieldInfo } from "dkyc/slim";
import { useFormContext } from "react-hook-form";
import { announce } from "../announce";
import { formTexts } from "../texts/form";
import { LabelledField } from "./field-frame";
import { useField } from "./use-field";

export function DateInput({ info }: { info: FieldInfo }) {
  const { register, setValue } = useFormContext();
  const state = useField(info);
  const picker = useRef<HTMLInputElement>(null);
  const id = `input-${info.path}`;
  const pick = (picked: string) => {
    if (!picked) return;
    const date = documented(picked);
    setValue(info.path, date, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
    announce(`${info.label}: ${date}`);
  };
  return (
    <LabelledField info={info} state={state} id={id}>
      <div className="date">
        <input id={id} type="text" autoComplete="off" spellCheck={false} {...state.aria} {...register(info.path)} />
        {/* Opens the browser's own calendar. */}
        <input
          ref={picker}
          className="picker"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => pick(event.currentTarget.value)}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={formTexts().calendar(info.label)}
          onClick={() => {
            if (!picker.current) return;
            picker.current.value = iso(state.value);
            picker.current.showPicker();
          }}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M7 3v4M17 3v4M4 10h16M5 5h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z" />
          </svg>
        </button>
      </div>
    </LabelledField>
  );
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** `1990-02-14` → `14-FEB-1990`. */
function documented(date: string): string {
  const [year, month, day] = date.split("-");
  return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
}

/** `14-FEB-1990` → `1990-02-14`; an empty text if it is not a date. */
function iso(text: string): string {
  const [day, name = "", year] = text.split("-");
  const month = MONTHS.indexOf(name.toUpperCase()) + 1;
  return month > 0 ? `${year}-${String(month).padStart(2, "0")}-${day}` : "";
}

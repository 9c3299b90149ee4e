// The view in which somebody loads a profile, and sees its mistakes.
import "../style/house.css";
import { useRef, useState } from "react";
import { announce } from "../announce";
import { findField } from "../core";
import { DropZone } from "../drop-zone";
import { house, setHouse } from "../house";
import { FailureMessage } from "../load-failure";
import { link } from "../route";
import { houseTexts } from "../texts/house";
import type { Outcome } from "./house-core";

/** Why a file does not hold. */
type Refusal = Exclude<Outcome, { house: unknown }> | "unreadable" | "failed";

export default function HouseView() {
  const texts = houseTexts();
  const [refused, setRefused] = useState<{ file: string; why: Refusal }>();
  const newest = useRef(0);
  const take = async ([file]: File[]) => {
    if (!file) return;
    const number = ++newest.current;
    const outcome = await outcomeOf(file);
    // Another file was chosen meanwhile.
    if (number !== newest.current) return;
    if (typeof outcome === "object" && "house" in outcome) {
      setRefused(undefined);
      setHouse(outcome.house);
      announce(houseTexts().holds(file.name, outcome.house.paths.length));
    } else setRefused({ file: file.name, why: outcome });
  };
  return (
    <DropZone className="house" take={(files) => void take(files)}>
      <header className="view-head">
        <h1>{texts.title}</h1>
        <p className="lead">{texts.lead}</p>
      </header>
      <div className="buttons">
        <LoadButton load={(files) => void take(files)} />
        {house && (
          <button
            type="button"
            onClick={() => {
              setHouse(undefined);
              announce(houseTexts().removed);
            }}
          >
            {texts.remove}
          </button>
        )}
        <span className="quiet">{texts.drop}</span>
      </div>
      {refused && <Refused {...refused} />}
      {house && (
        <section>
          <p className="verdict good">{texts.holds(house.file, house.paths.length)}</p>
          <ul>
            {house.paths.map((path) => (
              <li key={path}>
                <a href={link("form", path)}>{findField(path)?.label}</a> <code>{path}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </DropZone>
  );
}

async function outcomeOf(file: File): Promise<Outcome | "unreadable" | "failed"> {
  let text: string;
  try {
    text = await file.text();
  } catch {
    return "unreadable";
  }
  try {
    const { read } = await import("./house-core");
    return await read(file.name, text);
  } catch {
    return "failed";
  }
}

function LoadButton({ load }: { load(files: File[]): void }) {
  const texts = houseTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="main-button" onClick={() => input.current?.click()}>
        {texts.load}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        accept=".toml,.json"
        aria-label={texts.file}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          load(files);
        }}
      />
    </>
  );
}

function Refused({ file, why }: { file: string; why: Refusal }) {
  const texts = houseTexts();
  if (why === "failed") return <FailureMessage />;
  return (
    <div className="message error" role="alert">
      {why === "unreadable" && <p>{texts.unreadable}</p>}
      {typeof why === "object" && "broken" in why && (
        <p>{texts.broken(file, why.broken.isToml ? "TOML" : "JSON", placeOf(why.broken))}</p>
      )}
      {typeof why === "object" && "mistakes" in why && (
        <>
          <p>{texts.mistakes(file, why.mistakes.length)}</p>
          {/* They are told in English, as by the command. */}
          <ul lang="en">
            {why.mistakes.map(({ path, message }, index) => (
              <li key={index}>
                {path && (
                  <>
                    <code>{path}</code>:{" "}
                  </>
                )}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function placeOf({ line, column }: { line?: number; column?: number }): string {
  return line && column ? houseTexts().place(line, column) : "";
}

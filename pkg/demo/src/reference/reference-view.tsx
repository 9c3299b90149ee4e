// The table of fields and the codes, to be searched and to be linked to.
import "../style/reference.css";
import { useEffect, useRef, useState } from "react";
import { type Explanation, type FieldInfo, codes, explain, fields } from "dkyc/slim";
import { link } from "../route";
import { capitalised, steps } from "../table";
import { ruleOf } from "./rules";

interface ExplainedCode extends Explanation {
  readonly code: string;
}

const explained: ExplainedCode[] = codes.map((code) => ({ code, ...explain(code) }));

export default function ReferenceView({ target }: { target: string }) {
  const [search, setSearch] = useState("");
  const words = search.toLowerCase().split(/\s+/);
  const matches = (text: string) => words.every((word) => text.includes(word));
  const found = fields.filter((info) => matches(textOf(info)));
  const foundCodes = explained.filter((code) => matches(Object.values(code).join(" ").toLowerCase()));
  useTarget(target, search, setSearch);
  return (
    <div className="reference">
      <header className="view-head">
        <h1>Reference</h1>
        <p className="lead">Every field that a payload can have, and every code that a report can have.</p>
      </header>
      <search className="search">
        <label htmlFor="search">Search</label>
        <input
          id="search"
          type="search"
          value={search}
          placeholder="pan, date …"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <p className="quiet" role="status">
          {found.length} {found.length === 1 ? "field" : "fields"}, {foundCodes.length}{" "}
          {foundCodes.length === 1 ? "code" : "codes"}
        </p>
      </search>
      <nav className="jump" aria-label="Parts">
        {found.length > 0 && <a href={link("reference", "fields")}>Fields</a>}
        {foundCodes.length > 0 && <a href={link("reference", "codes")}>Codes of reports</a>}
      </nav>
      {found.length > 0 && <Fields found={found} target={target} />}
      {foundCodes.length > 0 && <Codes found={foundCodes} target={target} />}
      {found.length + foundCodes.length === 0 && <p>Nothing of that name. Try a part of it.</p>}
    </div>
  );
}

function Fields({ found, target }: { found: readonly FieldInfo[]; target: string }) {
  const groups = [
    { name: "", title: "At the top level" },
    ...steps.map(({ name, title }) => ({ name, title })),
  ];
  return (
    <section aria-labelledby={id("fields")}>
      <h2 id={id("fields")} tabIndex={-1}>
        Fields
      </h2>
      {groups.map(({ name, title }) => {
        const own = found.filter((info) => info.section === name);
        if (own.length === 0) return null;
        return (
          <section key={name} className="reference-group">
            <h3 id={id(name || "payload")} tabIndex={-1}>
              {title} {name && <code>{name}</code>}
            </h3>
            <ul className="rows">
              {own.map((info) => (
                <FieldRow key={info.path} info={info} isTarget={info.path === target} />
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

function FieldRow({ info, isTarget }: { info: FieldInfo; isTarget: boolean }) {
  return (
    <li className="row" id={id(info.path)} tabIndex={-1} aria-current={isTarget}>
      <div className="row-name">
        <a href={link("reference", info.path)}>
          <code>{info.key}</code>
        </a>
        <span className={info.mandatory ? "tag must" : "tag"}>{info.mandatory ? "mandatory" : "optional"}</span>
      </div>
      <div className="row-text">
        <p>
          <strong>{info.description}</strong>
        </p>
        <p>{ruleOf(info)}.</p>
        {info.codes.length > 0 && (
          <ul className="code-list">
            {info.codes.map(({ code, label }) => (
              <li key={code}>
                <code>{code}</code> {label && capitalised(label)}
              </li>
            ))}
          </ul>
        )}
        <p className="quiet">
          Example: <code>{info.example}</code> ·{" "}
          <a href={link("form", info.path)}>
            in the form<span className="visually-hidden">: {info.key}</span>
          </a>
        </p>
      </div>
    </li>
  );
}

function Codes({ found, target }: { found: readonly ExplainedCode[]; target: string }) {
  return (
    <section aria-labelledby={id("codes")}>
      <h2 id={id("codes")} tabIndex={-1}>
        Codes of reports
      </h2>
      <p className="lead">An error makes a payload invalid. A warning does not: it is allowed, and probably not meant.</p>
      <ul className="rows">
        {found.map(({ code, severity, meaning, reason, example, remedy }) => (
          <li key={code} className="row" id={id(code)} tabIndex={-1} aria-current={code === target}>
            <div className="row-name">
              <a href={link("reference", code)}>
                <code>{code}</code>
              </a>
              <span className={`tag ${severity}`}>{severity}</span>
            </div>
            <div className="row-text">
              <p>
                <strong>{meaning}</strong>
              </p>
              <p>{reason}</p>
              <p>{remedy}</p>
              <p className="quiet">Example: {example}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function id(target: string): string {
  return `reference-${target}`;
}

/** Goes to the target of the address, once. */
function useTarget(target: string, search: string, setSearch: (search: string) => void) {
  const last = useRef("");
  useEffect(() => {
    if (last.current === target) return;
    const element = document.getElementById(id(target));
    if (target && !element && search) {
      // It may be there once all of them are shown again.
      setSearch("");
      return;
    }
    last.current = target;
    element?.scrollIntoView({ block: "start" });
    element?.focus({ preventScroll: true });
  }, [target, search, setSearch]);
}

/** All that a search looks at. */
function textOf(info: FieldInfo): string {
  const list = info.codes.map(({ code, label }) => `${code} ${label ?? ""}`);
  const need = info.mandatory ? "mandatory" : "optional";
  return [info.path, info.description, info.rule, ruleOf(info), need, ...list].join(" ").toLowerCase();
}

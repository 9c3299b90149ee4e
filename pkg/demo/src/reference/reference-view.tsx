// The fields and the codes. They can be searched, and each has a link.
import "../style/reference.css";
import { useEffect, useRef, useState } from "react";
import { type Explanation, type FieldInfo, codes, explain, fields } from "dkyc/slim";
import { link } from "../route";
import { steps } from "../table";
import { capitalised, count } from "../words";
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
        <p className="lead">Every field of a payload and every code of a report.</p>
      </header>
      <search className="search">
        <label htmlFor="search">Search</label>
        <input
          id="search"
          type="search"
          value={search}
          placeholder="pan, date…"
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <p className="quiet" role="status">
          {count(found.length, "field")}, {count(foundCodes.length, "code")}
        </p>
      </search>
      <nav className="jump" aria-label="On this page">
        {found.length > 0 && <a href={link("reference", "fields")}>Fields</a>}
        {foundCodes.length > 0 && <a href={link("reference", "codes")}>Report codes</a>}
      </nav>
      {found.length > 0 && <Fields found={found} target={target} />}
      {foundCodes.length > 0 && <Codes found={foundCodes} target={target} />}
      {found.length + foundCodes.length === 0 && <p>Nothing found. Try part of the word.</p>}
    </div>
  );
}

function Fields({ found, target }: { found: readonly FieldInfo[]; target: string }) {
  const groups = [
    { name: "", title: "Top level" },
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
          <strong>{info.label}</strong>
        </p>
        {info.description !== info.label && <p>{info.description}.</p>}
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
            Open in the form<span className="visually-hidden">: {info.key}</span>
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
        Report codes
      </h2>
      <p className="lead">An error makes a payload invalid. A warning does not: the value is allowed, but probably a mistake.</p>
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

/** Goes to the target once, when the address changes. */
function useTarget(target: string, search: string, setSearch: (search: string) => void) {
  const last = useRef("");
  useEffect(() => {
    if (last.current === target) return;
    const element = document.getElementById(id(target));
    if (target && !element && search) {
      // The search may be hiding it.
      setSearch("");
      return;
    }
    last.current = target;
    element?.scrollIntoView({ block: "start" });
    element?.focus({ preventScroll: true });
  }, [target, search, setSearch]);
}

/** The text that a search looks in. */
function textOf(info: FieldInfo): string {
  const list = info.codes.map(({ code, label }) => `${code} ${label ?? ""}`);
  const need = info.mandatory ? "mandatory" : "optional";
  return [info.path, info.label, info.description, info.rule, ruleOf(info), need, ...list].join(" ").toLowerCase();
}

// The fields and the codes. They can be searched, and each has a link.
import "../style/reference.css";
import { useEffect, useRef, useState } from "react";
import type { Code, Explanation, FieldInfo } from "dkyc/slim";
import { core, steps } from "../core";
import { Of } from "../marked";
import { link } from "../route";
import { referenceTexts } from "../texts/reference";
import { frameTexts } from "../texts/frame";
import { capitalised } from "../words";
import { ruleOf } from "./rules";

interface ExplainedCode extends Explanation {
  readonly code: string;
}

export default function ReferenceView({ target }: { target: string }) {
  const [search, setSearch] = useState("");
  const texts = referenceTexts();
  const { codes, explain, fields } = core();
  const explained: ExplainedCode[] = codes.map((code) => ({ code, ...explain(code as Code) }));
  const words = search.toLowerCase().split(/\s+/);
  const matches = (text: string) => words.every((word) => text.includes(word));
  const found = fields.filter((info) => matches(textOf(info)));
  const foundCodes = explained.filter((code) => matches(Object.values(code).join(" ").toLowerCase()));
  useTarget(target, search, setSearch);
  return (
    <div className="reference">
      <header className="view-head">
        <h1>{texts.title}</h1>
        <p className="lead">{texts.lead}</p>
      </header>
      <search className="search">
        <label htmlFor="search">{texts.search}</label>
        <input
          id="search"
          type="search"
          value={search}
          placeholder={texts.placeholder}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <p className="quiet" role="status">
          {texts.found(found.length, foundCodes.length)}
        </p>
      </search>
      <nav className="jump" aria-label={texts.onThisPage}>
        {found.length > 0 && <a href={link("reference", "fields")}>{texts.fields}</a>}
        {foundCodes.length > 0 && <a href={link("reference", "codes")}>{texts.codes}</a>}
      </nav>
      {found.length > 0 && <Fields found={found} target={target} />}
      {foundCodes.length > 0 && <Codes found={foundCodes} target={target} />}
      {found.length + foundCodes.length === 0 && <p>{texts.nothing}</p>}
    </div>
  );
}

function Fields({ found, target }: { found: readonly FieldInfo[]; target: string }) {
  const texts = referenceTexts();
  const groups = [
    { name: "", title: texts.topLevel },
    ...steps().map(({ name, title }) => ({ name, title })),
  ];
  return (
    <section aria-labelledby={id("fields")}>
      <h2 id={id("fields")} tabIndex={-1}>
        {texts.fields}
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
  const texts = referenceTexts();
  return (
    <li className="row" id={id(info.path)} tabIndex={-1} aria-current={isTarget}>
      <div className="row-name">
        <a href={link("reference", info.path)}>
          <code>{info.key}</code>
        </a>
        <span className={info.mandatory ? "tag must" : "tag"}>{info.mandatory ? texts.mandatory : texts.optional}</span>
      </div>
      <div className="row-text">
        <p>
          <strong>{info.label}</strong>
        </p>
        {info.description !== info.label && <p>{texts.sentence(info.description)}</p>}
        <p>{ruleOf(info)}</p>
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
          {texts.example} <code>{info.example}</code> ·{" "}
          <a href={link("form", info.path)}>
            {texts.openInForm}
            <Of what={info.key} />
          </a>
        </p>
      </div>
    </li>
  );
}

function Codes({ found, target }: { found: readonly ExplainedCode[]; target: string }) {
  const texts = referenceTexts();
  return (
    <section aria-labelledby={id("codes")}>
      <h2 id={id("codes")} tabIndex={-1}>
        {texts.codes}
      </h2>
      <p className="lead">{texts.codesLead}</p>
      <ul className="rows">
        {found.map(({ code, severity, meaning, reason, example, remedy }) => (
          <li key={code} className="row" id={id(code)} tabIndex={-1} aria-current={code === target}>
            <div className="row-name">
              <a href={link("reference", code)}>
                <code>{code}</code>
              </a>
              <span className={`tag ${severity}`}>{frameTexts().severity[severity]}</span>
            </div>
            <div className="row-text">
              <p>
                <strong>{meaning}</strong>
              </p>
              <p>{reason}</p>
              <p>{remedy}</p>
              <p className="quiet">{texts.example} {example}</p>
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
  const { mandatory, optional } = referenceTexts();
  const need = info.mandatory ? mandatory : optional;
  return [info.path, info.label, info.description, info.rule, ruleOf(info), need, ...list].join(" ").toLowerCase();
}

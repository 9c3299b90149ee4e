// Light and dark: as the system has it, or as the person chooses.
import { useState } from "react";

type Theme = "system" | "light" | "dark";
const themes: readonly Theme[] = ["system", "light", "dark"];
const KEY = "dkyc.theme";

function stored(): Theme {
  try {
    const name = localStorage.getItem(KEY);
    return themes.find((theme) => theme === name) ?? "system";
  } catch {
    return "system";
  }
}

export function applyTheme(theme: Theme = stored()) {
  document.documentElement.dataset.theme = theme;
}

export function ThemeSwitch() {
  const [theme, setTheme] = useState(stored);
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    applyTheme(chosen);
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // Where nothing may be stored, the choice holds until the page is left.
    }
  };
  return (
    <label className="theme-switch">
      <span className="visually-hidden">Colours</span>
      <select value={theme} onChange={(event) => choose(event.currentTarget.value as Theme)}>
        {themes.map((name) => (
          <option key={name} value={name}>
            {{ system: "Auto", light: "Light", dark: "Dark" }[name]}
          </option>
        ))}
      </select>
    </label>
  );
}

import type { severity as english } from "../en/severity";

export const severity: typeof english = { error: "त्रुटि", warning: "चेतावनी" };

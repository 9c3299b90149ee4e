export const severity = { error: "error", warning: "warning" };

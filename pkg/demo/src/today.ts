const INDIA = 5.5 * 60 * 60 * 1000;

/** Today's date in India, `YYYY-MM-DD`. The package never reads the clock itself. */
export function today(): string {
  return new Date(Date.now() + INDIA).toISOString().slice(0, 10);
}

// Every entry but `dkyc/house` has no house rules. Calls of empty functions are left out of the scripts.

export function importsFor() {}
export function choose() {}
export function isByHouse() {}

/** @throws TypeError when there is a profile: it must not be passed over in silence. */
export function rulesOf(profile: unknown): undefined {
  if (profile !== undefined) throw new TypeError("dkyc: only dkyc/house knows profiles.");
}

// dist/: one script for each way to get at the .wasm, as an ES module and, where it is needed, as CommonJS or for a classic script tag.
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { deflateRawSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Lets `#source` mean one of the files in src/source, which asks for one of the cores in wasm/ under the name `dkyc`, `#language`
 * the languages of that core, and `#house` whether it has house rules.
 */
const source = (file, { core = "dkyc", suffix = "" } = {}) => ({
  name: "source",
  setup({ onResolve }) {
    onResolve({ filter: /^#source$/ }, () => ({ path: here(`src/source/${file}.ts`) }));
    onResolve({ filter: /^#language$/ }, () => ({ path: here(`src/language/${{ hi: "two", house: "either" }[core] ?? "one"}.ts`) }));
    onResolve({ filter: /^#house$/ }, () => ({ path: here(`src/house/${core === "house" ? "some" : "none"}.ts`) }));
    onResolve({ filter: /\bdkyc\.wasm\.deflated$/ }, () => ({ path: here(`wasm/${core}.wasm.deflated`) }));
    onResolve({ filter: /^dkyc\.wasm$/ }, () => ({ path: `./${core}.wasm${suffix}`, external: true }));
  },
});

/** fflate fills tables when it is loaded; here it does so when it is called. */
const lazyInflate = {
  name: "lazy-inflate",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^fflate$/ }, () => ({ path: "fflate", namespace: "lazy" }));
    onLoad({ filter: /^fflate$/, namespace: "lazy" }, async () => {
      const inflate = { contents: 'export { inflateSync } from "fflate"', resolveDir: here(".") };
      const { outputFiles } = await build({ stdin: inflate, bundle: true, format: "iife", globalName: "fflate", write: false });
      return { contents: `export function inflateSync(data) {\n${outputFiles[0].text}\nreturn fflate.inflateSync(data);\n}` };
    });
  },
};

const script = (entry, name, format, plugin, more = {}) =>
  build({
    entryPoints: [here(`src/${entry}.ts`)],
    outfile: here(`dist/${name}.js`),
    format,
    bundle: true,
    minify: true,
    charset: "utf8",
    sourcemap: true,
    target: "es2022",
    loader: { ".deflated": "base64" },
    plugins: [plugin, lazyInflate],
    legalComments: "none",
    logLevel: "warning",
    ...more,
  });

/** The entries with a core of their own, which has the same name. */
const ENTRIES = ["fix", "api", "hi", "house"];

await rm(here("dist"), { recursive: true, force: true });
await mkdir(here("dist"));
for (const core of ["dkyc", ...ENTRIES]) {
  const wasm = await readFile(here(`wasm/${core}.wasm`));
  await writeFile(here(`wasm/${core}.wasm.deflated`), deflateRawSync(wasm, { level: 9 }));
  await writeFile(here(`dist/${core}.wasm`), wasm);
}
await Promise.all([
  script("index", "index", "esm", source("inline")),
  script("index", "cjs/index", "cjs", source("inline")),
  script("index", "dkyc.global", "iife", source("inline"), { globalName: "dkyc" }),
  script("slim", "slim", "esm", source("given")),
  script("slim", "cjs/slim", "cjs", source("given")),
  script("index", "workerd", "esm", source("imported")),
  script("index", "edge", "esm", source("imported", { suffix: "?module" })),
  ...ENTRIES.flatMap((core) => [
    script(core, core, "esm", source("inline", { core })),
    script(core, `cjs/${core}`, "cjs", source("inline", { core })),
    script(`${core}-slim`, `${core}-slim`, "esm", source("given", { core })),
    script(`${core}-slim`, `cjs/${core}-slim`, "cjs", source("given", { core })),
    script(core, `${core}-workerd`, "esm", source("imported", { core })),
    script(core, `${core}-edge`, "esm", source("imported", { core, suffix: "?module" })),
  ]),
]);
for (const [format, folder] of [["esm", ""], ["cjs", "cjs/"]]) {
  const outfile = here(`dist/${folder}sandbox.js`);
  await build({ entryPoints: [here("sandbox/index.mjs")], outfile, format, bundle: true, platform: "node", target: "node20", sourcemap: true });
}
await cp(here("sandbox/index.d.ts"), here("dist/sandbox.d.ts"));

// The types, once more for those who `require`: there they must not look like those of an ES module.
execFileSync(here("node_modules/.bin/tsc"), ["--project", here("tsconfig.json")], { stdio: "inherit" });
for (const name of await readdir(here("dist"), { recursive: true })) {
  if (name.endsWith(".d.ts")) await cp(here(`dist/${name}`), here(`dist/cjs/${name}`));
}
await writeFile(here("dist/cjs/package.json"), '{ "type": "commonjs" }\n');
for (const name of ["LICENSE", "LICENSE-MIT", "LICENSE-APACHE"]) await cp(here(`../${name}`), here(name));
await cp(here("node_modules/fflate/LICENSE"), here("dist/LICENSE-fflate"));

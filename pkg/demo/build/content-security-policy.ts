import type { Plugin } from "vite";

/** The page loads its own files and nothing else. It sends nothing anywhere. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The policy as a header, which can also forbid other sites to show the page in a frame. */
export const POLICY_HEADER = `${POLICY}; frame-ancestors 'none'`;

/** Writes the policy into the built page. The development server needs inline scripts and styles, so it has none. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

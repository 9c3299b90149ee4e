// Next.js 16.4.6 with webpack builds no route of the app that runs at the edge, whatever is in it: it looks for a
// route_client-reference-manifest.js that it has not written. An API route at the edge it does build.
const ROUTES_AT_THE_EDGE = process.env.TURBOPACK ? ["turbopack.js"] : [];

export default {
  pageExtensions: ["js", "jsx", ...ROUTES_AT_THE_EDGE],
  turbopack: { root: new URL("..", import.meta.url).pathname },
  typescript: { ignoreBuildErrors: true },
};

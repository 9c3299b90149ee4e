// Keeps the whole page in a cache, so that it works without a network. The build fills in version and files.
// A new version waits until no tab shows the old one, which may still want to load its files.
/* global self, caches, fetch */
const CACHE = "dkyc-__VERSION__";
const FILES = JSON.parse('__FILES__');

self.addEventListener("install", (event) => {
  const kept = caches.open(CACHE).then((cache) => cache.addAll(["./", ...FILES]));
  event.waitUntil(kept);
});

self.addEventListener("activate", (event) => {
  const removed = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))));
  event.waitUntil(removed.then(() => self.clients.claim()));
});

// The page itself comes from the network where there is one, so that a new version is seen at once. The names of all
// other files hold a hash of their content.
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(event.request.mode === "navigate" ? page(event.request) : file(event.request));
});

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match("./")) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}

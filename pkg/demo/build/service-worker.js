// Stores the page, so that it works offline. The build fills in the version and the files. What is only loaded when it is needed
// is stored then.
// A new version waits until no tab shows the old one, which may still load files of its own.
/* global self, caches, fetch */

// All pages of an origin share its caches, including copies of this page in other folders. The scope tells them apart.
const PREFIX = `dkyc ${self.registration.scope} `;
const CACHE = `${PREFIX}__VERSION__`;
const FILES = JSON.parse('__FILES__');

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(["./", ...FILES])));
});

self.addEventListener("activate", (event) => {
  const isOld = (name) => name.startsWith(PREFIX) && name !== CACHE;
  const removed = caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))));
  event.waitUntil(removed.then(() => self.clients.claim()));
});

// The page itself comes from the network if possible, so that a new version is used at once. The names of all other
// files contain a hash of their content.
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(event.request.mode === "navigate" ? page(event.request) : file(event.request));
});

async function page(request) {
  try {
    return await fetch(request);
  } catch {
    return (await stored("./")) ?? Response.error();
  }
}

async function file(request) {
  return (await stored(request)) ?? keep(request, await fetch(request));
}

/** Stores a file that was not among those to store at once. */
async function keep(request, response) {
  if (!response.ok) return response;
  const cache = await caches.open(CACHE);
  // Without room for it, it comes from the network the next time, too.
  await cache.put(request, response.clone()).catch(() => {});
  return response;
}

function stored(request) {
  return caches.match(request, { cacheName: CACHE });
}

// Takes servers of this machine that behave well and badly, checks what is fetched and what is refused.
import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { isPublic } from "./addresses.ts";
import { FETCH_LIMITS, fetchPage } from "./fetch.ts";
import { captures } from "./index.ts";

const PAGE = "<!doctype html><title>Dam</title><p>NORTHAM, May 3 - The dam holds, engineer Vera Holm said.</p>";
const LIMITS = { ...FETCH_LIMITS, bytes: 100_000, ms: 1500, mayCall: () => true };

const ROUTES: Readonly<Record<string, RequestListener>> = {
  "/page": (_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE),
  "/packed": (_, response) => response.setHeader("content-type", "text/html").setHeader("content-encoding", "gzip").end(gzipSync(PAGE)),
  "/bomb": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(20_000_000))),
  "/odd": (_, response) => response.setHeader("content-encoding", "zoo").end("x"),
  "/huge": (_, response) => {
    const write = (): void => void (response.destroyed || response.write(Buffer.alloc(65_536), () => setImmediate(write)));
    write();
  },
  "/declared": (_, response) => response.setHeader("content-length", "999999999").write("x"),
  "/slow": (_, response) => {
    const drip = setInterval(() => response.write("x"), 100);
    response.on("close", () => clearInterval(drip));
  },
  "/silent": () => {},
  "/gone": (_, response) => response.writeHead(410).end(),
  "/moved": (_, response) => response.writeHead(302, { location: "/page" }).end(),
  "/loop": (_, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/inward": (_, response) => response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data/" }).end(),
  "/local": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
};
const server = createServer((request, response) => (ROUTES[request.url ?? ""] ?? ROUTES["/gone"]!)(request, response));
let base = "";
before(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

for (const path of ["/page", "/packed", "/moved"])
  test(`fetched: ${path}`, async () => {
    const page = await fetchPage(base + path, LIMITS);
    assert.ok("bytes" in page, JSON.stringify(page));
    assert.equal(Buffer.from(page.bytes).toString(), PAGE);
    assert.equal(page.url, base + (path === "/moved" ? "/page" : path));
  });

const REFUSED: readonly [path: string, why: RegExp][] = [
  ["/bomb", /more than 100000 bytes/],
  ["/huge", /more than 100000 bytes/],
  ["/declared", /999999999 bytes/],
  ["/odd", /packed as zoo/],
  ["/slow", /longer than 1.5 s|abort/i],
  ["/silent", /longer than 1.5 s|abort/i],
  ["/gone", /answers 410/],
  ["/loop", /redirects more than 5 times/],
  ["/local", /is of file:/],
];
for (const [path, why] of REFUSED)
  test(`refused: ${path}`, async () => {
    const problem = await fetchPage(base + path, LIMITS);
    assert.ok("code" in problem);
    assert.equal(problem.code, "ingest/not-fetched");
    assert.match(problem.message, why);
  });

test("a private address is refused, by number, by name, in disguise and behind a redirect", async () => {
  const port = base.slice(base.lastIndexOf(":"));
  const inward = { ...LIMITS, mayCall: (address: string) => address === "127.0.0.1" };
  for (const [address, limits] of [
    [`http://127.0.0.1${port}/page`, FETCH_LIMITS],
    [`http://localhost${port}/page`, FETCH_LIMITS],
    [`http://2130706433${port}/page`, FETCH_LIMITS],
    [`http://0x7f.1${port}/page`, FETCH_LIMITS],
    [`http://0177.0.0.1${port}/page`, FETCH_LIMITS],
    [`http://127.0.0.1.${port}/page`, FETCH_LIMITS],
    [`http://①②⑦.⓪.⓪.①${port}/page`, FETCH_LIMITS],
    [`http://0${port}/page`, FETCH_LIMITS],
    [`http://[::1]${port}/page`, FETCH_LIMITS],
    [`http://[::ffff:127.0.0.1]${port}/page`, FETCH_LIMITS],
    [`http://[::ffff:7f00:1]${port}/page`, FETCH_LIMITS],
    [`http://[0:0:0:0:0:0:0:1]${port}/page`, FETCH_LIMITS],
    ["http://[::ffff:169.254.169.254]/latest/meta-data/", FETCH_LIMITS],
    ["http://user:secret@example.org/", FETCH_LIMITS],
    [`${base}/inward`, inward],
  ] as const) {
    const problem = await fetchPage(address, limits);
    assert.ok("code" in problem, address);
    assert.match(problem.message, /private network|name or a password/, address);
  }
});

test("which addresses are open", () => {
  for (const open of ["8.8.8.8", "93.184.216.34", "172.15.0.1", "172.32.0.1", "2606:2800:220:1::1", "11.0.0.1"])
    assert.ok(isPublic(open), open);
  for (const shut of [
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "ff02::1",
    "name.example",
    "",
  ])
    assert.ok(!isPublic(shut), shut);
});

test("an address among the inputs that cannot be fetched is a Problem; the rest is read", async () => {
  const { captures: found, problems } = await captures([`${base}/page`, { name: "a.txt", bytes: Buffer.from("Vera Holm said so.") }]);
  assert.deepEqual(
    found.map(({ id }) => id),
    ["a"],
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    ["ingest/not-fetched"],
  );
});

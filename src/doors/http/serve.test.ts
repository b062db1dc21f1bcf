import assert from "node:assert/strict";
import { request } from "node:http";
import { after, before, test } from "node:test";
import { recordOf } from "../../../test/fixtures/coded.ts";
import { WEIR } from "../../../test/fixtures/weir.ts";
import { OutsideError } from "../../model/index.ts";
import { toDossier } from "../../publish/dossier.ts";
import { toJson } from "../../publish/json.ts";
import { toPage } from "../../publish/page/page.ts";
import { serveDossier, type Served } from "./serve.ts";

const record = recordOf(WEIR);
const dossier = toDossier({ version: "0.0.0", configHash: "0" })(record);
const sources = new Map([...record.captures].map(([id, { source }]) => [id, source]));
const page = toPage(dossier, sources);

let served: Served;
before(async () => {
  served = await serveDossier({ dossier, page, sources, port: 0 });
});
after(() => served.close());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

function ask(path: string, method = "GET", host = `127.0.0.1:${served.port}`): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port: served.port, path, method, headers: { Host: host } }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

const ANSWERS: readonly (readonly [path: string, status: number, type: string, text: () => string])[] = [
  ["/", 200, "text/html; charset=utf-8", () => page],
  ["/?reload=1", 200, "text/html; charset=utf-8", () => page],
  ["/dossier.json", 200, "application/json; charset=utf-8", () => toJson(dossier)],
  ["/healthz", 200, "text/plain; charset=utf-8", () => "ok\n"],
  ["/sources/courant-2019", 200, "text/plain; charset=utf-8", () => sources.get("courant-2019")!],
  ["/sources/..%2Fpackage.json", 404, "text/plain; charset=utf-8", () => "There is nothing here.\n"],
  ["/../package.json", 404, "text/plain; charset=utf-8", () => "There is nothing here.\n"],
  ["/%", 404, "text/plain; charset=utf-8", () => "There is nothing here.\n"],
];
for (const [path, status, type, text] of ANSWERS)
  test(`GET ${path} is ${status}`, async () => {
    const answer = await ask(path);
    assert.deepEqual([answer.status, answer.headers["content-type"]], [status, type]);
    assert.equal(answer.text, text());
    assert.equal(answer.headers["x-content-type-options"], "nosniff");
    assert.equal(answer.headers["x-frame-options"], "DENY");
  });

test("the policy in the header is the page's own, and forbids framing", async () => {
  const policy = String((await ask("/")).headers["content-security-policy"]);
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/);
  assert.match(policy, /frame-ancestors 'none'$/);
});

test("HEAD answers without a body; anything but reading is refused", async () => {
  const head = await ask("/", "HEAD");
  assert.deepEqual([head.status, head.text], [200, ""]);
  assert.equal(head.headers["content-length"], String(Buffer.byteLength(page)));
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
    const refused = await ask("/", method);
    assert.deepEqual([refused.status, refused.headers["allow"]], [405, "GET, HEAD"]);
  }
});

test("a name that is not this machine's is refused, whatever it resolves to", async () => {
  const { port } = served;
  for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`, "127.0.0.1"])
    assert.equal((await ask("/", "GET", host)).status, 200, host);
  for (const host of ["example.com", `example.com:${port}`, `127.0.0.1.example.com:${port}`, `127.0.0.1:${port + 1}`])
    assert.equal((await ask("/healthz", "GET", host)).status, 421, host);
});

test("a port that is taken is an error from outside that says so", async () => {
  await assert.rejects(
    serveDossier({ dossier, page, sources, port: served.port }),
    (error) => error instanceof OutsideError && error.code === "serve/no-port" && error.message.includes("taken"),
  );
});

test("closing frees the port, open connections or not", async () => {
  const other = await serveDossier({ dossier, page, sources, port: 0 });
  const kept = await fetch(other.url);
  await other.close();
  await kept.text().catch(() => "");
  const again = await serveDossier({ dossier, page, sources, port: other.port });
  await again.close();
});

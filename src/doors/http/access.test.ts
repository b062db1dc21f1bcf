import assert from "node:assert/strict";
import { test } from "node:test";
import { accessFor, hostName, isForeign, isLoopback, roleOf, tokenIn } from "./access.ts";

test("who may call: hosts, tokens, origins", () => {
  for (const host of ["127.0.0.1", "localhost", "::1", "127.8.9.1"]) assert.ok(isLoopback(host), host);
  for (const host of ["0.0.0.0", "192.168.1.4", "::", "127.0.0.1.example", "desk.example"]) assert.ok(!isLoopback(host), host);
  assert.throws(() => accessFor("0.0.0.0", ""), /needs a token/);
  for (const bad of ["editor:short", "owner:aaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaa"])
    assert.throws(() => accessFor("0.0.0.0", bad), /ROLE:TOKEN/);
  const access = accessFor("0.0.0.0", "reader:aaaaaaaaaaaaaaaaaaaa editor:bbbbbbbbbbbbbbbbbbbb");
  assert.equal(roleOf(access, "bbbbbbbbbbbbbbbbbbbb"), "editor");
  assert.equal(roleOf(access, null), null);
  assert.equal(tokenIn({ authorization: "Basic x", cookie: "variorum_token=a%20b" }), "a b");
  assert.equal(hostName("[::1]:80"), "[::1]");
  assert.deepEqual(
    [isForeign(undefined, "a:1"), isForeign("http://a:1", "a:1"), isForeign("null", "a:1"), isForeign("http://b", "a:1")],
    [false, false, true, true],
  );
});

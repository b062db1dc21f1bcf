import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";

test("a process that waits for nothing but the thread of affairs does not end before it is answered", () => {
  const script = `
    import(${JSON.stringify(new URL("./affair-thread.ts", import.meta.url).href)}).then(async ({ affairThread }) => {
      const thread = affairThread({ affair: async () => null });
      console.log(await thread.make("none", "0", { kind: "outline" }));
      await thread.close();
      console.log("closed");
    });
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  assert.equal(stdout, "null\nclosed\n", stderr);
  assert.equal(status, 0);
});

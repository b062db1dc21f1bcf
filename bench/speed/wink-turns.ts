// Takes how many articles are read before it counts, then at each message a number: wink-nlp reads all articles so often, and says
// how much processor time that took. Started by wink-aside.ts.
import type { WinkTurn } from "./wink-aside.ts";
import { rounds } from "./wink.ts";

const { round, articles } = rounds();
for (let read = 0; read < Number(process.argv[2]); read += articles) await round();

process.on("message", (times: number) => {
  void (async () => {
    const before = process.cpuUsage();
    for (let turn = 0; turn < times; turn++) await round();
    const { user, system } = process.cpuUsage(before);
    process.send!({ articles: times * articles, busy: user + system } satisfies WinkTurn);
  })();
});
process.send!("ready");

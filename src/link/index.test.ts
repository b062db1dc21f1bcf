// Takes invented reports, checks dates, episodes, affairs, problems, and that the order of the input tells nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LINK } from "../lang/en/link.ts";
import { valueOf, type Annotated, type Known } from "../model/index.ts";
import { link } from "./index.ts";
import { report, WEIR } from "./reports-for-tests.ts";

const published = (reports: readonly Annotated[], id: string): Known<string> =>
  link(reports, LINK).linked.reports.find((it) => it.annotated.article.id === id)!.published;

const partition = (reports: readonly Annotated[]): string[] =>
  link(reports, LINK)
    .linked.episodes.map((it) => it.reports.join(" "))
    .sort();

test("two flare-ups of one quarrel are two episodes of one affair", () => {
  const { linked, problems } = link(WEIR, LINK);
  assert.deepEqual(
    linked.episodes.map((it) => it.reports),
    [
      ["herald-a", "signal-a"],
      ["courier-b", "echo-b"],
    ],
  );
  assert.deepEqual(
    linked.affairs.map((it) => it.reports.length),
    [4],
  );
  assert.deepEqual(problems, []);
  for (const { fit } of linked.episodes) for (const { because } of fit) assert.match(because, /^shares with /);
});

test("an episode spans the days that its reports tell of", () => {
  const [first] = link(WEIR, LINK).linked.episodes;
  assert.deepEqual([first!.from, first!.to], ["2014-05-11", "2014-05-12"]);
});

test("a report of something else stays alone and says so", () => {
  const other = report(
    "bees",
    "Honey harvest fails\n2 May 2014\nBeekeepers around Port Lorme lost half of their hives to frost, their guild said.",
  );
  const episode = link([...WEIR, other], LINK).linked.episodes.find((it) => it.reports.includes("bees"))!;
  assert.deepEqual(episode.reports, ["bees"]);
  assert.equal(episode.fit[0]!.because, "no other report tells of it");
});

test("a dateline without a year takes it from the episode", () => {
  const date = published(WEIR, "signal-a");
  assert.equal(valueOf(date), "2014-05-12");
  assert.equal(date.state, "inferred");
  assert.match(date.because ?? "", /May 12/);
  assert.match(date.because ?? "", /herald-a/);
});

test("a dateline without a year lies after what the text looks back on", () => {
  const date = published([WEIR[3]!], "echo-b");
  assert.equal(valueOf(date), "2017-10-03");
  assert.match(date.because ?? "", /June 1, 2016/);
});

test("a weekday and a dated neighbour settle an undated report", () => {
  const undated = report(
    "undated",
    "Four dead at the Lutha weir\nSix hours of fire at the Lutha weir on Sunday killed four Ruritanian soldiers, Colonel Egon Praz said on Monday in Strelsau. Eleven shells hit Tarn.",
  );
  const date = published([WEIR[0]!, undated], "undated");
  assert.equal(valueOf(date), "2014-05-12");
  assert.equal(date.state, "inferred");
});

test("a line with day and hour but no year dates a report as its dateline would", () => {
  const lined = report(
    "lined",
    "Council of Tarn buries four\n14 May 18:05\nStrelsau, May 14, KESTA\nThe garrison in Strelsau buried the four soldiers who died at the Lutha weir on Sunday, Colonel Egon Praz reports. Eleven shells hit Tarn; the guns are to be silent from noon on Friday.",
  );
  assert.equal(valueOf(published([WEIR[0]!, lined], "lined")), "2014-05-14");
});

test("of two days that a line in figures may mean it is the one that fits the weekdays told and the episode's others", () => {
  const text = (line: string): string =>
    `Four dead at the Lutha weir\n${line}\nSix hours of fire at the Lutha weir on Sunday killed four Ruritanian soldiers, Colonel Egon Praz said in Strelsau. Eleven shells hit Tarn.`;
  for (const line of ["12/05/2014", "05/12/2014"]) {
    const date = published([WEIR[0]!, report("figures", text(line))], "figures");
    assert.equal(valueOf(date), "2014-05-12");
    assert.equal(date.state, "inferred");
    assert.match(date.because ?? "", new RegExp(line, "u"));
  }
  const alone = published([report("figures", text("03/04/2014"))], "figures");
  assert.deepEqual(alone.state === "ambiguous" ? alone.candidates : valueOf(alone), ["2014-03-04", "2014-04-03"]);
});

test("“tomorrow, Friday” tells the weekday of the report itself", () => {
  const undated = report(
    "undated",
    "Tarn counts its windows\nEleven shells fell on Tarn when soldiers fought at the Lutha weir, Colonel Egon Praz of the Ruritanian garrison said. The council of Tarn meets again tomorrow, Friday.",
  );
  assert.equal(valueOf(published([WEIR[0]!, undated], "undated")), "2014-05-15");
});

test("the date of a picture and a weekday settle a report that stands alone", () => {
  const text =
    "The weir after the fire\nOn Monday morning the guns at the Lutha weir were silent. Shots had been heard throughout the night between May 11 and 12.";
  const { article, ...rest } = report("pictured", text);
  const pictured = {
    ...rest,
    article: { ...article, dateClues: [{ from: "caption" as const, value: "2014-05-11", at: { start: 0, end: 8 } }] },
  };
  assert.equal(valueOf(published([pictured], "pictured")), "2014-05-12");
});

test("times are counted anew from the settled date", () => {
  const { linked } = link(WEIR, LINK);
  const signal = linked.reports.find((it) => it.annotated.article.id === "signal-a")!;
  const sunday = signal.annotated.layers.times.find((it) => it.form.weekday === 7)!;
  assert.equal(valueOf(sunday.value), "2014-05-11TNI");
});

test("nothing to go by is unknown, with a Problem", () => {
  const lone = report("lone", "A goat was found\nA brown goat was found near the mill, its finder said.");
  const { linked, problems } = link([lone], LINK);
  assert.equal(linked.reports[0]!.published.state, "unknown");
  assert.deepEqual(
    problems.map((it) => [it.code, it.report]),
    [["link/undated", "lone"]],
  );
});

test("a report's own outlet is nothing it relies on", () => {
  const own = report(
    "own",
    "Weir\nSTRELSAU, May 12. /TELEGRA/. The weir held, the board said. According to the Zubrowka news agency, it did not. The board told TELEGRA so.",
  );
  assert.deepEqual(
    link([own], LINK).linked.reports[0]!.reliesOn.map((it) => it.name),
    ["Zubrowka"],
  );
});

test("what a crowd of undated reports without anything in common gives is as many episodes", () => {
  const texts = [
    "Rain spoils the fair in Ostrow.",
    "A choir from Vell sings in the old brewery.",
    "The price of rope has doubled, chandlers complain.",
  ];
  assert.equal(partition(texts.map((text, index) => report(`r${index}`, `Item\n${text}`))).length, 3);
});

test("the order of the input tells nothing", () => {
  const wanted = JSON.stringify(link(WEIR, LINK));
  fc.assert(
    fc.property(fc.shuffledSubarray([...WEIR], { minLength: WEIR.length }), (shuffled) => {
      assert.equal(JSON.stringify(link(shuffled, LINK)), wanted);
    }),
    { seed: 7, numRuns: 12 },
  );
});

test("no reports give no records", () => {
  assert.deepEqual(link([], LINK), { linked: { reports: [], entities: [], statements: [], episodes: [], affairs: [] }, problems: [] });
});

test("an undated report goes by what it tells, not by whose it is", () => {
  const masthead = "The Tarn Mill\nEvery other week, for the valley\nFront page   Council   Fish\n";
  const told = (id: string, text: string) => report(id, `${masthead}${text}`);
  const undated = told(
    "mill-a",
    "Windows gone\nEleven shells fell on Tarn when soldiers fired across the Lutha weir, four of them died, and Colonel Egon Praz of the garrison in Strelsau blamed the Zubrowkan border guard. The miller, Ada Kolb, swept up.",
  );
  const dated = told(
    "mill-b",
    "Engineers gone\n4 October 2017\nThree engineers of the water board were measuring the Lutha weir when Zubrowkan border guards seized them, and Mina Torvald of the board came from Strelsau. The miller, Ada Kolb, gave her tea.",
  );
  const episodes = partition([...WEIR, undated, dated]);
  assert.deepEqual(episodes, ["courier-b echo-b mill-b", "herald-a mill-a signal-a"]);
});

test("many copies of one wire are one episode with one source", () => {
  const wire = `The ferry to Port Lorme ran aground on a sandbank before dawn with ninety people on board, and two tugs needed seven hours to pull it free. Nobody was hurt, said the harbour master, who had watched from the pier. He blamed the fog, the captain blamed the buoy, and the owner of the buoy was not at home on Tuesday when reporters called.`;
  const reports = Array.from({ length: 300 }, (_, index) =>
    report(`r${String(index).padStart(3, "0")}`, `Aground, again ${index}\n4 June 2019\n${wire}`),
  );
  const { episodes } = link(reports, LINK).linked;
  assert.equal(episodes.length, 1);
  assert.equal(episodes[0]!.independentSources, 1);
});

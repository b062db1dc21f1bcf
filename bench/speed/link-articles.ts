// Takes a number and a seed, gives that many invented articles as a stream of news has them, in the order of their days.
//
// Measured on gva_stream (train, dev and dev2 together, 4,348 articles) and copied here as figures alone: words of an
// article by quantile, growth of the vocabulary (Heaps: 21.5 × words^0.508), share of names among words, numbers an
// article, reports of an episode, days between them, whole and partial copies. The words themselves are syllables.

/** An article as a line of JSONL has it, with the episode it was made for. */
export interface Made {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly outlet: string;
  readonly cluster: number;
}

/** Words of an article at shares 0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1 of all articles; the longest cut. */
const LENGTHS = { at: [0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1], words: [26, 79, 95, 135, 226, 387, 626, 839, 1495, 4000] };
const HEAPS = { factor: 21.5, power: 0.508 };
/** Episodes of 1, 2, 3, … reports, of 2,530. */
const SIZES = [1393, 730, 255, 90, 23, 14, 7, 6, 6, 2, 1, 1, 1, 0, 0, 1];
/** Days from an episode's first report to another, by share. */
const GAPS = { at: [0, 0.42, 0.55, 0.68, 0.8, 0.9, 0.95, 1], days: [0, 0, 1, 3, 25, 120, 220, 500] };
const WHOLE_COPIES = 0.013;
const PART_COPIES = 0.046;
/** Of the words: names, and words of the episode's subject. */
const NAMES = 0.11;
const TOPICAL = 0.2;
const NUMBERS_AN_ARTICLE = 11.6;
const FUNCTION_WORDS = "the of and a in to was on at for he that by with his from an is it as were her be has had who been".split(" ");
const FUNCTION_SHARE = 0.42;
const SUBJECTS = 300;
const SUBJECT_WORDS = 80;
const OUTLETS = 1500;
/** Articles come over so many days, whatever their number: a dense stream. */
export const DAYS = 1096;
const FIRST_DAY = Date.UTC(2018, 0, 1);
const DAY_MS = 86_400_000;
/** Share of articles that arrive late, and by how many days at most. */
const LATE = 0.02;
const LATEST_DAYS = 40;

/** Numbers from 0 to 1, the same for one seed. @source mulberry32 */
export function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), 1 | state);
    it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
    return ((it ^ (it >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES =
  "ba be bo da de do fa fe ga go ka ke ko la le lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te ti to va ve vo".split(" ");

/** The word of a rank: two to five syllables, each rank another. */
function wordOf(rank: number): string {
  let word = "";
  for (let left = rank + SYLLABLES.length; left > 0; left = Math.floor(left / SYLLABLES.length))
    word += SYLLABLES[left % SYLLABLES.length]!;
  return word;
}
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function between(table: { readonly at: readonly number[]; readonly to: readonly number[] }, share: number): number {
  const { at, to } = table;
  let high = 1;
  while (high < at.length - 1 && at[high]! < share) high++;
  const [a, b] = [at[high - 1]!, at[high]!];
  return to[high - 1]! + ((share - a) / Math.max(1e-9, b - a)) * (to[high]! - to[high - 1]!);
}

interface EpisodeMade {
  readonly number: number;
  readonly subject: number;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly first: number;
  text: string;
}

/** One coming article: which episode, on which day, in which place of the input. */
interface Coming {
  readonly episode: number;
  readonly day: number;
}

/** Makes the stream. Days and arrivals are laid out first, texts as they are asked for. */
export class Stream {
  readonly #random: () => number;
  readonly #coming: Coming[] = [];
  readonly #episodes = new Map<number, EpisodeMade>();
  #words = 0;

  constructor(count: number, seed = 11) {
    this.#random = randomOf(seed);
    const sizes = SIZES.flatMap((times, at) => Array.from({ length: times }, () => at + 1));
    for (let episode = 0; this.#coming.length < count; episode++) {
      const first = Math.floor(this.#random() * DAYS);
      const size = Math.min(sizes[Math.floor(this.#random() * sizes.length)]!, count - this.#coming.length);
      for (let report = 0; report < size; report++) {
        const gap = report === 0 ? 0 : Math.round(between({ at: GAPS.at, to: GAPS.days }, this.#random()));
        this.#coming.push({ episode, day: first + gap });
      }
    }
    const arrival = this.#coming.map(({ day }) => day + this.#random() + (this.#random() < LATE ? this.#random() * LATEST_DAYS : 0));
    const order = arrival.map((_, at) => at).sort((a, b) => arrival[a]! - arrival[b]!);
    this.#coming = order.map((at) => this.#coming[at]!);
  }

  /** The articles in the order in which they arrive. */
  *articles(): Generator<Made> {
    let at = 0;
    for (const { episode, day } of this.#coming) yield this.#article(at++, this.#episodeOf(episode, day), day);
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  /** A word by Zipf's law among those that so many words of text have brought. */
  #word(): string {
    const vocabulary = HEAPS.factor * Math.max(1000, this.#words++) ** HEAPS.power;
    return wordOf(Math.floor(vocabulary ** this.#random()) - 1);
  }

  #episodeOf(number: number, day: number): EpisodeMade {
    const known = this.#episodes.get(number);
    if (known !== undefined) return known;
    const name = (): string => capital(wordOf(400 + Math.floor(20_000 ** this.#random() * 2)));
    const place = capital(wordOf(900_000 + Math.floor(4_000 ** this.#random())));
    const people = Array.from({ length: 1 + this.#below(3) }, () => `${name()} ${name()}`);
    const made: EpisodeMade = {
      number,
      subject: this.#below(SUBJECTS),
      names: [place, place, ...people, ...people.map((it) => it.split(" ")[1]!), name()],
      numbers: [String(18 + this.#below(60)), String(100 + this.#below(9900)), String(1 + this.#below(12))],
      first: day,
      text: "",
    };
    this.#episodes.set(number, made);
    // Reports of an episode come within 500 days and what is late: older ones are not needed again.
    if (this.#episodes.size % 50_000 === 0)
      for (const [key, { first }] of this.#episodes) if (first < day - 560) this.#episodes.delete(key);
    return made;
  }

  #phrase({ subject, names, numbers }: EpisodeMade, words: number, numberShare: number): string {
    const said: string[] = [];
    for (let at = 0; at < words; at++) {
      const draw = this.#random();
      if (draw < NAMES) said.push(names[this.#below(names.length)]!);
      else if (draw < NAMES + TOPICAL) said.push(wordOf(2000 + subject * SUBJECT_WORDS + Math.floor(SUBJECT_WORDS ** this.#random()) - 1));
      else if (draw < NAMES + TOPICAL + FUNCTION_SHARE) said.push(FUNCTION_WORDS[this.#below(FUNCTION_WORDS.length)]!);
      else if (draw < NAMES + TOPICAL + FUNCTION_SHARE + numberShare) said.push(numbers[this.#below(numbers.length)]!);
      else said.push(this.#word());
    }
    return said.join(" ");
  }

  #article(at: number, episode: EpisodeMade, day: number): Made {
    const copied = episode.text === "" ? 1 : this.#random() / 1.7;
    const words = Math.round(between({ at: LENGTHS.at, to: LENGTHS.words }, this.#random()));
    const paragraphs: string[] = [];
    const numberShare = Math.min(0.1, NUMBERS_AN_ARTICLE / 300);
    if (copied < WHOLE_COPIES * 2.4) paragraphs.push(episode.text);
    else {
      if (copied < (WHOLE_COPIES + PART_COPIES) * 2.4) paragraphs.push(...episode.text.split("\n").slice(0, 2));
      for (let made = 0; made < words;) {
        const sentences = Array.from({ length: 1 + this.#below(3) }, () => this.#phrase(episode, 12 + this.#below(14), numberShare));
        paragraphs.push(sentences.map((it) => `${capital(it)}.`).join(" "));
        made += sentences.reduce((sum, it) => sum + it.split(" ").length, 0);
      }
    }
    if (episode.text === "") episode.text = paragraphs.join("\n");
    return {
      id: `a${String(at).padStart(8, "0")}`,
      title: capital(this.#phrase(episode, 8, 0)),
      text: paragraphs.join("\n"),
      date: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
      outlet: `${capital(wordOf(50 + this.#below(OUTLETS)))} News`,
      cluster: episode.number,
    };
  }
}

// Takes an English verb's base form, gives its other forms.

/**
 * Past and past participle of the irregular verbs among the cues and triggers.
 * @source general knowledge of English
 */
const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  be: ["was", "been"],
  beat: ["beat", "beaten"],
  begin: ["began", "begun"],
  bite: ["bit", "bitten"],
  bleed: ["bled", "bled"],
  blow: ["blew", "blown"],
  break: ["broke", "broken"],
  bring: ["brought", "brought"],
  burn: ["burned", "burned"],
  buy: ["bought", "bought"],
  cast: ["cast", "cast"],
  draw: ["drew", "drawn"],
  drive: ["drove", "driven"],
  feel: ["felt", "felt"],
  find: ["found", "found"],
  foresee: ["foresaw", "foreseen"],
  forget: ["forgot", "forgotten"],
  forsake: ["forsook", "forsaken"],
  get: ["got", "got"],
  give: ["gave", "given"],
  go: ["went", "gone"],
  have: ["had", "had"],
  hear: ["heard", "heard"],
  hide: ["hid", "hidden"],
  hit: ["hit", "hit"],
  hold: ["held", "held"],
  know: ["knew", "known"],
  lay: ["laid", "laid"],
  leave: ["left", "left"],
  let: ["let", "let"],
  make: ["made", "made"],
  mean: ["meant", "meant"],
  mislead: ["misled", "misled"],
  overthrow: ["overthrew", "overthrown"],
  pay: ["paid", "paid"],
  put: ["put", "put"],
  read: ["read", "read"],
  rebuild: ["rebuilt", "rebuilt"],
  say: ["said", "said"],
  see: ["saw", "seen"],
  seek: ["sought", "sought"],
  send: ["sent", "sent"],
  set: ["set", "set"],
  shoot: ["shot", "shot"],
  slay: ["slew", "slain"],
  speak: ["spoke", "spoken"],
  spit: ["spat", "spat"],
  steal: ["stole", "stolen"],
  strike: ["struck", "struck"],
  swear: ["swore", "sworn"],
  take: ["took", "taken"],
  tell: ["told", "told"],
  think: ["thought", "thought"],
  throw: ["threw", "thrown"],
  understand: ["understood", "understood"],
  withdraw: ["withdrew", "withdrawn"],
  write: ["wrote", "written"],
};

/** Verbs of more than one syllable whose last consonant is doubled. @source general knowledge of English */
const DOUBLES = new Set(
  "abet abhor acquit admit annul commit compel concur confer control defer demur deter dispel embed emit enrol equip excel expel extol handicap impel incur infer kidnap occur omit patrol permit prefer propel rebel rebut recur refer regret remit repel submit transfer transmit".split(
    " ",
  ),
);

const isVowel = (letter: string): boolean => "aeiou".includes(letter);

/** Whether a verb's last consonant is doubled before "ed" and "ing": "stop", "quit", "expel", not "bomb", "look", "show". */
function doubles(base: string): boolean {
  if (DOUBLES.has(base)) return true;
  const [before = "", vowel = "", last = ""] = base.slice(-3);
  if (isVowel(last) || "wxy".includes(last) || !isVowel(vowel) || base.length < 3) return false;
  const quits = base.startsWith("qu") && base.length === 4;
  return (!isVowel(before) || quits) && ![...base.slice(0, -3)].some((it) => isVowel(it) || it === "y");
}

/** Forms of a verb: base, third person, past, past participle, present participle; each once. */
export function verbForms(base: string): { readonly forms: readonly string[]; readonly participle: string } {
  const third = /(?:[sxz]|[cs]h)$/.test(base)
    ? `${base}es`
    : consonantY(base)
      ? `${base.slice(0, -1)}ies`
      : base === "have"
        ? "has"
        : base === "go"
          ? "goes"
          : `${base}s`;
  const stem = doubles(base) ? base + base.slice(-1) : base;
  const regular = base.endsWith("e") ? `${base}d` : consonantY(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const [past, participle] = IRREGULAR[base] ?? [regular, regular];
  const present = base.endsWith("ie")
    ? `${base.slice(0, -2)}ying`
    : base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe")
      ? `${base.slice(0, -1)}ing`
      : `${stem}ing`;
  return { forms: [...new Set([base, third, past, participle, present])], participle: present };
}

const consonantY = (base: string): boolean => base.endsWith("y") && !isVowel(base.at(-2) ?? "a");

// Gives the shape of the words that `read` needs of a language; lang/<language>/page.ts fills it in.

/** An outlet or agency as it names itself. */
export interface KnownOutlet {
  readonly name: string;
  /** Other names and credit forms: "Associated Press" for "AP". */
  readonly also: readonly string[];
  /** Host names without "www.". */
  readonly sites: readonly string[];
  /** True where the name is also a common word or too short to tell a file by its name. */
  readonly common?: true;
}

/** A group of lines told by their words. Phrases are lower case, letters and digits alone, single spaces. */
export interface LineWords {
  /** The line is this phrase and nothing else. */
  readonly whole: readonly string[];
  /** The line begins with this phrase and is short. */
  readonly opens: readonly string[];
}

/** The words by which the lines of a page are told apart. All lower case unless said otherwise. */
export interface ReadTables {
  /** BCP 47, "en". */
  readonly language: string;
  /** Commonest words: their share tells the language. */
  readonly stopWords: readonly string[];
  /** Words that only a sentence has in such a place: finite auxiliaries, verbs of saying. */
  readonly finiteWords: readonly string[];
  /** Month 1 to 12 with its forms, no full stop. */
  readonly months: readonly (readonly [month: number, forms: readonly string[]])[];
  /** The same in languages that pages are translated from; believed behind a day alone. */
  readonly foreignMonths: readonly (readonly [month: number, forms: readonly string[]])[];
  readonly weekdays: readonly string[];
  /** Words of a publication line beside date and time: "published", "gmt", "views". */
  readonly timelineWords: readonly string[];
  /** Words of such a line before the day of a later version: "updated". */
  readonly updateWords: readonly string[];
  /** Words of such a line before the day of publication: "posted". */
  readonly publishWords: readonly string[];
  /** Countries, as they stand in addresses and languages ("uk", "gb"), by what their dates in figures put first. */
  readonly dayOrders: { readonly monthFirst: readonly string[]; readonly dayFirst: readonly string[] };
  /** "the": before a date in figures it stands in translations from languages that put the day first. */
  readonly article: string;
  readonly menu: LineWords;
  readonly related: LineWords;
  /** Labels that stand alone or before a colon over an advertisement: "advert". */
  readonly adLabels: readonly string[];
  /** Labels before a colon: "tags", "filed under", "tel". */
  readonly tagLabels: readonly string[];
  /** Labels before a colon over a link to another report: "read", "to read also". */
  readonly linkLabels: readonly string[];
  /** What opens a line that asks something of the reader: "if you liked this". */
  readonly appeals: readonly string[];
  /** Phrases by which such a line is told wherever they stand in it: "your inbox". */
  readonly appealParts: readonly string[];
  /** Lines that end a report, whatever stands below: "ends", "30". */
  readonly endMarks: readonly string[];
  /** Headings over an advertisement that is the paragraph below: "a word from our sponsor". */
  readonly sponsorHeadings: readonly string[];
  /** Words that open a part of a line of publication with a number: "vol", "price". */
  readonly issueWords: readonly string[];
  /** Words of a headline whose day is that of publication: "transcript", "live". */
  readonly datedKinds: readonly string[];
  /** What readers write below a report: "comments", "responses". */
  readonly commentWords: readonly string[];
  /** What opens a heading over links at the foot of a page, besides `related`: "around the". */
  readonly footHeadings: readonly string[];
  /** What stands before the outlet's own name in such lines: "thank you for reading". */
  readonly selfOpeners: readonly string[];
  /** Words right before an outlet that somebody spoke to: "told", "monitored by" by its last word. */
  readonly told: readonly string[];
  /** Headings over what is no news at the foot of a page: "notices", "small ads". */
  readonly notices: readonly string[];
  /** Openers of a photo or agency credit: "photo by". */
  readonly credit: LineWords;
  /** Words that open or stand in a parenthesis that credits a picture: "photo", "file". */
  readonly creditWords: readonly string[];
  /** "source", "originally published by": what follows names the outlet. */
  readonly sourceOpeners: readonly string[];
  /** What opens a last line that names who helped: "with inputs from". */
  readonly helpedBy: readonly string[];
  readonly bylineOpeners: readonly string[];
  /** Words by which people speak to each other: "i", "you"; a transcript has them in most of its turns. */
  readonly dialogueWords: readonly string[];
  /** Labels before a colon that are no speakers: "update", "related". */
  readonly notSpeakers: readonly string[];
  /** Small words that may stand in a speaker's label or a place's name: "of", "for", "de". */
  readonly nameParticles: readonly string[];
  /** Words in capitals before a dash that are no place: "update", "breaking". */
  readonly notPlaces: readonly string[];
  /** States: in a dateline they are part of the place. */
  readonly places: readonly string[];
  /** Words that papers and stations are called by: "gazette", "herald". */
  readonly outletWords: readonly string[];
  /** Words that a public body's name opens with: "ministry"; and what joins them to what it is for: "of". */
  readonly bodyWords: readonly string[];
  readonly bodyJoiners: readonly string[];
  /** One-word names of a site's sections: "news", "sport". */
  readonly sectionWords: readonly string[];
  /** Who a byline names instead of a person: "correspondent", "agencies". */
  readonly writerWords: readonly string[];
  /** What an outlet says of its own earlier report, after its name: "reported earlier". */
  readonly selfReports: readonly string[];
  readonly outlets: readonly KnownOutlet[];
}

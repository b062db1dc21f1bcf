// Gives the words by which English pages, translated ones among them, say when they were published.
import type { ReadTables } from "../../read/rule.ts";

type Months = ReadTables["months"];

export const MONTHS: Months = [
  [1, ["january", "jan"]],
  [2, ["february", "feb"]],
  [3, ["march", "mar"]],
  [4, ["april", "apr"]],
  [5, ["may"]],
  [6, ["june", "jun"]],
  [7, ["july", "jul"]],
  [8, ["august", "aug"]],
  [9, ["september", "sept", "sep"]],
  [10, ["october", "oct"]],
  [11, ["november", "nov"]],
  [12, ["december", "dec"]],
];

const words = (list: string): string[] => list.split(" ");

/** French, Spanish, Portuguese, German, Dutch, Italian, Polish, Turkish, Indonesian, Russian and Ukrainian, in full. @source CLDR, format wide */
export const FOREIGN_MONTHS: Months = [
  [1, words("janvier enero janeiro januar januari gennaio stycznia ocak января yanvarya січня")],
  [2, words("février fevrier febrero fevereiro februar februari febbraio lutego şubat subat февраля fevralya лютого")],
  [3, words("mars marzo março marco märz maart marca mart maret марта marta березня")],
  [4, words("avril abril aprile kwietnia nisan апреля aprelya квітня")],
  [5, words("mai mayo maio mei maggio maja mayıs mayis мая травня")],
  [6, words("juin junio junho juni giugno czerwca haziran июня iyunya червня")],
  [7, words("juillet julio julho juli luglio lipca temmuz июля iyulya липня")],
  [8, words("août aout agosto augustus sierpnia ağustos agustos августа avgusta серпня")],
  [9, words("septembre septiembre setiembre setembro settembre września eylül eylul сентября sentyabrya вересня")],
  [10, words("octobre octubre outubro oktober ottobre października ekim октября oktyabrya жовтня")],
  [11, words("novembre noviembre novembro listopada kasım kasim ноября noyabrya листопада")],
  [12, words("décembre decembre diciembre dezembro dezember dicembre grudnia aralık aralik desember декабря dekabrya грудня")],
];

export const WEEKDAYS = words("monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun");

/**
 * Words that stand beside date and time in a line of publication.
 *
 * @source bylines of English-language sites and of sites translated by machine; zones as abbreviated there
 */
export const TIMELINE_WORDS = [
  "published posted updated update last modified created date on at and first revised edited changed as of upd",
  "publication publishing publish publ written added placed put online line web uploaded released release issued dated day time date",
  "actualized actualised refreshed corrected amended latest version edition print printed appeared printing since",
  "views view comments comment shares share reads read minutes minute min mins hours hour ago today yesterday just now an a about",
  "times time reading readings visits visited visitors hits clicks likes replies reactions responses votes downloads seconds days",
  "number no nr count was were been has listen again",
  "am pm a p m s t h hrs hs o clock noon midnight local edt est cdt cst mdt mst pdt pst et ct mt pt gmt utc bst cet cest eet eest msk ist",
  "jst aest aedt z akdt akst hst adt ast nst wib jakarta pkt pht sgt hkt sast wat eat cat brt art clt trt irst ict kst nzst nzdt",
  "story filed issue phone tel email twitter or the in to from it by",
  // Left as they were by a translation.
  "publié publie le la à mis jour posté publicado publicada el las los a às em actualizado actualizada atualizado hora horas veröffentlicht",
  "am um uhr stand vom pubblicato il alle ore aggiornato opublikowano dodano yayınlanma güncelleme tarihi fecha data datum",
  "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo segunda terça quarta quinta",
  "sexta feira montag dienstag mittwoch donnerstag freitag samstag sonntag lunedì martedì mercoledì giovedì venerdì sabato domenica",
  "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
].flatMap(words);

/** A day told by these is that of a later version. */
export const UPDATE_WORDS = words(
  "updated update upd modified revised edited changed actualized actualised refreshed corrected amended latest last",
);

/** A day told by these is that of publication. */
export const PUBLISH_WORDS = words("published posted created first publication written released issued dated placed added");

/** @source CLDR, format short of the countries' languages; "com" and its like tell nothing */
export const DAY_ORDERS: ReadTables["dayOrders"] = {
  monthFirst: words("us gov mil edu ph"),
  dayFirst: words(
    "uk gb ie au nz in pk bd lk np ng gh ke ug tz zm zw za mw bw na sl gm lr et eg ma dz tn ly sd sn ci cm fr be ch lu de at it es pt nl no dk fi pl cz sk " +
      "ro bg gr cy mt tr ru ua by md ge am az kz kg uz tj il lb sy iq jo sa ae qa kw bh om ye mx gt hn sv ni cr pa do co ve ec pe bo py uy ar cl br jm tt bb gy " +
      "my sg id th vn hr rs si ba me mk al ee lv lt",
  ),
};

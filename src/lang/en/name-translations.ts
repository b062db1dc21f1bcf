// Gives English for the words that ships, bridges, hotels, banks and squares bear in the languages of which English news leaves names as they are or translates them.
//
// @source general dictionary knowledge of French, Spanish, Portuguese, Italian and German
import type { NameTranslations } from "../../compare/name-rule.ts";

/** The English word, then what it is elsewhere, without marks. */
const WORDS = `
queen: reine reina rainha regina konigin
king: roi rey rei re konig
star: etoile estrella estrela stella stern
sea: mer mar mare meer
sun: soleil sol sole sonne
moon: lune luna lua mond
bridge: pont puente ponte brucke
river: riviere rio fiume fluss
lake: lac lago see
mountain: montagne montana montanha montagna berg
island: ile isla ilha isola insel
bank: banc banque banco banca
square: place plaza praca piazza platz
church: eglise iglesia igreja chiesa kirche
house: maison casa haus
palace: palais palacio palazzo palast
castle: chateau castillo castelo castello schloss
tower: tour torre turm
gate: porte puerta portao porta tor
peace: paix paz pace frieden
freedom: liberte libertad liberdade liberta freiheit
independence: independance independencia indipendenza unabhangigkeit
hope: espoir esperance esperanza esperanca speranza hoffnung
unity: unite unidad unidade unita einheit
union: unione
saint: san santo santa sao sankt
lady: dame senora senhora signora
virgin: vierge virgen virgem vergine jungfrau
eagle: aigle aguila aguia aquila adler
lion: leon leao leone lowe
horse: cheval caballo cavalo cavallo pferd
dove: colombe paloma pomba colomba taube
flower: fleur flor fiore blume
pearl: perle perla perola
gold: or oro ouro
golden: dore dorado dourado dorato goldene goldener
black: noir noire negro negra preto nero nera schwarze schwarzer
white: blanc blanche blanco blanca branco branca bianco bianca weisse weisser
red: rouge rojo roja vermelho rosso rossa rote roter
green: vert verte verde grune gruner
blue: bleu bleue azul azzurro blaue blauer
new: nouveau nouvelle nuevo nueva novo nova nuovo nuova neue neuer
old: vieux vieille viejo vieja velho velha vecchio alte alter
great: grand grande gran grosse grosser
people: peuple pueblo povo popolo volk
friend: ami amigo amico freund
children: enfants ninos criancas bambini kinder
light: lumiere luz luce licht
north: nord norte norden
south: sud sur sul suden
east: est este leste osten
west: ouest oeste ovest westen
`;

/** What each word is in English, English ones themselves. */
const rows = WORDS.trim()
  .split("\n")
  .map((row) => row.split(": "));

export const NAME_TRANSLATIONS: NameTranslations = {
  words: new Map(rows.flatMap(([english = "", words = ""]) => [english, ...words.split(" ")].map((it) => [it, english] as const))),
  // Articles and "of", and what ships bear before their names.
  small: new Set(
    "the of a an le la les l du de des d el los las del o os as do da dos das il lo gli i di della dei der die das den dem des mv ms ss mt fv uss hms".split(
      " ",
    ),
  ),
};

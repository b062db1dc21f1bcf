// Gives the Wikidata identifiers of states, capitals, seats of power and well-known bodies; nothing is looked up anywhere.
//
// @source Wikidata (https://www.wikidata.org), whose facts are in the public domain (CC0 1.0). The rows were written from
// knowledge and hold what is certain; what is not there has no identifier. A seat's is that of its building.

/** Code of a state with its number: "fr142" is state/fr, Q142. */
const STATES = `
ad228 ae878 af889 ag781 al222 am399 ao916 ar414 at40 au408 az227 ba225 bb244 bd902 be31 bf965 bg219 bh398 bi967 bj962 bn921 bo750
br155 bs778 bt917 bw963 by184 bz242 ca16 cd974 cf929 cg971 ch39 ci1008 cl298 cm1009 cn148 co739 cr800 cu241 cv1011 cy229 cz213
de183 dj977 dk35 dm784 do786 dz262 ec736 ee191 eg79 er986 es29 et115 fi33 fj712 fm702 fr142 ga1000 gb145 gd769 ge230 gh117 gm1005
gn1006 gq983 gr41 gt774 gw1007 gy734 hn783 hr224 ht790 hu28 id252 ie27 il801 in668 iq796 ir794 is189 it38 jm766 jo810 jp17 ke114
kg813 kh424 ki710 km970 kn763 kp423 kr884 kw817 kz232 la819 lb822 lc760 li347 lk854 lr1014 ls1013 lt37 lu32 lv211 ly1016 ma1028
mc235 md217 me236 mg1019 mh709 mk221 ml912 mm836 mn711 mr1025 mt233 mu1027 mv826 mw1020 mx96 my833 mz1029 na1030 ne1032 ng1033
ni811 nl55 no20 np837 nr697 nz664 om842 pa804 pe419 pg691 ph928 pk843 pl36 ps219060 pt45 pw695 py733 qa846 ro218 rs403 ru159
rw1037 sa851 sb685 sc1042 sd1049 se34 sg334 si215 sk214 sl1044 sm238 sn1041 so1045 sr730 ss958 st1039 sv792 sy858 sz1050 td657
tg945 th869 tj863 tl574 tm874 tn948 to678 tr43 tt754 tv672 tw865 tz924 ua212 ug1036 us30 uy77 uz265 vc757 ve717 vn881 vu686 ws683
xk1246 ye805 za258 zm953 zw954 su15180 yu36704 cs33946 dd16957
`;

/** States that have none here: "va" is the Holy See and the Vatican City in one, two items there. */
export const STATES_LEFT_OUT: readonly string[] = ["va"];

/** State, capital as the table of states names it first, number. */
const CAPITALS = `
de Berlin 64 | fr Paris 90 | gb London 84 | ru Moscow 649 | us Washington 61 | it Rome 220 | es Madrid 2807 | at Vienna 1741
cn Beijing 956 | jp Tokyo 1490 | in New Delhi 987 | ge Tbilisi 994 | am Yerevan 1953 | az Baku 9248 | ua Kyiv 1899
by Minsk 2280 | pl Warsaw 270 | cz Prague 1085 | hu Budapest 1781 | ro Bucharest 19660 | bg Sofia 472 | gr Athens 1524
tr Ankara 3640 | eg Cairo 85 | iq Baghdad 1530 | ir Tehran 3616 | il Jerusalem 1218 | sy Damascus 3766 | lb Beirut 3820
jo Amman 3805 | sa Riyadh 3692 | af Kabul 5838 | pk Islamabad 1362 | bd Dhaka 1354 | np Kathmandu 3037 | th Bangkok 1861
vn Hanoi 1858 | id Jakarta 3630 | ph Manila 1461 | my Kuala Lumpur 1865 | kr Seoul 8684 | kp Pyongyang 18808 | tw Taipei 1867
au Canberra 3114 | nz Wellington 23661 | ca Ottawa 1930 | mx Mexico City 1489 | cu Havana 1563 | co Bogota 2841 | pe Lima 2868
cl Santiago 2887 | ar Buenos Aires 1486 | br Brasilia 2844 | ve Caracas 1533 | uy Montevideo 1335 | ec Quito 2900
bo La Paz 1491 | pt Lisbon 597 | ie Dublin 1761 | nl Amsterdam 727 | dk Copenhagen 1748 | no Oslo 585 | se Stockholm 1754
fi Helsinki 1757 | is Reykjavik 1764 | ee Tallinn 1770 | lv Riga 1773 | lt Vilnius 216 | rs Belgrade 3711 | hr Zagreb 1435
si Ljubljana 437 | ba Sarajevo 11194 | mk Skopje 384 | al Tirana 19689 | me Podgorica 23564 | xk Pristina 25270
md Chisinau 21197 | sk Bratislava 1780 | ch Bern 70 | cy Nicosia 3856 | tn Tunis 3572 | ly Tripoli 3579 | dz Algiers 3561
ma Rabat 3551 | sd Khartoum 1963 | et Addis Ababa 3624 | ke Nairobi 3870 | ng Abuja 3787 | gh Accra 3761 | cd Kinshasa 3838
zw Harare 3921 | za Pretoria 3926 | ug Kampala 3894 | rw Kigali 3859 | so Mogadishu 2449 | kz Astana 1520 | uz Tashkent 269
kg Bishkek 9361 | tj Dushanbe 9365 | tm Ashgabat 23438 | qa Doha 3861 | ae Abu Dhabi 1519 | om Muscat 3826 | ye Sanaa 2471
kh Phnom Penh 1850 | ht Port-au-Prince 34261 | sn Dakar 3718 | ao Luanda 3897
`;

/** Key of the table of bodies without "body/", number. */
const BODIES = `
un 1065 | unsc 37470 | unga 47423 | unhcr 132551 | unicef 740308 | unesco 7809 | eu 458 | ec 8880 | ep 8889 | euco 8886
ecb 8901 | echr 122880 | coe 8908 | nato 7184 | osce 81299 | cis 7779 | g20 19771 | opec 7795 | oic 47543 | arab-league 7172
gcc 217172 | au 7159 | asean 7768 | imf 7804 | wb 7164 | wto 7825 | who 7817 | iaea 41984 | ilo 54129 | oecd 41550 | icc 47488
icj 7801 | interpol 8475 | msf 49330 | hrw 187052 | amnesty 42970 | greenpeace 81307 | fifa 253414 | uefa 35572 | ioc 40970
hamas 38799 | hezbollah 41053 | taliban 42418 | isis 2429253 | al-qaeda 34490 | cia 37230 | fbi 8333 | nasa 23548 | fed 53536
us-congress 11268 | us-senate 66096 | us-house 11701 | gop 29468 | dems 29552 | labour-uk 9630 | tories-uk 9626 | microsoft 2283
google 95 | apple 312 | amazon 3884 | boeing 66 | airbus 67
`;

/** State, seat in lower case, number. */
const SEATS = "us/white house 35525 | ru/kremlin 133274 | gb/10 downing street 169101 | gb/buckingham palace 42182";

const rows = (table: string): string[] => table.split(/[\n|]/u).flatMap((row) => row.trim() || []);

const split = (row: string): [string, string] => [row.slice(0, row.lastIndexOf(" ")), `Q${row.slice(row.lastIndexOf(" ") + 1)}`];

/**
 * Identifiers by the keys of the tables of the world: "state/fr", "body/un", "state/ru/kremlin" for a seat,
 * "state/fr/capital/Paris".
 */
export const WIKIDATA: ReadonlyMap<string, string> = new Map([
  ...STATES.split(/\s+/u)
    .filter((row) => row !== "")
    .map((row): [string, string] => [`state/${row.slice(0, 2)}`, `Q${row.slice(2)}`]),
  ...rows(CAPITALS)
    .map(split)
    .map(([name, id]): [string, string] => [`state/${name.slice(0, 2)}/capital/${name.slice(3)}`, id]),
  ...rows(BODIES)
    .map(split)
    .map(([key, id]): [string, string] => [`body/${key}`, id]),
  ...rows(SEATS)
    .map(split)
    .map(([key, id]): [string, string] => [`state/${key}`, id]),
]);

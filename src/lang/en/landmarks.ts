// Gives the English nouns for single places that bear a name: what people build, waters and heights.
//
// @source common usage of English-language news; left out are nouns that mostly stand for something else ("post", "field", "base" of a
// party, "house") and those for bodies ("school", "hospital"), which the tables of bodies have
const list = (joined: string): readonly string[] => joined.split(";");

/** Usual wordings, lower case, singular. */
export const LANDMARKS: readonly string[] = [
  ...list("reservoir;lake;mount;dam;canal;sluice;lagoon;river;strait;bay;gulf;waterfall;glacier;estuary;aqueduct;weir"),
  ...list("mountain pass;pass;gorge;ridge;plateau;mountain;hill;volcano;cape;headland;canyon;forest;desert;oasis;steppe"),
  ...list("bridge;tunnel;viaduct;causeway;highway;motorway;ring road;railway;metro line;pipeline;gas pipeline;oil pipeline;corridor"),
  ...list("airport;airfield;air base;airbase;naval base;military base;army base;base;barracks;garrison;fort;fortress;citadel;shipyard"),
  ...list("port;harbour;harbor;seaport;pier;quay;jetty;ferry terminal;terminal;lighthouse"),
  ...list("checkpoint;border crossing;crossing;crossing point;border post;outpost;military post;observation post"),
  ...list("camp;refugee camp;detention camp;prison camp;prison;jail;penal colony;detention center;detention centre;penitentiary"),
  ...list("pumping station;power station;power plant;nuclear plant;nuclear power plant;hydropower plant;hydroelectric plant;plant;reactor"),
  ...list(
    "substation;compressor station;railway station;train station;metro station;subway station;bus station;police station;oil depot;depot",
  ),
  ...list(
    "mine;coal mine;copper mine;gold mine;shaft;mine shaft;pit;quarry;smelter;refinery;oil refinery;steelworks;steel plant;oil field;oilfield;gas field",
  ),
  ...list(
    "factory;mill;warehouse;stadium;arena;square;palace;castle;monastery;mosque;cathedral;temple;synagogue;cemetery;monument;memorial",
  ),
  ...list("market;bazaar;shopping mall;mall;tower;skyscraper;dormitory;high-rise;landfill;nature reserve;national park;park"),
];

/** Ships and boats, usual wordings, lower case, singular. @source as above */
export const VESSELS: readonly string[] = [
  ...list("ship;vessel;boat;trawler;ferry;tanker;oil tanker;freighter;cargo ship;container ship;bulk carrier;yacht;submarine;frigate"),
  ...list("destroyer;warship;cruiser;corvette;tugboat;tug;barge;dinghy;canoe;lifeboat;schooner;speedboat;gunboat;aircraft carrier"),
  ...list(
    "cutter;coast guard cutter;coast guard boat;coast guard ship;coast guard vessel;minesweeper;minelayer;icebreaker;dredger;steamer",
  ),
  ...list("motorboat;rowboat;sailboat;hydrofoil;catamaran;dhow;landing craft;hospital ship;passenger ship;merchant ship;rescue ship"),
  ...list(
    "patrol boat;patrol vessel;patrol ship;fishing boat;fishing vessel;fishing trawler;cruise ship;supply ship;research vessel;cargo vessel",
  ),
];

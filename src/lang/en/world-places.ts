// Gives large cities, parts of federations and regions of the world as English news names them.
//
// @source common usage; ISO 3166-2:US for the states of the United States

const rows = (joined: string): { readonly name: string; readonly also: readonly string[] }[] =>
  joined
    .split(/[\n|]/u)
    .map((row) => row.trim())
    .filter((row) => row !== "")
    .map((row) => {
      const [name = "", ...also] = row.split("=");
      return { name, also };
    });

/** Names, other names after "=". Capitals stand with their states. */
export const PLACES: readonly { readonly name: string; readonly also: readonly string[] }[] = rows(`
Alabama=Ala. | Alaska | Arizona=Ariz. | Arkansas=Ark. | California=Calif. | Colorado=Colo. | Connecticut=Conn. | Delaware=Del. | Florida=Fla. | Hawaii
Idaho | Illinois=Ill. | Indiana=Ind. | Iowa | Kansas=Kan. | Kentucky=Ky. | Louisiana=La. | Maine | Maryland=Md. | Massachusetts=Mass. | Michigan=Mich.
Minnesota=Minn. | Mississippi=Miss. | Missouri=Mo. | Montana=Mont. | Nebraska=Neb. | Nevada=Nev. | New Hampshire=N.H. | New Jersey=N.J. | New Mexico=N.M.
New York=N.Y. | North Carolina=N.C. | North Dakota=N.D. | Ohio | Oklahoma=Okla. | Oregon=Ore. | Pennsylvania=Pa.=Penn. | Rhode Island=R.I. | South Carolina=S.C.
South Dakota=S.D. | Tennessee=Tenn. | Texas=Tex. | Utah | Vermont=Vt. | Virginia=Va. | Washington state | West Virginia=W.Va. | Wisconsin=Wis. | Wyoming=Wyo.
District of Columbia=D.C.=DC | Puerto Rico | Guam | Guantanamo Bay=Guantánamo Bay=Guantanamo
New York City=NYC | Los Angeles=L.A.=LA | Chicago | Houston | Phoenix | Philadelphia | San Antonio | San Diego | Dallas | Austin | San Francisco | Seattle | Denver | Boston
Detroit | Las Vegas | Memphis | Baltimore | Milwaukee | Miami | Atlanta | Cleveland | Cincinnati | Pittsburgh | St. Louis=Saint Louis | Minneapolis | Tampa | New Orleans | Orlando
Charlotte | Nashville | Oakland | Sacramento | Kansas City | Salt Lake City | Des Moines | Ferguson | Flint | Columbus | Indianapolis | Brooklyn | Manhattan | Queens | Bronx | Harlem
Silicon Valley | Wall Street | Hollywood | Long Island | Staten Island | Camp David | Mar-a-Lago | Trump Tower | Ground Zero
Toronto | Montreal=Montréal | Vancouver | Calgary | Quebec=Québec | Ontario | Alberta | British Columbia
Birmingham | Manchester | Liverpool | Glasgow | Edinburgh | Belfast | Cardiff | Leeds | Bristol | Oxford | Cambridge | England | Scotland | Wales | Northern Ireland
Hamburg | Munich | Frankfurt | Cologne | Bavaria | Saxony | Geneva | Zurich=Zürich | Davos | Strasbourg | Marseille=Marseilles | Lyon | Calais | Milan | Naples | Turin | Venice | Sicily | Lampedusa
Barcelona | Catalonia | Valencia | Seville | Porto | Rotterdam | Antwerp | Flanders | Krakow=Kraków | Gdansk=Gdańsk | Salzburg | Thessaloniki | Lesbos | Crete
St. Petersburg=Saint Petersburg=St Petersburg | Kazan | Sochi | Grozny | Chechnya | Dagestan | Ingushetia | Tatarstan | Siberia | Kaliningrad | Rostov | Rostov-on-Don | Belgorod | Kursk | Bryansk | Vladivostok | Beslan | North Ossetia
Crimea=Crimean peninsula | Sevastopol | Simferopol | Donetsk | Luhansk=Lugansk | Donbas=Donbass | Kharkiv=Kharkov | Odesa=Odessa | Lviv=Lvov | Mariupol | Kherson | Zaporizhzhia=Zaporozhye | Dnipro | Bakhmut | Bucha | Chernobyl=Chornobyl
South Ossetia | Abkhazia | Sukhumi=Sukhum | Tskhinvali | Adjara | Batumi | Nagorno-Karabakh=Nagorno Karabakh=Karabakh=Artsakh | Stepanakert=Khankendi | Shusha=Shushi | Ganja | Nakhchivan=Nakhichevan | Gyumri | Transnistria | Lachin
Istanbul | Izmir | Diyarbakir | Antalya | Gaziantep | Anatolia | Aleppo | Homs | Idlib | Raqqa | Kobani | Palmyra | Latakia | Golan Heights | Mosul | Basra | Fallujah | Kirkuk | Erbil | Kurdistan | Anbar
Gaza=Gaza Strip | West Bank | East Jerusalem | Haifa | Rafah | Khan Younis | Hebron | Jenin | Nablus | Bethlehem | Sinai | Alexandria | Suez | Benghazi | Darfur | Tigray | Timbuktu
Dubai | Jeddah | Mecca | Medina | Aden | Hodeidah | Isfahan | Mashhad | Tabriz | Natanz | Fordow | Kandahar | Helmand | Kunduz | Herat | Karachi | Lahore | Peshawar | Kashmir | Waziristan | Balochistan
Mumbai=Bombay | Kolkata=Calcutta | Chennai | Bangalore=Bengaluru | Hyderabad | Gujarat | Punjab | Assam | Tibet | Lhasa | Xinjiang | Shanghai | Hong Kong | Macau=Macao | Guangdong | Guangzhou | Shenzhen | Wuhan | Chengdu | Taiwan Strait
Osaka | Kyoto | Hiroshima | Nagasaki | Fukushima | Okinawa | Busan | Panmunjom | Saigon=Ho Chi Minh City | Mindanao | Bali | Aceh | Sydney | Melbourne | Brisbane | Perth | Auckland | Christchurch
Lagos | Kano | Borno | Johannesburg | Cape Town | Durban | Mombasa | Goma | Zanzibar | Casablanca | Marrakesh | Western Sahara | Sahel | Maghreb
Rio de Janeiro=Rio | Sao Paulo=São Paulo | Guadalajara | Monterrey | Tijuana | Ciudad Juarez=Ciudad Juárez | Juarez | Medellin=Medellín | Guayaquil | Patagonia | Falkland Islands=Falklands
Europe | Asia | Africa | North America | South America | Latin America | Central America | Antarctica | Eurasia | Middle East | Near East | Far East | Central Asia | Southeast Asia | South Asia | North Africa | West Africa | East Africa
Eastern Europe | Western Europe | Balkans | Caucasus=South Caucasus=North Caucasus=Transcaucasia | Caribbean | Baltics | Scandinavia | Persian Gulf | Gulf | Mediterranean=Mediterranean Sea | Black Sea | Caspian Sea | Red Sea | South China Sea | East China Sea | Baltic Sea | Arctic | Atlantic=Atlantic Ocean | Pacific=Pacific Ocean | Indian Ocean
Sahara | Himalayas | Alps | Nile | Danube | Rhine | Euphrates | Tigris | Amazon rainforest | Everest | Bosphorus=Bosporus | Strait of Hormuz | Gulf of Aden | English Channel | Horn of Africa
Reykjavik=Reykjavík | Greenland | Gibraltar | Isle of Man | Bermuda | Cayman Islands | Faroe Islands | Benelux
`);

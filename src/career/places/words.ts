import { editDistance } from '../../text/distance.ts';

/** Whether a word is an ordinary one near a place's name, such as `hungry`, so that it is never read as a slip of it. */
export function isOrdinary(word: string): boolean {
  return ORDINARY.has(word);
}

/** Whether a misspelt word is as near to a word that people use about work as to a place `edits` away: `fnance`. */
export function isNearerToWork(misspelt: string, edits: number): boolean {
  return WORK_WORDS.some((word) => editDistance(misspelt, word, edits) <= edits);
}

const WORK_WORDS = `
  ability analysis analyst answer answers banking based basic begin behind believe calling changing coaching
  connection deadline deadlines deliver delivery diverse diversity driver dollars earning effort encourage expand
  finance finances general growing ignore income indoor landing leader leads linking local losing making manage
  manager manual master media merit names needs network networking normal notes number numbers parking parties
  passing patience paying pending ranges ranking rates reason reasons receive region reliable report respond restore
  results sales signature social stated support testing theories training vision voice wanting winning`
  .trim()
  .split(/\s+/);

/**
 * Everyday words and people's names that lie within the edits that a place's name allows, and the everyday words
 * that names of several words are made of ("new", "west", "city").
 */
const ORDINARY: ReadonlySet<string> = new Set(
  `
  a abbeville abington addington africa african africans afrika agustin alaskan albert alberti alberto
  alberts alejandra alexandra alexandre alexandrian alexandros alexandru allerton america american americana
  americans americas amerika ample and andalusian andorran angel angela angeles angers angles angolan angora
  angular antes antiqua apple apples apply ara arabs arad aram arb arbor arca are area areas aren arena ares
  argentinean argentines argentino aria arrington asian asin atalanta athena atlanta atlantis austen austral
  australasia australian australians australis austria austrian azerbaijanis bach bahama balkan baltic band
  banding barat barnaby barrington basil baton bavarian bay bayer beach bead bed beech belgaum belgrave
  belive ben bench bend bends bengali bengals bent berge berger berkley bernd bertin bhagat bharata bharath
  bharati big bilbo billing billington biltmore bind blackburn bleach blend bloomfield bogot boheman boiling
  bolivian bolton bomba bond bosniak boson bowing bowling breach breen bremer bristow brittain brookfield
  brunel bruner brunet bruni brussel bund cafe cage cairn cake californian californians californica calvary
  came cameron cane cap cape caper capo caps carbon care carina carleton carolina carolinas caroline
  carribean carton cartridge case cast catalan catalana catalina catalunya catania cave central changing
  chapel chapels charlestown charlton cheek chicano chin chino christ christie cite cites cities city
  cleland coast coasts coat coats collage college colleges colombia colombian colored columba columbian
  columbine columbus concepci conception conceptions concession cope cornwallis corpus cost count countries
  country counts county cree creed creek creeks creep cypress cyprian cyrus czechs dacian dalia dalla damian
  danmark dash deed deem deep deer deli delphi denier denser deutschlands devonport district dominic
  dominica dominican dominicans dominick dominion duran durbar durbin durian eas ease east eastern easy eat
  eats edwards ellington emirates eritrean espada est ethiopic europ europa europe europeans everest falls
  falstaff federation fiance florid font foot for ford fore fork form fort forte forth forthwith forts forty
  franc franca frances franck franco francs franke frankford frankfort frankfurter freiberg fresco gamba
  gambian gambit gamboa genera genevi georgian germane germano germans gland god gold golds golf good gould
  grad gran grand grands grant granville great greater greed greek green greene greenhill greens greensburg
  greenway greet grenade grenville greville grind guatemalan guiana guilford gujarati gulf gull habana hall
  handover hangover harbour harbours harford have havens hawai heaven heisenberg hell hendon hertford hill
  hills hilly hilo hiroshi homburg honduran howland hull hungry huston iberia iceland in indians indonesians
  inland iota irvin island islands ismael italic italie ivory jerseys kamala kannur kansai kapur kazakhstani
  kharkov kingdom kingdoms kirchner kirtland kitchen kitchens korean kumari kuwaiti lace lake lakes lakh
  lame landing landon lane lang lanning late leamington leaven leinster leven leyden libera liberian
  lichtenstein like ling linking liston lithuanians little littlejohn loathe log logano lone long longs
  loudon lovell lower lucid ludington luis luke lunenburg lung luzerne lyndon lyttelton macedon macedonian
  macedonians maclean madrasa mahila main mainland maintain makai malaya mania marcelle marseilles marshal
  marshall marshals marysville maturities maturity mauritanian mauritian mckean metro micronesian mid middle
  midwestern minster mireille mississippian modest modesty monster montane montenegrin monterey montgomerie
  mountain mountains mounting mudras munch munic muster namibian nanking napol natalya nederlands
  nederlandse netherland netherlandish neverland new nicaraguan nordic normal north northeast northern
  northwest nov nova oak oceana oceanic of olimpia olympiad olympian olympic on orange oranges orchester
  orchestre orford ottava overlap overlaps overlay overload overlord pack pains pal palatine pale pali pall
  palms palpatine pals panam pandora par para park parks parr pars part pauli peaking pecking pekin
  peninsula pennsylvanian philippine philistines plague plain plains plans plattsburgh pleasant pleasantly
  poking polka polski pork port pozna prince province psalm pueblo punjabi rabid rack raid raids rajasthani
  raped rapid rapidity rapids rayleigh recipe recite region renner renton republic research researched
  researcher researches reykjav rhodes rick ride ridges riverine roc rochford rock rocks rocky rogue rolando
  romana romani rook roseville rotherham rough round rounds rouse route russia russians ruston sacrament
  sacramental sacraments sad saint saison sale salomon salt salts salty santana sargon sat saville saxon
  saxons scandinavians scavenger sedan seria settle sidney silicon silicone silt silver silvers silvery
  skates slovakian smiths solomons solver somali somalis soraya south southbound southend southern
  southerner southerners southland sparing spring springs sprint spying stafford stages stakes stanford
  state stated states statewide statues status strada stranger strasburg strata stray strays string sunshine
  surinam surname susan sutherland sveriges swede swedes swinton tainan tamper tampered tasmanian terrance
  territorial the thessalonica thin thuringian timer timorese timur tin ton toon torn tow town towns trento
  triangle triangles triste tumor twain twig twin twins tyson union unite united unites upon valencian
  valley valleys venetia venezuelans venona verdi verge verna verne verse verve vie vienne view views virgin
  virginian virginity virgins volley waddington wages waite wakes waldorf walks walls walnut wane wares
  warrington waves welt went wes west westcott western wet whales while whit white whites wind winds windy
  woodland woodlands worth worthy write yokoyama yorkers zambian
`
    .trim()
    .split(/\s+/),
);

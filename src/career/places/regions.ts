/** An area that is named like a place and made of others, in the notation of `places.ts`. */
export interface Region {
  /** `path|Name=other name`. */
  readonly names: string;
  /** Paths of what lies in it. */
  readonly members: string;
}

/** Areas of the world and of single countries; the continents' countries are added from the list of countries. */
export const REGIONS: readonly Region[] = [
  {
    names: 'europe|Europe:European',
    members: 'eu dach nordics benelux baltics eastern-europe western-europe turkey',
  },
  {
    names: 'eu|European Union=EU=E.U.=Eurozone',
    members: `ireland france germany spain portugal italy netherlands belgium luxembourg austria denmark sweden finland
      poland czech-republic slovakia hungary slovenia croatia romania bulgaria greece cyprus malta estonia latvia
      lithuania`,
  },
  {
    names: 'western-europe|Western Europe',
    members: 'uk ireland france benelux germany austria switzerland spain portugal',
  },
  { names: 'northern-europe|Northern Europe', members: 'nordics baltics uk ireland' },
  { names: 'southern-europe|Southern Europe', members: 'spain portugal italy greece malta cyprus' },
  {
    names: 'eastern-europe|Eastern Europe=Central and Eastern Europe=^CEE=Central Europe:Eastern European',
    members: `poland czech-republic slovakia hungary romania bulgaria slovenia croatia serbia ukraine moldova belarus
      baltics albania north-macedonia bosnia-and-herzegovina montenegro kosovo`,
  },
  { names: 'dach|DACH=DACH Region', members: 'germany austria switzerland' },
  {
    names: 'nordics|Nordics=The Nordics=Nordic Countries=Scandinavia:Nordic,Scandinavian',
    members: 'denmark sweden norway finland iceland',
  },
  { names: 'benelux|Benelux', members: 'belgium netherlands luxembourg' },
  { names: 'baltics|Baltics=The Baltics=Baltic States', members: 'estonia latvia lithuania' },
  {
    names: 'balkans|Balkans=The Balkans',
    members: 'serbia croatia bosnia-and-herzegovina montenegro albania kosovo north-macedonia bulgaria',
  },
  { names: 'iberia|?Iberia=Iberian Peninsula', members: 'spain portugal' },
  { names: 'emea|EMEA', members: 'europe middle-east africa' },
  { names: 'mena|MENA', members: 'middle-east egypt morocco algeria tunisia libya' },
  { names: 'middle-east|Middle East=?The Gulf=^GCC:Middle Eastern', members: '' },
  { names: 'africa|Africa:African', members: '' },
  { names: 'asia|Asia:Asian', members: 'southeast-asia' },
  {
    names: 'southeast-asia|Southeast Asia=South East Asia=South-East Asia',
    members:
      'singapore malaysia indonesia philippines vietnam thailand myanmar cambodia laos brunei timor-leste',
  },
  { names: 'south-asia|South Asia', members: 'india pakistan bangladesh sri-lanka nepal bhutan maldives' },
  {
    names: 'east-asia|East Asia',
    members: 'china japan south-korea north-korea taiwan hong-kong macau mongolia',
  },
  { names: 'apac|APAC=Asia Pacific=Asia-Pacific=^APJ', members: 'asia oceania' },
  { names: 'oceania|Oceania', members: 'anz' },
  { names: 'anz|^ANZ', members: 'australia new-zealand' },
  { names: 'americas|Americas=The Americas', members: 'north-america latin-america' },
  { names: 'north-america|North America=^NAMER:North American', members: '' },
  {
    names: 'latin-america|Latin America=LatAm:Latin American',
    members: 'mexico south-america central-america',
  },
  { names: 'south-america|South America:South American', members: '' },
  { names: 'central-america|Central America=Caribbean=The Caribbean', members: '' },
  {
    names: 'us/california/bay-area|San Francisco Bay Area=SF Bay Area=Bay Area',
    members: `
      us/california/silicon-valley us/california/san-francisco us/california/oakland us/california/berkeley
      us/california/fremont us/california/san-mateo us/california/redwood-city us/california/south-san-francisco
      us/california/walnut-creek us/california/pleasanton`,
  },
  {
    names: 'us/california/silicon-valley|Silicon Valley=South Bay',
    members: `
      us/california/san-jose us/california/palo-alto us/california/mountain-view us/california/sunnyvale
      us/california/santa-clara us/california/cupertino us/california/menlo-park us/california/milpitas`,
  },
  {
    names: 'us/california/southern-california|Southern California=SoCal=Orange County',
    members: `
      us/california/los-angeles us/california/san-diego us/california/irvine us/california/anaheim
      us/california/santa-ana us/california/long-beach us/california/pasadena us/california/glendale
      us/california/burbank us/california/santa-monica us/california/culver-city us/california/riverside`,
  },
  {
    names: 'us/california/northern-california|Northern California=NorCal',
    members: 'us/california/bay-area us/california/sacramento',
  },
  { names: 'us/west-coast|West Coast', members: 'us/california us/oregon us/washington' },
  { names: 'us/pacific-northwest|Pacific Northwest=^PNW', members: 'us/oregon us/washington us/idaho' },
  {
    names: 'us/east-coast|East Coast',
    members: `us/new-england us/new-york us/new-jersey us/pennsylvania us/delaware
      us/maryland us/district-of-columbia us/virginia us/north-carolina us/south-carolina us/georgia us/florida`,
  },
  {
    names: 'us/new-england|New England',
    members: 'us/maine us/new-hampshire us/vermont us/massachusetts us/rhode-island us/connecticut',
  },
  {
    names: 'us/northeast|US Northeast=Northeast US=American Northeast',
    members: 'us/new-england us/new-york us/new-jersey us/pennsylvania',
  },
  {
    names: 'us/mid-atlantic|Mid-Atlantic',
    members:
      'us/new-york us/new-jersey us/pennsylvania us/delaware us/maryland us/virginia us/west-virginia us/district-of-columbia',
  },
  {
    names: 'us/midwest|Midwest=Mid-West=Midwestern US',
    members: `us/illinois us/indiana us/iowa us/kansas us/michigan
      us/minnesota us/missouri us/nebraska us/north-dakota us/ohio us/south-dakota us/wisconsin`,
  },
  {
    names: 'us/south|US South=Deep South=Southern US=American South',
    members: `us/texas us/oklahoma us/arkansas us/louisiana us/mississippi
      us/alabama us/tennessee us/kentucky us/georgia us/florida us/south-carolina us/north-carolina us/virginia`,
  },
  {
    names: 'us/southwest|US Southwest=American Southwest',
    members: 'us/arizona us/new-mexico us/nevada us/utah us/texas us/oklahoma',
  },
  { names: 'us/carolinas|Carolinas=The Carolinas', members: 'us/north-carolina us/south-carolina' },
  { names: 'us/tri-state-area|Tri-State Area', members: 'us/new-york us/new-jersey us/connecticut' },
];

/** Names that hold a place's name and are none: the longest name wins, so these keep the place from being read. */
export const NOT_PLACES = `portland cement; wells fargo; bank of america; new york times; new york life;
  texas instruments; boston consulting; boston dynamics; washington post; phoenix framework; phoenix project;
  oxford comma; cambridge english; cambridge certificate; paris agreement; geneva convention; vienna convention;
  american express; georgia font; delaware c corp; berlin wall`;

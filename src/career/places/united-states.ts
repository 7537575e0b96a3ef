/** States of the United States with their postal codes, in the notation of `places.ts`. */
export const STATES = `
  Alabama%AL; Alaska&AK; Arizona&AZ; Arkansas%AR; California=Cali=Calif&CA; Colorado%CO; Connecticut&CT;
  Delaware%DE; Florida&FL; ?Georgia=State of Georgia&GA; Hawaii%HI; Idaho%ID; Illinois&IL; Indiana%IN;
  Iowa&IA; Kansas&KS; Kentucky&KY; Louisiana%LA; Maine%ME; Maryland%MD; Massachusetts%MA;
  Michigan&MI; Minnesota&MN; Mississippi%MS; Missouri%MO; Montana%MT; Nebraska%NE; Nevada&NV;
  New Hampshire&NH; New Jersey=?Jersey&NJ; New Mexico&NM; North Carolina&NC; North Dakota%ND; Ohio%OH;
  Oklahoma%OK; Oregon%OR; Pennsylvania%PA; Rhode Island&RI; South Carolina&SC; South Dakota%SD;
  Tennessee%TN; Texas&TX; Utah&UT; Vermont%VT; ?Virginia%VA; Washington=Washington State&WA;
  West Virginia&WV; Wisconsin&WI; Wyoming&WY; new-york|New York State=Upstate New York=~New York&NY;
`;

/** Cities by the path that they lie in. */
export const US_CITIES: Readonly<Record<string, string>> = {
  us: 'district-of-columbia|Washington, D.C.=Washington DC=District of Columbia=~Washington=^DC=D.C.',
  'us/alabama': 'Birmingham; Huntsville; Montgomery; !Mobile; Tuscaloosa',
  'us/alaska': '?Anchorage; Fairbanks; Juneau',
  'us/arizona':
    'Phoenix=^PHX; Tucson; ?Mesa; ?Chandler; Scottsdale; Tempe; ?Gilbert; Flagstaff; !Surprise; ~Glendale; ~Peoria',
  'us/arkansas': 'Little Rock; Fayetteville; Bentonville; Fort Smith',
  'us/california': `Los Angeles=^LA=L.A.=City of Angels; San Francisco=^SF=S.F.=San Fran=San Fransisco; San Diego; San Jose;
    Sacramento; Fresno; Oakland; Long Beach; Anaheim; Santa Ana; Irvine; Bakersfield; Riverside; Stockton;
    Fremont; Pasadena; Glendale; Burbank; Palo Alto; Mountain View; Sunnyvale; Santa Clara; Cupertino;
    Menlo Park; Redwood City; San Mateo; Berkeley; Santa Monica; Culver City; Santa Barbara; Santa Cruz;
    Huntington Beach; Torrance; Carlsbad; Oceanside; San Bernardino; Modesto; Pleasanton; Walnut Creek;
    South San Francisco; !Orange; ?Ventura; Milpitas; San Luis Obispo; ~Ontario; ~Concord; ~Richmond; ~Dublin;
    ~Lancaster; ~Vallejo`,
  'us/colorado': `Denver; Colorado Springs; ?Boulder; Fort Collins; ?Aurora; Lakewood; !Golden; Littleton; Broomfield;
    ~Westminster; ~Longmont`,
  'us/connecticut': 'Hartford; New Haven; Stamford; Bridgeport; Norwalk; Danbury; ~Greenwich; ~Waterbury',
  'us/delaware': 'Wilmington; ~Dover; ~Newark',
  'us/florida': `Miami; Orlando; Tampa; Jacksonville; St. Petersburg=Saint Petersburg; Fort Lauderdale; Tallahassee;
    Sarasota; Gainesville; Boca Raton; West Palm Beach; Naples; Pensacola; Fort Myers; Cape Canaveral; Tampa Bay;
    ~Melbourne; ~Clearwater; ~Hollywood`,
  'us/georgia': 'Atlanta=^ATL; ?Savannah; ?Augusta; Alpharetta; ~Columbus; ~Athens; ~Macon; ~Rome',
  'us/hawaii': 'Honolulu; ~Hilo',
  'us/idaho': 'Boise; ~Meridian; ~Nampa; Idaho Falls; ~Moscow',
  'us/illinois': `Chicago=Chi-Town=Windy City; Naperville; ?Peoria; Rockford; ?Champaign; Evanston; ~Springfield; ~Aurora;
    ~Bloomington; Schaumburg; ~Joliet`,
  'us/indiana': `Indianapolis; Fort Wayne; South Bend; Evansville; Bloomington; ~Lafayette; ~Columbus; ~Gary;
    West Lafayette`,
  'us/iowa': 'Des Moines; Cedar Rapids; ?Davenport; Iowa City; ~Ames',
  'us/kansas': 'Wichita; Overland Park; Topeka; ~Kansas City; ~Lawrence; ~Manhattan; Olathe',
  'us/kentucky': 'Louisville; Lexington; Bowling Green; ~Covington',
  'us/louisiana': 'New Orleans; Baton Rouge; Shreveport; Lafayette; ~Monroe',
  'us/maine': '~Portland; ?Bangor; ~Augusta',
  'us/maryland': `Baltimore; Bethesda; Annapolis; Rockville; Silver Spring; Gaithersburg; ?Frederick; ~Columbia;
    College Park`,
  'us/massachusetts': `Boston; Cambridge; Worcester; Waltham; Somerville; Lowell; ~Springfield; ~Salem; ~Plymouth;
    ~Quincy; ~Newton; ~Burlington; ~Framingham`,
  'us/michigan':
    'Detroit; Ann Arbor; Grand Rapids; Lansing; Dearborn; Kalamazoo; ~Troy; ~Flint; ~Novi; ~Midland',
  'us/minnesota': 'Minneapolis=Twin Cities; St. Paul=Saint Paul; Duluth; ~Rochester; ~Bloomington',
  'us/mississippi': '?Jackson; Biloxi; Hattiesburg; ~Oxford; ~Gulfport',
  'us/missouri': 'Kansas City=^KC; St. Louis=Saint Louis=^STL; Springfield; ~Columbia; ~Independence',
  'us/montana': 'Billings; Missoula; Bozeman; ~Helena',
  'us/nebraska': 'Omaha; ?Lincoln',
  'us/nevada': 'Las Vegas=Vegas; Reno; Carson City; ~Henderson',
  'us/new-hampshire': '~Manchester; Nashua; ~Concord; ~Portsmouth',
  'us/new-jersey': `Newark; Jersey City; Princeton; Hoboken; Trenton; Atlantic City; Parsippany; ~Camden; ~Edison;
    ~New Brunswick`,
  'us/new-mexico': 'Albuquerque; Santa Fe; Las Cruces; Los Alamos',
  'us/new-york': `New York City=New York=New-York=NYC=N.Y.C.=NY=N.Y.=Big Apple=New York Metro=NYC Metro; ?Buffalo;
    Rochester; Syracuse; ?Albany; Yonkers; White Plains; Ithaca; Long Island; ~Utica; ~Binghamton`,
  'us/new-york/new-york-city': 'Manhattan; Brooklyn; ?Queens; Bronx=The Bronx; Staten Island',
  'us/north-carolina': `?Charlotte; Raleigh; ?Durham; Greensboro; Winston-Salem; Asheville; Chapel Hill;
    Research Triangle=Research Triangle Park=^RTP=Triangle Area; ?Cary; ~Wilmington; ~Fayetteville; ~Concord`,
  'us/north-dakota': '?Fargo; Bismarck',
  'us/ohio': `Columbus; Cleveland; Cincinnati; Toledo; Akron; ?Dayton; Youngstown; ~Dublin; ~Athens; ~Canton; ~Oxford`,
  'us/oklahoma': 'Oklahoma City=^OKC; Tulsa; ~Norman',
  'us/oregon': 'Portland=^PDX; ?Salem; ?Eugene; !Bend; Hillsboro; Beaverton; Corvallis',
  'us/pennsylvania': `Philadelphia=Philly; Pittsburgh=Pittsburg; Allentown; Harrisburg; Scranton; ~Erie; ~Lancaster;
    ~Reading; ~Bethlehem`,
  'us/rhode-island': '?Providence; ~Newport; ~Warwick',
  'us/south-carolina': 'Charleston; Greenville; Myrtle Beach; ?Columbia; Spartanburg',
  'us/south-dakota': 'Sioux Falls; Rapid City',
  'us/tennessee': 'Nashville; Memphis; Knoxville; Chattanooga; ~Franklin; ~Jackson; Oak Ridge',
  'us/texas': `Austin=^ATX; Dallas; Houston=^HTX; San Antonio; Fort Worth; El Paso; Plano; ?Irving; ?Frisco; Lubbock;
    ?Garland; Corpus Christi; Laredo; Round Rock; Galveston; Amarillo; Waco; Dallas-Fort Worth=^DFW=Dallas Fort Worth;
    The Woodlands; ~Arlington; ~Pasadena; ~Paris; ~Richardson; ~Midland; ~Denton`,
  'us/utah': 'Salt Lake City=^SLC=Salt Lake; Provo; Ogden; Lehi; ~Sandy; ~Draper; ?Park City',
  'us/vermont': 'Burlington; Montpelier',
  'us/virginia': `Arlington; Richmond; Virginia Beach; Norfolk; Roanoke; Charlottesville; Reston; Tysons; Chesapeake;
    Fairfax; McLean; Herndon; Blacksburg; ?Alexandria; ~Vienna; Northern Virginia=^NOVA`,
  'us/washington': `Seattle; Spokane; Tacoma; Bellevue; Redmond; Kirkland; Olympia; Everett; ~Vancouver; ~Bellingham`,
  'us/west-virginia': '~Charleston; ~Huntington; Morgantown',
  'us/wisconsin': '?Madison; Milwaukee; Green Bay; ~Kenosha; Eau Claire',
  'us/wyoming': '?Cheyenne; ?Jackson Hole; ~Casper; ~Laramie',
};

/**
 * Everyday words that people wrap a question in: who asks, why, when, how it feels. They never carry the
 * question, so that a passage may lack them. Function words and words of asking stand elsewhere.
 */
export const LIGHT_WORDS = `
  ability able absolutely acc accept acceptable according account actual actually add added additional advance
  advice afraid afternoon age ago agree ahead alas alike allow allowed almost alone along already alright
  although amazing amount annoying anymore anyway apart apparently appear applicant applicants applied apply
  applying appreciate appropriate approx approximately area areas asap aside aspect aspects assume attention
  attract available aware away awesome awful back badly based basic basically basics basis bc beat beginner
  beginning believe besides bet bigger biggest bit bits blah block bloody blunt bored boring boss both bother
  bottom bound break brief briefly bringing bro brother brought bucket bucks buddy bullet bullets bunch busy
  buy call called calling candidate candidates care cared careful case cases catch caught cause cautious
  certain certainly chance chances change changed changes chat check checked cheers chief choice choices
  choose choosing clear clearly click close closer clue colleague colleagues coming comment common commonly
  compared comparing complete completely concern concerned concerning confirm confused confusing consider
  considered considering contact contain contains content continue cool copy core correct correctly count
  counts couple cousin cover covered covers crazy create curious current currently cv cvs dad dang date
  daughter day days deal dealing dear decent decide decided decision deep deeper def define definitely
  definition depend depends deserve desired detail detailed details different differently difficult direct
  directly disagree discuss discussed discussion doc docs document documents dont double doubt downright draft
  drafted drafting dream drive drop dude due dumb dunno during early easier easily easy effectively effort eh
  elaborate employee employees employer employers end ended ends enjoy enough ensure enter entire entirely
  equal er especially essential essentially estimate etc evening event eventually everyday exact exactly
  example examples except excited exist exists expectation expectations explanation extra extremely eye eyes
  face faced facing fact facts fail fair fairly faith fall familiar fancy far fast faster father favor
  favorite fear feasible feedback feeling few fewer figure figures file fill filling final finally fine finish
  finished firm first fit fits fix flow focus folks follow followed following fond foot force forget forgot
  form former forth forward forwarded found frame frank frankly freak free fresh friend friendly friends front
  fully fun funny further gap gas gather gen generally gentle genuinely gladly glance goal goals goes going
  gone gonna gosh gotcha gotta grab grand great greatly ground group guess guessing guide guy guys habit hack
  half hand handle hands handy hang happened happening happy hard harder hardest hardly hate head headache
  headaches headcount headline heads hear heard heart heck hell helpful hence heres hey hi highlight highly
  hint hire hired hires hiring hit hits hmm hold holds honest honestly hook hope hopefully hopeless hoping
  horrible hot huge hunch hurt idea ideal ideally ideas idk ignore imagine imho immediate immediately imo
  important impossible impress info inform information input inside insight insights instance instead intend
  intended interested interesting introduce invite involved issue issues item items job jobs join joined
  joining joke judge jump juniors junk justify kick kidding kind kinda kindly kinds known label lack lady land
  large largely largest last lastly late lately later latest latter laugh lay least leaving left legit length
  less lesson letter letting level levels lie life light likely limit line lines list listed listen listing
  literally live living loads lol long longer looked lose losing lost loud love lovely low lower lowkey luck
  lucky ma maam mad main mainly major majority man manager managers mandatory manner mark massive match
  matches matching mate material matter matters max maybe mean meant meanwhile meet member members memory
  mention mentioned mess message messages met mid middle mighty mind mine minor minute minutes miss missed
  missing mistake mix mom moment month months mood morning mostly mother mouth move moved moves moving mum
  name named names naturally nature near nearly neat necessarily necessary neck neither nervous nevermind new
  newbie newly news nice night nobody none noob nope normal nose note noted notes noticed notion now nowadays
  number numbers nutshell obvious obviously occasion occur odd offer offered offering offers official often oh
  ok okay old older omg open opened opinion opinions opposed option options order ordinary organise organize
  original others otherwise ought outcome outline outlined outside overall owe own owner pace pack page pages
  pain panel paper paragraph pardon parent part particular particularly partly parts pass passed past path
  people per percent perfect perfectly perhaps person personally persons perspective phrase pick picked
  picture piece pieces pinch pitch place placed places plain planned planning plans play pleasure plenty pls
  plus plz point points poor popular portion posit position positions positive possible possibly post posted
  posting potential potentially practically precise precisely prefer preferably preferred prep prepare
  prepared preparing presence present presumably pretty prevent previous previously print prior prob probably
  proceed profile prompt proof proper properly prospective proud prove provide provided providing pull pure
  purpose purposes push quarter quest question questions queue quick quicker quickly quiet quit quite quote
  random range ranges rapidly rare rarely rate rather ratio reach reached reaching reader reading ready real
  realistic realistically reality realize really reason reasonable reasonably reasons recall receive received
  recent recently recommend recommended recruit recruiter recruiters refer reference referred regard regarding
  regardless regards regular regularly relate related relevant reliable remain remember remind remove repeat
  replace reply reported req request requests respect respectively respond response rest result results resume
  return review right ring role roles roll rough roughly round row rule rules run rundown rung running sake
  same save saw saying scared scenario scene scratch screen search second seconds secret section sections seek
  seeking seemed seldom selected send sense sent sentence sentences separate series serious seriously serve
  session set sets setting settle several shape share shared sharing sheet shift short shortlist shortly shot
  shout shrug shrugs shut side sight significant significantly silly similar similarly simple simpler simply
  single sir sister sit sits sitting situation situations size sketch skip slight slightly slow slowly small
  smaller smart smooth snag sole solely solid solution somebody somehow somewhat somewhere son soon sooner
  sorry sort sorta sorts sound sounds source space spare speak speaking special specialise specialised
  specialized specific specifically spell spend spent split spoke spot stage stand standard standing statement
  stay stayed step steps stick stop stopped story straight straightforward strange strict strictly string
  strong strongly struggle stuck stuff stupid style subject submit such sucks sudden suddenly sufficient
  suggest suggested suggestion suggestions suit suitable sum summarise summarize summary summer super supply
  suppose supposed sure surely surprise surprised swap sweet switch tab table tackle talk talked talking
  target teach tell tempted tend term terms terrible text thanks theme theoretically thing things third
  thorough thoroughly thought thoughts thread three throw thus tia tight till tiny tired title titles today
  together told tomorrow tone tonight top topic topics total totally touch tough toughest toward track
  transition treat tricks tricky tried trouble true truly trust truth turn turned turns twice two type types
  ugh ultimate ultimately um unclear underneath understand understanding understood unfortunately unit unless
  unlike unlikely unsure update updated updates upfront upon upset urgent urgently useful usually vague
  various vary vast version versus very via view views visit vs wait waiting wake walk wall wanna warm warn
  waste watch way ways weak wear week weekend weeks weigh weird welcome well whatever whats whatsoever
  whenever wherever whether whichever whole whom wide willing wish within without wonder wondering word words
  worked world worried worry worse worst worth worthwhile worthy wow writes written wrong wrote wtf yay yeah
  year yep yes yesterday yo youd young younger youth yup zero
`;

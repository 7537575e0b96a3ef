/** English function words: they say nothing about a topic. Normalised, apart by white space. */
export const FUNCTION_WORDS = `
  a an the this that these those some any each every either neither both all few more most other another such
  no nor not none only own same so than too very just also even still yet ever never
  i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
  herself it its itself they them their theirs themselves one ones someone somebody anyone anybody everyone
  everybody something anything everything nothing who whom whose which what when where why how whether
  am is are was were be been being isnt arent wasnt werent do does did doing done dont doesnt didnt
  have has had having havent hasnt hadnt can could cannot cant couldnt will would shall may might must
  wont wouldnt im ive youre youve hes shes theyre theyve weve thats whats theres lets
  of at by for with about against between into through during before after above below to from up down in out on
  off over under again further then once here there upon within without across along among around behind beyond
  near per since toward towards until via as like and but or if because while although though however else e.g i.e etc
`;

/** Words of asking ("how much does one usually make", "tell me") that are no function words. */
// Left out because they or their stems name topics too: information (security), people (management),
// part (time), general (gener = generative), important (import), pay, day.
export const ASKING_WORDS = `
  make makes making made earn earns earning earned get gets getting got gotten need needs needed needing
  require requires required requiring take takes taking took taken become becomes becoming became
  want wants wanted wanting know knows knowing knew known tell tells telling told work works working worked
  like likes liked good better best great bad worse worst average averages typical typically normal normally
  usual usually common commonly much many lot lots little should ought give gives giving gave given
  show shows showing showed shown think thinks thinking thought say says saying said
  find finds finding found look looks looking looked see sees seeing saw seen explain explains explaining explained
  describe describes describing described mean means meaning meant ask asks asking asked help helps helping helped
  please thanks thank expect expects expected expecting involve involves involved involving
  include includes included including use uses using used try tries trying tried start starts starting started
  keep keeps come comes coming came put let seem seems feel feels happen happens happening happened
  matter matters consider considers considering considered understand understanding wonder wondering
  curious interested interesting kind kinds sort sorts type types thing things stuff way ways bit
  exactly actually really currently current now today nowadays possible able likely sure okay ok well
  first second next main different long far often quick quickly briefly short question questions answer answers
  hi hello hey
  role roles job jobs position positions occupation occupations profession professions gig gigs somebody person
`;

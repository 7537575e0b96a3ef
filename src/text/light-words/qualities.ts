/** How things are, how much, how often, when and where: adjectives, comparisons and adverbs. */
export const LIGHT_QUALITIES = `
  abnormal abrupt abruptly absent absolute absurd abundant abundantly accidental accordingly accurate
  accustomed actionable acute adamant additional additionally adept adequate admittedly adverse afar
  aforementioned afraid afresh afterwards aggressive aghast ago agonizing ahead alas alike alive allegedly
  almost alone alongside aloof aloud already alright alternate altogether amateur amazingly ambiguous amiable
  amid amidst amongst ample anew angrily angry annual anonymous anxious anyhow anymore anyplace anytime anyway
  anywhere apart apiece apparent appropriate approximate apt arbitrarily arbitrary arduous arguable ashamed
  aside asleep assorted astray atop atypical available awake away awesome awhile awkward aye backward badly
  bare basic beautiful beautifully beforehand begrudgingly belated beloved beneath beside bewildered big
  bigger biggest bitter bitterly bizarre blank blatant blatantly bleak blissful blunt bluntly blurry bogus
  bold bottom bound brainless bright brighter brightest brilliant brilliantly broad broader broadly broke
  broken brutal bumpy bygone candid carefree carefully careless carelessly casual catchy categorical cautious
  cautiously central certain certainly chaotic charming chatty cheap cheaper cheapest cheaply cheeky
  cheerfully cheery cheesy chief chiefly childish chronic circa classic classy clearer clearly clever cleverly
  cliched closer closest clueless clumsy coherent coincidental cold colossal comfy comical compatible
  complacent comprehensive concise conclusive confidential conscious consciously consecutive consequently
  conspicuously constant constantly contemporary contradictory contrary controversial conveniently
  conventional convincingly cool cooler coolest cordial corny correctly cosy countless courageous cozy cranky
  crappy crazier craziest crazy credible creepy crisp crucial crude cruel crunchy cryptic curt cushy customary
  cute cynical daft dandy dark darn daunting dazed dead dear dearly decent decidedly deep deeper deeply
  defensive definite deliberate delicate delighted demeaning demented dense deservedly desperate despite
  detached detailed detrimental difficult dim dire direct directly dirty disastrous discreet disgusting
  disheartening dishonest disproportionately disrespectful distant distinct distinctly dodgy doomed dope
  double doubtless downhill downright downward dramatic drastic dry dubious due dull duly dumb dumber dumbest
  dusty eager eagerly earlier earliest early easier easiest easily easy easygoing eccentric edgy effortlessly
  elegant eloquently elsewhere em embarrassingly eminent emphatically empty encouragingly endless endlessly
  enjoyable enormous enough entire envious erratic especially essential eternal evasive eventual everlasting
  everyday everywhere evident evil exact exceedingly exceptional exceptionally excess exclusive excruciating
  exorbitant exotic expendable expert explicit explicitly exponentially exquisite extensive extra
  extraordinary extreme fabulous faint fair fairer fairest fairly faithful faithfully falsely familiar famous
  fancier fantastic fast faster fastest fatal faulty favorable favorite favourable favourite feasible fellow
  fewer fewest fiercely figuratively fine finer finest firm firmly firstly fishy flashy flat flawed flawless
  fleeting flustered focused fond foolish foremost forever formal former formerly forth forthcoming fortunate
  foul fourteen fourth fragile frank frankly freely frequent fresh friendly fruitful fully fun fundamental
  funnier funniest funny furious furthermore furthest fussy futile fuzzy gentle gentler gently genuine giant
  giddy gigantic glad gladly glamorous gnarly golden goofy gradual grand grateful gratefully gratifying
  greater greatest greatly greedy gritty groggy groundbreaking grueling gruelling grumpy guilty half halfway
  handsome handy happier happiest happily happy hard hardcore harder hardest hardly harmful harmless harried
  harsh harshly hastily hasty heartbreaking heartbroken heartfelt hearty heated heavily hectic hefty helpless
  hence henceforth hereby higher highest highly hilarious historic hither holistic hollow honest honestly
  honorable hopefully hopeless hopelessly horrible horrid hot huge humongous humorous hypothetical
  hysterically ideal identical idiotic iffy illogical immaterial immature immediate immense imminent impatient
  impeccable impending imperative important importantly impossible impractical improbable improper inaccurate
  inadequate inadvertently inappropriate inarguably incapable incidentally incomplete inconclusive
  inconsiderate inconsistent inconvenient incorrect incorrectly increasingly incredible indebted indeed
  indefinitely indifferent indirect indispensable individual ineffective inept inevitable inexpensive
  inexperienced inexplicable infamous inferior infinite inherent innate innocent innocuous insane insecure
  inside insignificant insofar instant instantly instead instinctively insufficient intact intense intentional
  intentionally interchangeable interestingly intimate intimidating introductory intuitive invaluable
  invariably invisible inward ironic irrational irregular irrelevant irresistible irrespective irresponsible
  janky jealous joint jointly juicy jumbled justly keen keener keenly kinder kindest kindly knowingly
  laborious lackluster lame large larger largest lasting lastly late later latter laughable lavish lax lazy
  least leftover legendary legit legitimate lengthy lenient less lesser lest lightly likable likeable likewise
  limitless literal liveable lone longer longest longtime loose loud louder loudest loudly lousy lovable low
  lowest lowly luckier luckiest luckily lucky lucrative ludicrous mad madly magic magnificent mainly major
  mandatory manic marginal markedly marvelous massive mature meager meagre meaningless meanwhile measly
  mediocre medium memorable mere messy middling midway mighty mild milder mildly mindless mine miniature
  minimal minted minus miraculous miserable misguided mistakenly moderate modern modest modestly momentarily
  momentous monotonous monumentally moot moreover mostly multiple mundane mutual mysterious naff naive nasty
  natural nay nearby nearer nearest nearly neat neater neatly necessarily necessary needless needlessly needy
  negative negligible nerdy nervous nervously neutral nevertheless new newer newest newfangled newly nice
  nicer nicest nifty noble nobody noisy nonetheless nonsensical nonstop nontrivial nosy notable noteworthy
  notorious notwithstanding nought nowhere nuanced numb numerous nuts nutty obligatory obscure obsolete
  obvious obviously occasional odd oddly offensive offhand official oftentimes old older oldest ominously
  ongoing onto onward openly opinionated opposite oppressive optimistic optional ordinarily ordinary original
  ostensibly otherwise outrageous outright outside outstanding outta outward overall overarching overbearing
  overblown overcomplicated overdue overly overnight overpaid overpriced overqualified overrated overt
  overworked painfully painless pale paradoxical paramount partial particular particularly partly passive past
  patchy pathetic patronising patronizing peaceful peculiar perfect perfectly perhaps periodic perpetual
  perplexing pessimistic petty phenomenal phony picky plain plainer plainly plausible pleasant pleasantly
  plentiful plus pointless pointlessly poor poorer poorly popular posh potential precarious precious
  predominant predominantly preliminary premature prestigious presumptuous pretentious pretty prevalent
  previous previously priceless pricey primarily primary prime primitive prior probable profound profoundly
  prolific prominent prone pronto proper properly prosperous proud proudest proudly provocative punchy pure
  quarterly quicker quickest quiet quieter quietly racking rad radical rampant random randomly rapid rapidly
  rare rash rather raw reachable readily ready real realistic reassuringly recent redeeming regardless
  regrettably regular regularly relentless relentlessly relevant reluctant reluctantly remiss repeatedly
  repetitive reportedly reputable respectfully restless reverse rhetorically rich richer richest right
  rightfully rightly rigid rigorous rosy rough rougher roughly roundabout routine rude rudimentary sacred sad
  sadder saddest sadly salient samey sane satisfactory savvy scarce scary sceptical screwy seasoned secondary
  secondly secret secretly seemingly seldom selfish semi senseless sensible serious seriously shady shaky
  shallow sharp sharper sharply sheer shiny shitty shockingly shoddy shorter shortest shortly sideways
  significant significantly silent silly similar similarly simple simpler simplest simplistic simply
  simultaneous sincere single singular sizable sizeable skeptical sketchy slapdash sleepy slick slicker slight
  slightest slightly slim slimmer sloppy slower slowest slowly sluggish small smaller smallest smart smarter
  smartest smug snappy snarky sneaky snide sobering sole solemnly solid someday somehow someplace sometime
  somewhat somewhere soon sooner sophisticated sore sorry sparse spectacular spontaneous sporadic squarely
  squeaky staggering standout stark steadily steady steep steeper steeply sticky stiff stifling straight
  straightaway straightforward strange stranger strangest strict stricter strictly strong stronger strongest
  strongly stubborn stunning stupid stupidly stylish subjective subpar subsequent substantial subtle subtler
  subtly sudden suddenly sufficient suitable super superb superficial superfluous superior supposedly
  supremely surprisingly susceptible suspicious sweet sweeter sweetest swell tacit tacky tall tame tangible
  tedious telltale tender tense tentative terrible terrific terse thankfully thankless theoretical thereafter
  thereby therefore therein thereof thick thicker thin thinner thirdly thorny thoughtless three throughout
  thus tidy tight tighter tightly timeless tiniest tiny tired tiresome together tomorrow tonight torturous
  touchy tough tougher toughest traditionally tragic trashy tremendous trickier trickiest tricky trivial true
  truer truly trustworthy trusty truthful truthfully twice uglier ugly ulterior ultimate ultra unable
  unacceptable unanimous unapologetically unappealing unavailable unavoidable unaware unbearable unbelievable
  unbiased unbothered uncalled uncertain unchanged unclear uncomfortable uncommon unconditionally
  unconventional undecided undeniable underlying underneath underpaid underrated undervalued underway
  underwhelming undesirable undisclosed undoubtedly undue unduly uneasy unemployed unenthusiastic uneven
  unexpectedly unfair unfairly unfamiliar unfavourable unfinished unfit unforeseen unforgettable unfortunate
  unfriendly unfulfilled ungrateful unhappy unheard unhelpful unimaginable unimportant unimpressed uninformed
  uninspired unintentional unintentionally uninterested unique unknown unlike unlimited unlucky unmistakably
  unmotivated unnatural unnecessarily unnecessary unneeded unnoticed unofficial unorthodox unpleasant
  unpopular unprecedented unpredictable unprepared unprofessional unpromising unqualified unreachable unreal
  unrealistic unreasonable unrelated unreliable unremarkable unrewarding unsaid unsatisfactory unsatisfied
  unsolicited unspecified unspoken unsuccessful unsuccessfully unsuitable unsure unsurprising unsurprisingly
  unthinkable untold untrue unusable unusual unwanted unwelcome unwell unwieldy unwilling unwise unworthy
  unwritten upbeat upcoming upfront uphill upper upright upside upstairs urgent usefully useless utmost
  utterly vague vaguer vain valuable various vast vastly verbose viable visible vital warmer warmly wary weak
  weaker weakest wealthy weird weirder weirdest weirdly whence whenever whereas whereby wherein wherever
  whichever whoever whole wholeheartedly wholly whomever wide wider widespread widest wild wilder wildest
  wildly willingly wise wiser wonderfully wonky worldwide worn worriedly worryingly worth worthless worthwhile
  worthy wracking wrong wrongly yearly yesterday young younger youngest youthful yummy
`;

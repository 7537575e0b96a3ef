/** People, times, numbers, parts of a document or an application, and what one talks about in general. */
export const LIGHT_THINGS = `
  abbreviation acronym ad advantage adventure advert advertisement advisor affair aftermath afternoon agenda
  agreement ammo ammunition analogy annum anomaly appetite apr april area argument article aspect assumption
  aug august aunt auntie autumn avenue backdrop backfill backlash bae baggage ballpark bandwagon baseline
  basis beans beginner behalf belief bestie bigwig bill billion billionaire blip block bloke blunder blurb
  boatload body boon boundary box boyfriend bracket brain brainer brainpower branch breadth breakdown breaker
  breather brink brother bubble buck bucket bud buddy buildup bulk bullet bunch burden butt buzz buzzword case
  category caveat ceiling center centre century certainty champ chance channel chaos chap chapter charge chart
  chatbot cheatsheet checklist chitchat choice chore chum chunk circumstance clarification clarity clout clue
  coincidence colleague comeback comparison consensus content context conundrum core corner counteroffer
  counterpart couple cousin coworker craze criteria criterion crossroads crowd crutch crux cue curve curveball
  cv dab dad daddy darling daughter day dealbreaker dearth dec decade december deck deed department depth
  despair devil dialogue dibs digression dilemma dime dimension disclaimer disgrace dismay diss distaste
  distress dm doc dollar door doozy dose dot downfall dozen draft drama dreamer drudgery dud dude dummy ear
  earth ease edition effort ego eight eighteen eighth eighty elevator eleven emoji emphasis employee endeavor
  endeavour enemy enquiry entirety eom eoy episode equivalent era essay essence ex example explanation extent
  eye eyebrow facet fact failure fairytale fallout fame family fan fantasy faq farce fate father fault feat
  feb february feet fella fiance fiancee fiasco fiction fifteen fifth fifty filler finalist finger five flair
  flak flatmate flavor flavour flipside fluff fluke flyer folk foot footnote forefront format fortnight forty
  forum founder fraction frame fraud fray freebie fresher fri friday friend frontrunner fy gal gang gazillion
  genius gentleman gentlemen getgo girlfriend gist giveaway glitch glory glossary goalpost god godson goldmine
  gotcha grain grandfather grandkid grandma grandmother grandpa granny grapevine gratitude gray grey
  groundwork group grownup guilt guru gusto gut guy halp hand handbook hangout hardship haste hat headache
  headcount headline heap hearsay heart heaven heck hell hero hiccup hindsight history hoax hodgepodge hole
  hood hoop horizon horror hotline housemate hr hubby hunch hundred hundredth husband hyperlink hypothesis
  idea illusion inbox inception inch info inkling input inquiry instance internet interviewee intro irony ish
  issue item jab jan january jd jealousy jist jobhunt jobless jobseeker joe joy jul july jun june junk
  justification k kicker kiddo killer knack kudos label lad lady lap lass laughter layman laymen layperson
  leeway leg legend legwork length letdown letter leverage liar life lifeline lifesaver lifetime light
  likelihood limbo line liner lingo literature litmus livelihood loner longlist loophole loser loss lowdown
  luck lull lump luxury madam madhouse magnitude mainstay mama man manner march mass mate max maximum maybe
  mayhem meantime meltdown member memo mercy metaphor midday midnight midpoint midst mile million millionaire
  minute miracle misconception misery misfortune mishap mister mistrust mixture mode mom momentum mommy mon
  monday moneymaker month monthly mood morning moron mother motto mouth mr ms mum mummy myth narrative
  naysayer necessity neck neighbor neighbour nephew nerve newbie newcomer newsflash niche niece nightmare nine
  nineteen ninety ninth nitty noob noon norm nose notch nov november novice nth nugget number oath occasion
  oct october offer omission onlooker onset outburst outcome outlet outlier outset overkill oversight page
  pager pal papa paper paragraph part partner passage pathway pdf peak peanuts peer peeve penny people pep
  percent percentage perception peril permission personnel perspective phase phenomenon pickle picture piece
  pinnacle pity pleasure plethora pocket pointer poppin portion pov predecessor predicament premise prep
  prerogative presence pretence pretense pretext price pride privilege proof proportion proverb pun punchline
  pursuit q1 q2 q3 q4 qualm quandary quantity quarter quest quibble quirk quo ramification rarity rationale
  reaction reality realm reapplied red relief remainder repercussion req requisition resume riddance riddle
  rigour ripoff ripple rival roadblock rollercoaster rookie room roommate root rope roster route row rubbish
  rumor rumour runaround rundown rut sake salt sanity scam scandal scapegoat scenario scene scheme scoop score
  screwup seat section segment semblance sensation sentence sentiment sept september sequence series setback
  seven seventeen seventh seventy shadow shame shebang sheet shelf shenanigans shortcut shorthand shoulder
  showdown sibling side sidekick sidenote sight silver sir sis sister situation six sixteen sixth sixty
  slackbot slang slice slot smattering smidgen snapshot snippet son soul soundbite space spectrum spiel spirit
  spite spoiler spotlight spouse stage stance standpoint starter state statement status step stepdad
  stepdaughter stepfather stepmom stepmother stepson stereotype stickler stint stomach story storyline streak
  stride string substance subtitle subtlety summer superstition suspicion synopsis tab table tad takeaway tale
  tangent taste teammate teaser temptation ten tendency tenth term text thanksgiving theme theory thingamajig
  third thirteen thirty thousand thread thumb thur thursday tidbit tidings timeframe timeline timeout title
  tldr toll tone tons topic tradeoff tradition tribe trillion triumph trivia tue tuesday twelfth twelve twenty
  twin two typo umpteenth uncertainty uncle upshot urgency usage usd vantage variety verdict verge vibe
  viewpoint virtue walkthrough wannabe war wave wealth website wed wednesday week weekday weekly weirdo whammy
  whatnot wheel wheelhouse whim whirl whirlwind wife wifey wiki wildcard willpower winner winter wisdom
  wishlist word world writeup yardstick year yikes youngster ytd zero
`;

/** What people do, say, think and decide before they ask: bases, and forms that the stemmer cannot derive. */
export const LIGHT_ACTIONS = `
  abandon abide abound absorb accept accompany accomplish accord accuse ache achieve acknowledge acquaint
  acquire act add address admire admit adore advise affect affirm afford aggravate agree aid aim allege allude
  alter amaze amount amuse angle announce annoy anticipate apologise apologize appeal appear applaud apply
  appoint appreciate approve argue arise arisen arose arrange arrive ascertain aspire assume astonish attach
  attain attempt attest attract avoid await awaken awoke babble back backfire backtrack badmouth baffle bag
  bail banter base bash battle bear beat beaten befriend beg began begin begrudge begun behave behold believe
  belittle belong benchmark bend bestow bet betray bicker bid bind bite bitten blab blame blast bless blew
  blindside blink blow blown bluff blur blurt boast boggle boil bolster bombed boost bore born borrow boss
  botch bother bought bounce bow brace brag brave breathe breeze brief bring brought browse brush buckle budge
  bum bump burst bury bust buy bypass calculate cancel captivate care carry carve cast catch caught cause
  caution cease celebrate chalk change chase chat cheat check cheer cherish chew chill choke choose chop chose
  chosen chuck chuckle circle circulate cite claim clarify clash clear click climb cling clog close clown
  coerce coin combine comfort command commence commend comment compare compel complain complicate compliment
  compose compromise conceal concede conceive concentrate concern conclude condemn condense condone confess
  confirm confront confuse congratulate conjure connect conquer construe contact contemplate contend
  contradict contrast contrive converge converse convert convey convince cope copy correct correlate
  correspond corroborate cough count counter cover covet crack cram crave crawl create creep crept crib cringe
  crop crunch crush cry culminate curse cut dabble dangle dare dash date daydream dazzle deal dealt debate
  decide decipher declare decline decrease deduce deem default defeat defend defer define deflect delay delete
  delude delve demonstrate demystify denounce deny depend depict deplete derive deserve desire despise destroy
  deter deteriorate determine detest deviate devise devote devour dictate die differentiate dig dilute
  diminish dip disagree disappear disappoint discard discern disclose discourage discover discuss dislike
  dispel display dispute disregard dissuade distinguish distract disturb ditch divert divide dodge dole
  dominate doubt drag drain drawn dread dream dreamt drew drift drop drown dub duck dug dump dwell dying echo
  elaborate elicit eliminate elude email embark embarrass embody embrace emphasize enable encounter encourage
  end endorse endure enjoy enlarge enlighten enlist enquire ensure entail entangle enter entice entitle
  entrust envision envy equate erase err escape establish estimate evade evoke exaggerate exceed excite
  exclaim exclude excuse exert exhaust exist exit expand explode explore extend eyeball face fade fail fake
  fall fallen fancy fare fascinate fathom fear fed feed fell felt fend fetch fib fiddle fight fill finalise
  finalize finish fix fizzle flag flatter flee flinch flip flirt float flock flop flounder flow fluctuate
  flunk focus follow fool forbid forbidden force foresee forgave forget forgive forgiven forgo forgot
  forgotten form formulate forward fought freak free freshen fret frighten frown fudge fulfil fumble fume
  furnish fuss gain gamble garner gasp gather gauge gaze general ghost glare glean glimpse gloat glorify gloss
  glow glue go goof gossip grab grapple grasp greet grew grieve grill grin grind grip gripe grit groan ground
  grown grudge grumble guarantee guess guide gulp haggle halt hamper handle hang harp hassle hate haul haunt
  head headhunt hear heard heed heighten held hesitate hid hidden hide highlight hinder hint hire hit hitch
  hold hook hoot hope horrify hug hung hunt hurry hurt hustle hype identify ignore illustrate imagine imitate
  impart impede implore imply impose impress incline incur indicate induce indulge infer inform infuriate
  inherit inhibit inquire insist inspire insult intend interfere interrupt intervene intrigue introduce invade
  invent investigate invite invoke irk irritate itch iterate jeopardise jeopardize jinx join joke jot judge
  juggle jump justify kick kid kill knock lack lag laid land lash latch laugh launch lay learnt left lend lent
  lessen lick lie lied lighten limit limp linger link list live loathe lock loom loop loosen lose lost love
  lowball lower lure lying magnify mail mark marry masquerade match maximise maximize mention mess message met
  mimic mind mingle misinform misinterpret misjudge mislead misled mismatch misplace misread misrepresent miss
  misspell misspoke mistake mistaken mistook mistype misunderstood mix moan modify move mull multiply mumble
  muse mutter mystify nag nail name narrate narrow neglect nitpick nod nominate note notify nudge obey oblige
  obsess obtain occupy occur offend offset omit oppose opt order outbid outdo outgrow outlast outline outlive
  outnumber outperform outsmart outweigh overanalyse overcharge overcome overdo overestimate overhear
  overheard overlap overlook overpay overpromise overreact overrule oversell overshadow oversimplify overstate
  overstay overstep overthink overturn overuse overwhelm owe pace pack paint panic paraphrase participate pass
  pause peek peel peg perceive pertain peruse pester phrase pick pin pinch ping pinpoint pitch pivot
  place plague play plead pledge plug plunge poach point poke polite ponder pop portray pose possess post
  postpone praise pray preach precede precise prefer prepare press presume pretend prevail prevent print probe
  proceed procrastinate produce prohibit prolong promise pronounce propose prove proven provide provoke pull
  punch punish purport pursue push quantify quarrel quit quiz quote rage rake rally ramble ramp ran rank rant
  rattle rave reach read reader readjust reaffirm realise realize rearrange reason reassess reassure recall
  recap receive recheck reciprocate recite reckon recognise recognize recollect reconnect reconsider record
  recount recruit recur redirect redo reduce reel refine reflect refocus refrain reframe refresh refuse refute
  regain regard regret regroup rehash reinvent reiterate reject rejoice relax relearn relieve relinquish rely
  remain remake remark remember remind reminisce remove reopen repay repeat rephrase replace replay reply
  reprimand request reread rescue resemble resent reserve reset resign resist resonate resort respect respond
  restate restrict result resurface resurrect retake retaliate retell rethink retrace retract retreat
  retrospect return retype reunite reveal revert revise revisit revive revolve rewind reword rid ride ridicule
  rig ring rip rise risen rode roll rose round rouse rub ruin rule run rung rush sacrifice sag salvage sang
  sank sat satisfy save savor scare scatter scold scoot scour scramble scratch scream screen screw scroll
  scrounge scrutinise scrutinize search seek seize select sell send sense sent separate serve set settle shake
  shaken shape shed shine shock shook shoot shortchange shorten shortlisting shot shout shove shrink shrug
  shun shut sidestep sift sigh sign signify simplify sit size skew skim skimp skip skirt slam slap slash slay
  sleep slept slid slide slip slog slow smash smell smile snag snap sneak sniff sob soften sold solicit soothe
  sought sound spare speak spearhead specify speculate spell spend spent spice spill spilt spin spit split
  spoil spoke spoken spot spout spread spun spur squander squash squeeze staff stall stand stare startle
  starve stash stay steal steer stick stink stir stole stolen stood stop stray stretch strive stroll struck
  stuck stumble stump stung submit subscribe subside substitute suck suffer suffice sugarcoat suggest suit sum
  summarise summarize summon sunk supplement supply suppose suppress surface surge surpass surprise surround
  survive suspect suspend swallow swamp swap sway swear sweat sweep swept swipe switch swore sworn swung
  sympathize tackle tag tailor talk tap target taught teach tear tease tempt tend terrify threaten threw
  thrill thrive throw thrown tick tie tighten tilt tinker toast toil tolerate top tore torn toss total touch
  tout trail trap trash treat trigger trim trip triple trouble trust tuck tug tumble turn tweak twist uncover
  undercut underdeliver underestimate undergo underline undermine underpay underperform undersell understate
  understood undertake undertook undo undone unfold unleash unlock unnerve unpack unravel unsettle unveil
  unwind upend upset urge usher utter vanish vary venture vie view vindicate visit voice vouch vow waffle
  wager wait waive wake walk wander wane warm warn warp warrant waste watch weaken weigh welcome went whack
  whine widen wiggle win wish withdraw withdrew wither withhold withstand witness wobble woke woken won worry
  worsen wow wrap wreck wrestle yap yawn yearn yell yield zoom
`;

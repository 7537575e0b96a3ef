import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIGHT_ACTIONS } from '../../src/text/light-words/actions.ts';
import { LIGHT_CHAT } from '../../src/text/light-words/chat.ts';
import { LIGHT_QUALITIES } from '../../src/text/light-words/qualities.ts';
import { LIGHT_THINGS } from '../../src/text/light-words/things.ts';
import { LIGHT_FORMS, LIGHT_WORDS } from '../../src/text/light-words.ts';
import { isLightWord, stem, tokenize } from '../../src/text/terms.ts';

// Words around a question: who asks, when, why, how it feels, and how people chat.
const WRAPPERS = wordsOf(`
  decides charge stories war fool lowballed floated shrugs handful themself wat spot spots command onwards record
  box brilliant glue rung branch justify jd suits dead gist lowdown scoop clue angle perspective bullet wiki doc docs
  buddy niece boss colleague hubby newbie folks dude nephew uncle cousin wife partner friend mom recruiter candidate
  cv resume advert posting headcount shortlist counteroffer backfill offered hired poached ghosted landed nailed
  week decade summer winter monday friday january december yesterday tomorrow tonight morning month year fortnight
  two twelve thirty hundred thousand million dozen couple half twice third
  honestly frankly absolutely basically roughly seriously apparently supposedly obviously definitely ridiculously
  pretty huge tiny weird silly crazy awesome terrible decent fair worried nervous thrilled confused lucky
  guessing pondering reckon swear bet promise insist mention convince elaborate clarify
  summarise summarize rephrase recap stumbled bumped juggle chase grab pick choose compare deserve afford avoid hate
  love enjoy wish hoping fear regret quit jump climb settle
  realy alot becuase definately shud wud cud thier wich abt ppl smth tho prolly gud gr8 pls plz thx thru wut u ur b4
  cuz coz gonna wanna kinda gotta lemme dunno btw imo afaik ngl tbh lol asap fyi eli5 tldr idk omg
  sake deal case reason chance trouble mess nonsense truth rumour myth hunch opinion guess example scenario
`);

// Words that carry a question about a job: a passage without them is no answer.
const CARRYING = wordsOf(`
  visa sponsor sponsorship union overtime leave parental maternity paternity vacation holiday holidays pto interview
  interviews women gender diversity stock equity share shares bonus pension retirement retire insurance health dental
  benefits dress code travel notice contract contractor probation background drug relocation relocate remote remotely
  hybrid office hours hourly shift night weekend freelance freelancer internship intern license licence pilot
  certificate certification certified degree exam examination clearance citizenship age commute parking severance
  layoffs turnover attrition tax net gross dog car laptop phd diploma university college study course training
  communication patience leadership planning listening teamwork empathy creativity flexibility integrity curiosity
  confidence humility persistence resilience negotiation motivation initiative punctuality honesty assertiveness
  lead test manage management plan report design build train review audit budget schedule meetings mentor
  documentation writing presentation drawings inspection safety security compliance validation
  automation container containerization microservice allowance permit fitness expense reimbursement attendance
  autocad revit excel python rust swift react docker aws azure kubernetes selenium jira slack sql git apache redis
  concrete foundation bridge seismic pharmaceuticals banking accounting medical nuclear retail
  weather recipe zodiac klingon scuba
`);

// Technologies and facts that double as everyday words: "go" is a verb in nearly every question.
const ALSO_EVERYDAY = new Set(['go', 'idea', 'issu']);

const PARTS = { LIGHT_ACTIONS, LIGHT_QUALITIES, LIGHT_THINGS, LIGHT_CHAT, LIGHT_FORMS };

describe('light words', () => {
  it.each(Object.entries(PARTS))('keeps %s in alphabetical order', (_, part) => {
    const words = wordsOf(part);
    expect(words).toEqual([...words].sort());
  });

  it('lists every word once, and one form for each stem', () => {
    const words = wordsOf(LIGHT_WORDS);
    expect(repeated(words)).toEqual([]);
    expect(repeated(words.map(stem))).toEqual([]);
    expect(repeated(wordsOf(LIGHT_FORMS))).toEqual([]);
  });

  it('lists words as questions have them: normalised and of one token', () => {
    const words = wordsOf(`${LIGHT_WORDS} ${LIGHT_FORMS}`);
    expect(words.filter((word) => tokenize(word)[0]?.text !== word)).toEqual([]);
  });

  it('takes the words around a question as light', () => {
    expect(WRAPPERS.length).toBeGreaterThan(150);
    expect(WRAPPERS.filter((word) => !isLightWord(word))).toEqual([]);
  });

  it('takes no word as light that carries a question', () => {
    expect(CARRYING.length).toBeGreaterThan(120);
    expect(CARRYING.filter(isLightWord)).toEqual([]);
  });

  it('takes no technology and no fact of the documents as light', () => {
    const terms = singleTerms().filter((term) => !ALSO_EVERYDAY.has(stem(term)));
    const forms = new Set(wordsOf(LIGHT_FORMS));
    expect(terms.length).toBeGreaterThan(100);
    expect(terms.filter((term) => isLightWord(term) || forms.has(term))).toEqual([]);
  });

  it('has as forms only words whose stems are not light', () => {
    expect(wordsOf(LIGHT_FORMS).filter((form) => wordsOf(LIGHT_WORDS).includes(form))).toEqual([]);
    const light = new Set(wordsOf(LIGHT_WORDS).flatMap((word) => [word, stem(word)]));
    expect(wordsOf(LIGHT_FORMS).filter((form) => light.has(stem(form)))).toEqual([]);
  });
});

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function repeated(words: readonly string[]): readonly string[] {
  return words.filter((word, place) => words.indexOf(word) !== place);
}

function singleTerms(): readonly string[] {
  const path = new URL('../knowledge/seed-figures.json', import.meta.url);
  const sections = JSON.parse(readFileSync(path, 'utf8')) as readonly {
    readonly terms?: readonly string[];
  }[];
  return sections
    .flatMap(({ terms }) => terms ?? [])
    .map((term) => tokenize(term).map(({ text }) => text))
    .flatMap((words) => (words.length === 1 ? words : []));
}

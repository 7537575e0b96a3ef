import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLocations, findLocations, type Location, placePhrase } from '../../src/career/location.ts';

const ids = (text: string): readonly string[] => findLocations(text).map(({ location }) => location.id);
const place = (text: string): Location => {
  const [first] = findLocations(text);
  if (!first) throw new Error(`no place in ${text}`);
  return first.location;
};

describe('findLocations', () => {
  it.each([
    ['in california', 'us/california'],
    ["what's the market range in new yrok", 'us/new-york/new-york-city'],
    ['sanfrancisco salary', 'us/california/san-francisco'],
    ['senior backend engineer pay washington', 'us/washington'],
    ['New York, NY: $110,112 average', 'us/new-york/new-york-city'],
    ['New York, New York', 'us/new-york/new-york-city'],
    ['NYC, the big apple', 'us/new-york/new-york-city us/new-york/new-york-city'],
    ['jobs in NY', 'us/new-york/new-york-city'],
    ['upstate new york', 'us/new-york'],
    ['Rochester, NY', 'us/new-york/rochester'],
    ['San Francisco Bay Area', 'us/california/bay-area'],
    ['california (pasadena)', 'us/california us/california/pasadena'],
    ['pasadena, ca', 'us/california/pasadena'],
    ['Pasadena, TX', 'us/texas/pasadena'],
    ['austin tx', 'us/texas/austin'],
    ['portland or seattle', 'us/oregon/portland us/washington/seattle'],
    ['Portland, OR', 'us/oregon/portland'],
    ['Portland, ME, USA', 'us/maine/portland'],
    ['Washington, D.C.', 'us/district-of-columbia'],
    ['washington dc', 'us/district-of-columbia'],
    ['in DC', 'us/district-of-columbia'],
    ['philly vs. vegas', 'us/pennsylvania/philadelphia us/nevada/las-vegas'],
    ['pay in LA', 'us/california/los-angeles'],
    ['pay in la', 'us/california/los-angeles'],
    ['New Orleans, LA', 'us/louisiana/new-orleans'],
    ['around sf', 'us/california/san-francisco'],
    ['what about georgia?', 'us/georgia'],
    ['tx', 'us/texas'],
    ['jordan', 'jordan'],
    ['what about sf?', 'us/california/san-francisco'],
    ['hiring in CA, TX and NY', 'us/california us/texas us/new-york/new-york-city'],
    ['in CA?', 'us/california'],
    ['in ca?', 'us/california'],
    ['moved to a team in OR', 'us/oregon'],
    ['CA: $150k', 'us/california'],
    ['the US market', 'us'],
    ['US', 'us'],
    ['pay in the us', 'us'],
    ['the U.S. market', 'us'],
    ['usa', 'us'],
    ['uk', 'uk'],
    ['in the UAE', 'uae'],
    ['Cambridge', 'us/massachusetts/cambridge'],
    ['Cambridge, UK', 'uk/england/cambridge'],
    ['Birmingham, England', 'uk/england/birmingham'],
    ['London, England, UK', 'uk/england/london'],
    ['london ontario', 'canada/ontario/london'],
    ['Vancouver', 'canada/british-columbia/vancouver'],
    ['Vancouver, WA', 'us/washington/vancouver'],
    ['Georgia, US', 'us/georgia'],
    ['salary in georgia', 'us/georgia'],
    ['Tbilisi, Georgia', 'georgia/tbilisi'],
    ['Paris, TX', 'us/texas/paris'],
    ['Paris', 'france/paris'],
    ['München', 'germany/bavaria/munich'],
    ['Zürich or Łódź', 'switzerland/zurich poland/lodz'],
    ['São Paulo', 'brazil/sao-paulo'],
    ["Côte d'Ivoire", 'ivory-coast'],
    ['Berlin, DE', 'germany/berlin'],
    ['Toronto, ON', 'canada/ontario/toronto'],
    ['the german market', 'germany'],
    ['Swiss salaries', 'switzerland'],
    ['salaries in turkey', 'turkey'],
    ['Place: Nice · Median: €72,000', 'france/nice'],
    ['I live in Reading', 'uk/england/reading'],
    ['bath uk', 'uk/england/bath'],
    ['Mobile, AL', 'us/alabama/mobile'],
    ['St. Louis, MO', 'us/missouri/st-louis'],
    ['winston-salem', 'us/north-carolina/winston-salem'],
    ["california's average", 'us/california'],
    ['emea and apac', 'emea apac'],
    ['remote salary', 'remote'],
    ['IN NEW YORK OR IN TEXAS', 'us/new-york/new-york-city us/texas'],
  ])('reads the places of "%s"', (text, expected) => {
    expect(ids(text).join(' ')).toBe(expected);
  });

  it.each([
    ['californa', 'us/california'],
    ['seatle', 'us/washington/seattle'],
    ['pheonix', 'us/arizona/phoenix'],
    ['bostn', 'us/massachusetts/boston'],
    ['massachussets', 'us/massachusetts'],
    ['pennsylvannia', 'us/pennsylvania'],
    ['los angelas', 'us/california/los-angeles'],
    ['san fransico', 'us/california/san-francisco'],
    ['new jersy', 'us/new-jersey'],
    ['germny', 'germany'],
    ['amsterdm', 'netherlands/amsterdam'],
    ['banglore india', 'india/karnataka/bangalore'],
    ['untied states', 'us'],
  ])('sees through the slip in "%s"', (text, expected) => {
    expect(ids(`salary in ${text}`)).toEqual([expected]);
  });

  it.each([
    'tell us what the role is about',
    'what do you pay us',
    'WHAT DO YOU PAY US',
    'work in IT',
    'OK, hi! me or him?',
    'a nice salary',
    'reading comprehension',
    'the main thing in main street',
    'mobile development and orange buttons',
    'experience in Mobile and Web',
    'a bath with a cork',
    'cold turkey',
    'ask Georgia or Jordan about it',
    'my friend chad',
    'hungry indian restaurants',
    'do I need German or French?',
    'remote work trends',
    'working remote',
    'finance, fnance, media, medai',
    'a new work and a west wing',
    'Portland cement and anchorage design',
    'MS in CS',
    'a VA or a PC',
    'write to paris@example.com or https://berlin.example/london',
    'Senior Backend Engineer',
  ])('reads no place in "%s"', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('means the place that is nearer to what the text is about', () => {
    expect(findLocations('Cambridge', { near: place('UK') })[0]?.location.id).toBe('uk/england/cambridge');
    expect(findLocations('Birmingham', { near: place('US') })[0]?.location.id).toBe('us/alabama/birmingham');
  });

  it('names places as people do', () => {
    const names = ['pasadena', 'nyc', 'california', 'munich', 'mexico city', 'dc', 'brooklyn', 'emea'];
    expect(names.map((text) => place(text).name)).toEqual([
      'Pasadena, California',
      'New York City',
      'California',
      'Munich, Germany',
      'Mexico City',
      'Washington, D.C.',
      'Brooklyn, New York City',
      'EMEA',
    ]);
  });

  it('gives slices in order that never overlap, for any text', () => {
    const words = fc.constantFrom(
      'new',
      'york',
      'NY',
      'CA',
      ',',
      ' ',
      '(',
      'us',
      'in',
      'San',
      'berlin',
      '$5',
      'é',
      '.',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          let from = 0;
          for (const { start, end } of findLocations(text)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            from = end;
          }
        },
      ),
    );
  });
});

describe('compareLocations', () => {
  it.each([
    ['pasadena', 'california', 'wider'],
    ['california', 'pasadena', 'narrower'],
    ['california', 'cali', 'same'],
    ['texas', 'california', 'other'],
    ['california', 'usa', 'wider'],
    ['san jose', 'bay area', 'wider'],
    ['bay area', 'california', 'wider'],
    ['berlin', 'dach', 'wider'],
    ['berlin', 'europe', 'wider'],
    ['dach', 'europe', 'wider'],
    ['emea', 'germany', 'narrower'],
    ['chicago', 'midwest', 'wider'],
    ['seattle', 'east coast', 'other'],
    ['brooklyn', 'nyc', 'wider'],
    ['london', 'eu', 'other'],
    ['Tbilisi', 'Georgia, US', 'other'],
    ['remote pay', 'usa', 'other'],
  ])('asked for %s, a figure for %s is %s', (asked, documented, expected) => {
    expect(compareLocations(place(asked), place(documented))).toBe(expected);
  });
});

describe('placePhrase', () => {
  it.each([
    ['what is the pay in Boise Falls?', 'Boise Falls'],
    ["I'm based out of Tlaxcala", 'Tlaxcala'],
    ['salary of a backend engineer near Little Wobble', 'Little Wobble'],
    ['moving to Zzyzx, what would I earn?', 'Zzyzx'],
  ])('names the unknown place in "%s"', (text, expected) => {
    expect(placePhrase(text)).toBe(expected);
  });

  it.each([
    'what is the pay in Boston?',
    'what does someone with experience in Kotlin earn?',
    'pay in Software Engineering',
    'what is it like in boise falls',
    'do they use Revit in Structural Engineering?',
    'salary for a degree in Mathematics',
    'pay in March',
    'In What',
    'WHAT IS THE PAY IN ZZYZX',
  ])('names none in "%s"', (text) => {
    expect(placePhrase(text)).toBeUndefined();
  });
});

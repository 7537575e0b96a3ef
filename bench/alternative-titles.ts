import { seeded } from './draws.ts';

/** A role with the names that people give it, as a document declares them. */
export interface NamedRole {
  readonly role: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

const ROLES = 1000;
const NAMES_OF_ROLE = 45;
/** Of the names, those that another role has too. */
const SHARED = 0.1;

const FIELDS = `Accounting;Aerospace;Agricultural;Banking;Biomedical;Chemical;Civil;Clinical;Compliance;Construction;
  Customer Service;Data;Education;Electrical;Energy;Environmental;Facilities;Finance;Food & Beverage;Health;
  Heating & Cooling;Hospitality;Human Resources;Information Technology;Insurance;Legal;Logistics;Manufacturing;
  Marketing;Mechanical;Network;Nursing;Operations;Petroleum;Product;Public Relations;Quality Assurance;Research;
  Retail;Software`;
const NOUNS = `Administrator;Advisor;Analyst;Architect;Assistant;Buyer;Clerk;Consultant;Coordinator;Designer;
  Developer;Director;Engineer;Estimator;Inspector;Instructor;Manager;Officer;Operator;Planner;Representative;
  Scientist;Specialist;Supervisor;Technician`;
const SPECIALITIES = `3D;A/R;AI;Acoustics;Admissions;Airport;Asset;Audit;Backend;Benefits;Blast;Boiler;Bridge;Budget;
  C++;Cable;Calibration;Cargo;Cash;Catering;Ceramics;Claims;Class A;Cloud;Coatings;Collections;Combustion;Commodity;
  Community;Composites;Contracts;Controls;Corrosion;Cost;Credit;Crew;Crop;Curriculum;Dairy;Database;Depot;Dialysis;
  Dispatch;Dock;Drainage;Drilling;Embedded;Emissions;Event;Export;Fleet;Foundry;Fraud;Frontend;Fuel;Fundraising;
  Furnace;Gearbox;Geotechnical;Glazing;Grants;Harbor;Hydraulics;Hydrology;Imaging;Import/Export;Infection Control;
  Instrument;Inventory;Irrigation;Kiln;Lab;Land;Laser;Leasing;Library;License;Lighting;Loan;Machine Learning;
  Maintenance;Materials;Media;Membership;Metrology;Mine;Mobile;Mortgage;Motor;Music;NOC;Nuclear;Optical;Orchard;
  Packaging;Paint;Parts;Patent;Payroll;Pension;Permit;Pipeline;Plastics;Plumbing;Policy;Power;Press;Pricing;Print;
  Procurement;Protocol;Pump;Quarry;R&D;Rail;Records;Recycling;Refinery;Reliability;Reservoir;Rigging;Risk;Road;
  Robotics;Safety;Sales/Marketing;Sanitation;Security;Seismic;Shift;Shipping;Signal;Soil;Solar;Stage;Stock;Storage;
  Structural;Studio;Survey;Tax;Telecom;Test;Textile;Title;Toxicology;Traffic;Training;Transit;Treasury;Tunnel;
  Turbine;UX;Vaccine;Vendor;Video;Warehouse;Waste;Water;Weld;Wind;Workshop;X-Ray`;
const RANKS =
  'Senior;Junior;Lead;Principal;Chief;Associate;Staff;Deputy;Assistant;Head;Night;Field;Certified;Regional';
const SHORT = new Map([
  ['Manager', 'Mgr'],
  ['Engineer', 'Eng'],
  ['Coordinator', 'Coord'],
  ['Administrator', 'Admin'],
  ['Technician', 'Tech'],
  ['Representative', 'Rep'],
  ['Assistant', 'Asst'],
  ['Human Resources', 'HR'],
  ['Information Technology', 'IT'],
  ['Quality Assurance', 'QA'],
  ['Public Relations', 'PR'],
]);

const listOf = (words: string) => words.split(';').map((word) => word.trim());
const fields = listOf(FIELDS);
const nouns = listOf(NOUNS);
const specialities = listOf(SPECIALITIES);
const ranks = listOf(RANKS);

/** A thousand roles with 45,000 different names, a tenth of them shared by two roles; the same on every run. */
export function alternativeTitles(): readonly NamedRole[] {
  const random = seeded(3);
  const taken = new Map<string, number>();
  const names = Array.from({ length: ROLES }, (_, role) => namesOf(role, { random, taken }));
  for (const own of names) {
    for (let count = 0; count < NAMES_OF_ROLE * SHARED; count += 1) {
      const other = pick(names, random());
      const name = pick(other, random());
      if (other !== own && !own.includes(name)) own.push(name);
    }
  }
  return names.map(([title = '', ...aliases], role) => ({ role: `role-${role}`, title, aliases }));
}

interface Naming {
  readonly random: () => number;
  readonly taken: Map<string, number>;
}

function namesOf(role: number, { random, taken }: Naming): string[] {
  const field = pick(fields, (role % fields.length) / fields.length);
  const noun = pick(nouns, Math.floor(role / fields.length) / nouns.length);
  const own = new Set<string>([`${field} ${noun}`]);
  while (own.size < NAMES_OF_ROLE) {
    const parts = {
      field,
      noun,
      rank: pick(ranks, random()),
      one: pick(specialities, random()),
      other: pick(specialities, random()),
    };
    const name = pick(FORMS, random())(parts);
    // Nobody gives the plural of a title to another role.
    const key = name.toLowerCase().replace(/s$/, '');
    const owner = taken.get(key) ?? role;
    if (owner !== role) continue;
    taken.set(key, role);
    own.add(name);
  }
  return [...own];
}

interface Parts {
  readonly field: string;
  readonly noun: string;
  readonly rank: string;
  readonly one: string;
  readonly other: string;
}

/** The ways in which people build titles; some tell roles apart by the order of the words alone. */
const FORMS: readonly ((parts: Parts) => string)[] = [
  ({ one, noun }) => `${one} ${noun}`,
  ({ one, field, noun }) => `${one} ${field} ${noun}`,
  ({ field, one, noun }) => `${field} ${one} ${noun}`,
  ({ one, other, noun }) => `${one} ${other} ${noun}`,
  ({ one, other, noun }) => `${one} and ${other} ${noun}`,
  ({ one, other, noun }) => `${one}/${other} ${noun}`,
  ({ rank, field, noun }) => `${rank} ${field} ${noun}`,
  ({ rank, one, noun }) => `${rank} ${one} ${noun}`,
  ({ rank, one, noun }) => `${one} ${rank} ${noun}`,
  ({ rank, one, field, noun }) => `${rank} ${one} ${field} ${noun}`,
  ({ rank, one, other, noun }) => `${one} ${rank} ${other} ${noun}`,
  ({ rank, one, other, noun }) => `${rank} ${other} ${one} ${noun}`,
  ({ one, noun }) => `${noun}, ${one}`,
  ({ one, field, noun }) => `${field} ${noun} - ${one}`,
  ({ one, noun }) => `${one} ${noun}s`,
  ({ one, noun }) => `${noun} of ${one}`,
  ({ one, noun, field }) => `${one} ${SHORT.get(field) ?? field} ${SHORT.get(noun) ?? noun}`,
  ({ one, noun }) => `${one} ${noun} (${one[0]}${noun[0]})`,
];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The title with one letter left out, doubled, replaced or swapped with the next, in a word of four or more. */
export function withTypo(title: string, random: () => number): string {
  const words = [...title.matchAll(/\p{L}{4,}/gu)];
  const word = words[Math.floor(random() * words.length)];
  if (word === undefined) return title;
  const at = word.index + Math.floor(random() * (word[0].length - 1));
  const [before, letter, next, after] = [title.slice(0, at), title[at], title[at + 1], title.slice(at + 2)];
  const kinds = [
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${pick([...LETTERS], random())}${next}${after}`,
    `${before}${next}${letter}${after}`,
  ];
  return pick(kinds, random());
}

function pick<T>(list: readonly T[], share: number): T {
  const picked = list[Math.floor(share * list.length)];
  if (picked === undefined) throw new Error('The list is empty.');
  return picked;
}

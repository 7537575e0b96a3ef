import type { Files } from './build.ts';

/** An invented knowledge base: four jobs of a harbour, each with something that the others lack. */
export const HARBOUR: Files = {
  'harbour-pilot': `---
title: Harbour Pilot
aliases:
  - ship pilot
  - marine pilot
source:
  title: Harbour handbook
  url: https://example.com/pilot
market: US
asOf: "2025"
---

# Harbour Pilot

## Overview

A harbour pilot steers large ships through narrow waters.

## Pay and benefits

The figures are before tax:

- National average: $182,000 a year.
- National range: $140,000 to $230,000 a year.
- Average in Boston: $195,500 a year.
- Average in Texas: $171,000 a year.
- With 10+ years of experience: $205,000 to $260,000 a year.

Every harbour pilot has six weeks of vacation.

## What you'd need

- A master mariner's licence.
- Four years as an officer of a ship.
- Eyesight that passes a yearly test.

## Day to day

- Boards ships from a small boat by a rope ladder.
- Talks with tugs by radio.
- Writes a report after each passage.

## Where it leads

A harbour pilot can become harbour master or train younger pilots.

## The hard parts

Climbing the rope ladder in winter is the riskiest part.
`,
  'crane-engineer': `---
title: Crane Engineer
aliases: [crane design engineer]
source:
  title: Harbour handbook
market: US
---

# Crane Engineer

## Overview

A crane engineer designs the cranes of a container terminal.

## Salary

- Average wage: $45.50 an hour.
- Average in Boston: $52.00 an hour.

## Education

- A bachelor's degree in mechanical engineering.

## Skills

- Load charts and welding standards.
- Finite element software.
`,
  'dredging-engineer': `# Dredging Engineer

## Overview

A dredging engineer keeps the channel deep enough for ships.

## Responsibilities

- Plans where to dredge and when.
- Measures the depth of the channel.

## Education

- A bachelor's degree in civil engineering.
- A diver's certificate is an advantage.

## Skills

- Reading depth charts.
- Software for tides.
`,
  'dock-master': `# Dock Master

## Overview

A dock master assigns berths to ships.

## Skills

- Patience on the telephone.
- Two foreign languages.

## Education

- No degree is needed.
`,
};

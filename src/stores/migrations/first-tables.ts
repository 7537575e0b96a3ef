const PEOPLE = `
  create table installations (
    kind text not null,
    id text not null,
    bot_token text not null,
    details text not null,
    at bigint not null,
    primary key (kind, id)
  );
  create table settings (
    workspace text not null,
    kind text not null,
    owner text not null,
    name text not null,
    value text not null,
    primary key (workspace, kind, owner, name)
  )`;

const CONVERSATIONS = `
  create table conversations (
    workspace text not null,
    conversation text not null,
    memory text not null,
    at bigint not null,
    people text not null,
    primary key (workspace, conversation)
  );
  create index conversations_by_age on conversations (at)`;

const QUESTIONS = `
  create table questions (
    workspace text not null,
    id text not null,
    person text not null,
    surface text not null,
    at bigint not null,
    kind text not null,
    intent text not null,
    roles text not null,
    confidence double precision not null,
    text text,
    passages text not null,
    scope text,
    group_key text,
    primary key (workspace, id)
  );
  create index questions_by_person on questions (workspace, person, at);
  create index questions_by_age on questions (workspace, at);
  create index questions_by_group on questions (workspace, group_key) where group_key is not null;
  create index questions_with_person on questions (at) where person <> '';
  create table feedback (
    workspace text not null,
    question_id text not null,
    person text not null,
    helpful integer not null,
    reason text,
    at bigint not null,
    primary key (workspace, question_id, person)
  );
  create index feedback_by_person on feedback (workspace, person);
  create table review_states (
    workspace text not null,
    group_key text not null,
    state text not null,
    at bigint not null,
    primary key (workspace, group_key)
  )`;

// Settled events stay for a while to tell repeated deliveries; the index of open ones stays small.
const INBOX = `
  create table inbox (
    seq SERIAL_KEY,
    workspace text not null,
    event_id text not null,
    kind text not null,
    payload text not null,
    received_at bigint not null,
    person text,
    lane text not null,
    state text not null,
    worker text,
    due_at bigint not null,
    attempts integer not null,
    reply text,
    unique (workspace, event_id)
  );
  create index inbox_open on inbox (seq) where state = 'open';
  create index inbox_by_age on inbox (received_at)`;

const LIMITS = `
  create table asked (
    workspace text not null,
    person text not null,
    at bigint not null,
    until bigint not null,
    count integer not null,
    primary key (workspace, person, at)
  );
  create index asked_by_end on asked (until);
  create table seen (
    workspace text not null,
    key text not null,
    person text,
    until bigint not null,
    primary key (workspace, key)
  );
  create index seen_by_end on seen (until)`;

/** The tables of the first version, one statement each. */
export const FIRST_TABLES: readonly string[] = [PEOPLE, CONVERSATIONS, QUESTIONS, INBOX, LIMITS].flatMap(
  (tables) => tables.split(';').map((statement) => statement.trim()),
);

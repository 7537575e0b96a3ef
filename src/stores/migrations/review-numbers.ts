/** Numbers that people call groups of questions by. */
export const REVIEW_NUMBERS: readonly string[] = [
  `create table review_numbers (
    workspace text not null,
    group_key text not null,
    number bigint not null,
    primary key (workspace, group_key),
    unique (workspace, number)
  )`,
];

-- Problem and cause: what a promise answers to.

create table problem (
  id uuid primary key default gen_random_uuid(),
  statement text not null check (statement <> ''),
  source text not null default '',
  source_day date,
  place text not null default '',
  closed_at timestamptz,
  version integer not null default 1
);

create table cause (
  id uuid primary key default gen_random_uuid(),
  problem_id uuid not null references problem (id) on delete cascade,
  position integer not null,
  text text not null check (text <> ''),
  source text not null default ''
);
create index cause_problem_id on cause (problem_id);

grant select, insert, update, delete on problem, cause to handslag_staff;

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
  source_kind text check (source_kind in ('events', 'indicator', 'dialogue', 'report', 'experience')),
  source text not null default '',
  source_address text not null default '' check (source_address ~ '^(/|https?://|$)'),
  strength text not null default 'assumed' check (strength in ('assumed', 'supported', 'established')),
  version integer not null default 1,
  unique (id, problem_id)
);
create index cause_problem_id on cause (problem_id);

create table cause_place (
  id uuid primary key default gen_random_uuid(),
  problem_id uuid not null references problem (id) on delete cascade,
  drawing text not null check (drawing in ('triangle', 'event_chain', 'fishbone', 'factors')),
  branch text not null check (branch <> '' and length(branch) <= 80),
  position integer not null,
  cause_id uuid,
  text text not null default '',
  source_kind text check (source_kind in ('events', 'indicator', 'dialogue', 'report', 'experience')),
  source text not null default '',
  source_address text not null default '' check (source_address ~ '^(/|https?://|$)'),
  strength text not null default 'assumed' check (strength in ('assumed', 'supported', 'established')),
  break_how text not null default '',
  break_who text not null default '',
  removed_at timestamptz,
  version integer not null default 1,
  foreign key (cause_id, problem_id) references cause (id, problem_id),
  check ((cause_id is null) = (text <> '')),
  check (drawing = 'event_chain' or (break_how = '' and break_who = ''))
);
comment on table cause_place is 'A place in a drawing of why a problem arises: filled by a cause, or by words of its own (a step, a protective factor).';
comment on column cause_place.branch is 'Side, step, bone or level that it hangs on; a bone of one''s own is called by its words.';
comment on column cause_place.removed_at is 'Taken out of the drawing; kept so that it can be put back.';
create index cause_place_problem_id on cause_place (problem_id, drawing);
create index cause_place_cause_id on cause_place (cause_id);

grant select, insert, update, delete on cause_place to handslag_staff;

create table priority_round (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  day date not null,
  meeting text not null default '',
  most integer not null check (most between 1 and 10),
  decided_at timestamptz,
  decided_by uuid references person (id),
  version integer not null default 1,
  check ((decided_at is null) = (decided_by is null))
);
comment on column priority_round.most is 'How many problems can be chosen: the list is short because it must be.';
create index priority_round_decided_by on priority_round (decided_by);

create table priority_criterion (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references priority_round (id) on delete cascade,
  position integer not null,
  name text not null check (name <> ''),
  question text not null default '',
  weight integer not null check (weight between 0 and 100),
  low_word text not null default '',
  high_word text not null default ''
);
create index priority_criterion_round_id on priority_criterion (round_id);

create table priority_scorer (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references priority_round (id) on delete cascade,
  position integer not null,
  name text not null check (name <> ''),
  version integer not null default 1,
  unique (round_id, name)
);

create table priority_candidate (
  id uuid primary key default gen_random_uuid(),
  round_id uuid not null references priority_round (id) on delete cascade,
  problem_id uuid not null references problem (id),
  statement text not null check (statement <> ''),
  chosen boolean not null default false,
  reason text not null default '',
  unique (round_id, problem_id)
);
comment on column priority_candidate.statement is 'The problem as it was worded when the round was decided.';
create index priority_candidate_problem_id on priority_candidate (problem_id);

create table priority_score (
  candidate_id uuid not null references priority_candidate (id) on delete cascade,
  criterion_id uuid not null references priority_criterion (id),
  scorer_id uuid not null references priority_scorer (id),
  score integer not null check (score between 1 and 5),
  primary key (candidate_id, criterion_id, scorer_id)
);
create index priority_score_criterion_id on priority_score (criterion_id);
create index priority_score_scorer_id on priority_score (scorer_id);

create function decide_priorities() returns trigger language plpgsql as $$
begin
  if old.decided_at is not null then
    raise exception 'the round % is decided and stays as it is', old.id using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  if new.decided_at is not null and (
    (select sum(priority_criterion.weight) from priority_criterion where priority_criterion.round_id = new.id) is distinct from 100
    or not exists (select from priority_candidate where priority_candidate.round_id = new.id and priority_candidate.chosen)
    or exists (select from priority_candidate where priority_candidate.round_id = new.id and priority_candidate.reason = ''))
  then
    raise exception 'the round % cannot be decided: weights, choice or reasons are missing', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
comment on function decide_priorities is 'A decided round stays as it is. It is decided with weights that make 100, something chosen, and a reason for every problem.';
create trigger decide_priorities before update or delete on priority_round
  for each row execute function decide_priorities();

create function keep_priorities() returns trigger language plpgsql as $$
declare
  touched jsonb := to_jsonb(coalesce(new, old));
  round uuid := coalesce(
    (touched ->> 'round_id')::uuid,
    (select priority_candidate.round_id from priority_candidate
     where priority_candidate.id = (touched ->> 'candidate_id')::uuid));
begin
  if (select priority_round.decided_at from priority_round where priority_round.id = round) is not null then
    raise exception 'the round % is decided and stays as it is', round using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
comment on function keep_priorities is 'Criteria, scorers, choice and scores stay as they were decided.';
create trigger keep_priorities before insert or update or delete on priority_criterion
  for each row execute function keep_priorities();
create trigger keep_priorities before insert or update or delete on priority_scorer
  for each row execute function keep_priorities();
create trigger keep_priorities before insert or update or delete on priority_candidate
  for each row execute function keep_priorities();
create trigger keep_priorities before insert or update or delete on priority_score
  for each row execute function keep_priorities();

create function force_short_list() returns trigger language plpgsql as $$
begin
  if (select count(*) from priority_candidate
      where priority_candidate.round_id = new.round_id and priority_candidate.chosen)
    > (select priority_round.most from priority_round where priority_round.id = new.round_id)
  then
    raise exception 'more problems are chosen in the round % than it may hold', new.round_id using errcode = 'check_violation';
  end if;
  return null;
end $$;
comment on function force_short_list is 'Never more problems than the round says.';
create constraint trigger force_short_list after insert or update on priority_candidate
  deferrable initially deferred for each row execute function force_short_list();

grant select, insert, update, delete on priority_round, priority_criterion, priority_scorer, priority_candidate, priority_score
  to handslag_staff;

grant select, insert, update, delete on problem, cause to handslag_staff;

create table thread_acceptance (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind <> ''),
  record_id uuid not null,
  reason text not null check (reason <> ''),
  person_id uuid not null references person (id),
  accepted_at timestamptz not null,
  taken_up_by uuid references person (id),
  taken_up_at timestamptz,
  check ((taken_up_by is null) = (taken_up_at is null))
);
comment on table thread_acceptance is 'Why a loose thread may stay loose. Kept: a thread that is taken up again keeps its reason in the list.';
comment on column thread_acceptance.record_id is 'The record that lacks something; which table it stands in follows from the kind.';
create unique index thread_acceptance_standing on thread_acceptance (kind, record_id) where taken_up_at is null;
create index thread_acceptance_person_id on thread_acceptance (person_id);
create index thread_acceptance_taken_up_by on thread_acceptance (taken_up_by);

alter table thread_acceptance enable row level security;
alter table thread_acceptance force row level security;
create policy owner_all on thread_acceptance to current_user using (true) with check (true);
create policy staff_reads on thread_acceptance for select to handslag_staff using ((select has_assignment()));
create policy own_hand on thread_acceptance for insert to handslag_staff
  with check (thread_acceptance.person_id = current_person()
    and (select has_role('coordinator', 'police_coordinator', 'analyst')));
create policy own_hand_again on thread_acceptance for update to handslag_staff
  using (thread_acceptance.taken_up_at is null and (select has_role('coordinator', 'police_coordinator', 'analyst')))
  with check (thread_acceptance.taken_up_by = current_person());

grant select, insert on thread_acceptance to handslag_staff;
grant update (taken_up_by, taken_up_at) on thread_acceptance to handslag_staff;

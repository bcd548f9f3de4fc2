-- Follow-up in its first form: what the log does not say, per item and measure.

create table follow_up (
  id uuid primary key default gen_random_uuid(),
  promise_id uuid not null references promise (id),
  title text not null check (title <> ''),
  from_day date not null,
  to_day date not null,
  summary text not null default '',
  number integer check (number > 0),
  decided_at timestamptz,
  decided_by uuid references person (id),
  snapshot jsonb,
  version integer not null default 1,
  check (from_day <= to_day),
  check ((decided_at is null) = (snapshot is null) and (decided_at is null) = (number is null)),
  unique (promise_id, number)
);
comment on column follow_up.number is 'Its place among the decided follow-ups of the promise, part of its public address.';
comment on column follow_up.snapshot is 'Everything the report says, frozen when it was decided.';
create index follow_up_promise_id on follow_up (promise_id);
create index follow_up_decided_by on follow_up (decided_by);

create table follow_up_comment (
  follow_up_id uuid not null references follow_up (id) on delete cascade,
  item_id uuid not null references promise_item (id) on delete cascade,
  comment text not null default '',
  responsible text not null default '',
  version integer not null default 1,
  primary key (follow_up_id, item_id)
);
create index follow_up_comment_item_id on follow_up_comment (item_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A decided follow-up is not changed' using errcode = 'integrity_constraint_violation';
end $$;

create function refuse_comment() returns trigger language plpgsql as $$
begin
  if exists (select from follow_up where follow_up.id = new.follow_up_id and follow_up.decided_at is not null) then
    raise exception 'A decided follow-up is not changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

create trigger follow_up_decided before update on follow_up
  for each row when (old.decided_at is not null) execute function refuse_change();
create trigger follow_up_comment_decided before insert or update on follow_up_comment
  for each row execute function refuse_comment();

grant select, insert, update on follow_up, follow_up_comment to handslag_staff;

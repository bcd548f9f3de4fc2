-- Calls to the police's news feed. The installation is one caller, however many kommuner it serves.

create table police_call (
  id bigint generated always as identity primary key,
  address text not null check (address <> ''),
  called_at timestamptz not null,
  status integer,
  not_before timestamptz
);
comment on table police_call is 'Remembered so that the rules of the feed hold between one command and the next.';
comment on column police_call.status is 'What was answered; null while it is asked, and when nothing came back.';
comment on column police_call.not_before is 'The feed asked us to slow down until then.';
create index police_call_called_at on police_call (called_at desc);

alter table police_call enable row level security;
alter table police_call force row level security;
create policy owner_all on police_call to current_user using (true) with check (true);

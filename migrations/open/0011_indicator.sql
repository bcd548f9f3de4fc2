-- Indicators: figures from elsewhere with their provenance. Never a value without a source.

create table indicator (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null check (name <> ''),
  definition text not null default '',
  kind text not null check (kind in ('count', 'share', 'estimate', 'index')),
  unit text not null check (unit <> ''),
  direction text not null check (direction in ('low', 'high', 'none')),
  scale_low numeric,
  scale_high numeric,
  period_kind text not null check (period_kind in ('week', 'month', 'quarter', 'year')),
  source text not null check (source <> ''),
  source_address text not null default '',
  method text not null default '',
  population text not null default '',
  geography text not null default '',
  complete_after_months integer check (complete_after_months >= 0),
  is_public boolean not null default false,
  version integer not null default 1,
  check (kind <> 'index' or (scale_low < scale_high))
);
comment on column indicator.direction is 'Which way is good.';
comment on column indicator.complete_after_months is 'How long late reports go on coming in; younger values are preliminary.';

create table indicator_break (
  indicator_id uuid not null references indicator (id) on delete cascade,
  period text not null,
  reason text not null check (reason <> ''),
  primary key (indicator_id, period)
);
comment on table indicator_break is 'From this period on something else is counted, or otherwise.';

create table indicator_mapping (
  id uuid primary key default gen_random_uuid(),
  name text not null unique check (name <> ''),
  format text not null check (format in ('table', 'json_stat', 'kolada')),
  columns jsonb not null,
  version integer not null default 1
);
comment on table indicator_mapping is 'Which column of a file means what, saved for the next year''s file.';

create table indicator_file (
  id uuid primary key default gen_random_uuid(),
  file_name text not null check (file_name <> ''),
  content bytea not null check (octet_length(content) <= 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  mapping_id uuid references indicator_mapping (id) on delete set null,
  retrieved_on date not null,
  made_at timestamptz not null,
  made_by uuid not null references person (id)
);
comment on table indicator_file is 'A file that was looked through and not yet taken in; kept a day at most.';
create index indicator_file_mapping_id on indicator_file (mapping_id);
create index indicator_file_made_by on indicator_file (made_by);
alter table indicator_file enable row level security;
alter table indicator_file force row level security;
create policy owner_all on indicator_file to current_user using (true) with check (true);
create policy staff_all on indicator_file to handslag_staff
  using ((select has_assignment())) with check ((select has_assignment()));

create table indicator_import (
  id uuid primary key default gen_random_uuid(),
  file_name text not null check (file_name <> ''),
  format text not null check (format in ('table', 'json_stat', 'kolada')),
  mapping_id uuid references indicator_mapping (id),
  retrieved_on date not null,
  imported_at timestamptz not null,
  person_id uuid references person (id),
  rows_added integer not null,
  rows_changed integer not null,
  rows_same integer not null,
  undone_at timestamptz,
  undone_by uuid references person (id)
);
create index indicator_import_mapping_id on indicator_import (mapping_id);
create index indicator_import_person_id on indicator_import (person_id);
create index indicator_import_undone_by on indicator_import (undone_by);

create table indicator_value (
  indicator_id uuid not null references indicator (id) on delete cascade,
  area_code text not null,
  sex text not null default 'all' check (sex in ('all', 'women', 'men')),
  age text not null default 'all',
  period text not null,
  value numeric not null,
  base numeric check (base >= 0),
  standard_error numeric check (standard_error >= 0),
  is_preliminary boolean not null default false,
  import_id uuid not null references indicator_import (id),
  primary key (indicator_id, area_code, sex, age, period)
);
comment on column indicator_value.area_code is 'Kommun 0484, län 04, DeSO, 00 for the country, or the code of an area drawn here.';
create index indicator_value_import_id on indicator_value (import_id);

create table indicator_revision (
  id bigint generated always as identity primary key,
  indicator_id uuid not null references indicator (id) on delete cascade,
  area_code text not null,
  sex text not null,
  age text not null,
  period text not null,
  before jsonb,
  import_id uuid not null references indicator_import (id)
);
comment on table indicator_revision is 'What a value was before an import changed it; null when it was not there. Undoing reads it backwards.';
create index indicator_revision_import_id on indicator_revision (import_id);
create index indicator_revision_indicator_id on indicator_revision (indicator_id, area_code, period);

create table police_notice (
  id bigint primary key,
  happened_at timestamptz not null,
  name text not null,
  summary text not null default '',
  type text not null,
  place_name text not null,
  kommun_name text,
  address text not null default '',
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  changes integer not null default 0
);
comment on table police_notice is 'Notices of the police''s news feed: texts to read. Never counted as statistics, never drawn as places.';
comment on column police_notice.summary is 'Removed after a while, as the police remove it themselves.';
create index police_notice_kommun_name on police_notice (kommun_name, id);
create index police_notice_happened_at on police_notice using brin (happened_at);

grant select, insert, update, delete on indicator, indicator_break, indicator_mapping, indicator_file, indicator_import,
  indicator_value, indicator_revision, police_notice to handslag_staff;

-- Event reports (händelserapporter): what reporters saw, week by week. Places and situations, never people.

create table event_category (
  id uuid primary key default gen_random_uuid(),
  parent_id uuid references event_category (id),
  name text not null check (name <> ''),
  explanation text not null default '',
  position integer not null,
  closed_on date,
  version integer not null default 1
);
create index event_category_parent_id on event_category (parent_id);

create table event_report (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation (id),
  person_id uuid references person (id),
  week_from date not null check (extract(isodow from week_from) = 1),
  nothing_to_report boolean not null default false,
  written_at timestamptz not null,
  received_at timestamptz not null,
  request_key text not null unique,
  content_hash text check (content_hash ~ '^[0-9a-f]{64}$')
);
comment on table event_report is 'One sending: several events, or the word that there was nothing.';
comment on column event_report.week_from is 'Monday of the week it is about.';
comment on column event_report.request_key is 'Made where it was written, so that a queue that sends twice is taken once.';
comment on column event_report.content_hash is 'SHA-256 of what was sent: the same key with other words is a clash, not a repetition.';
create index event_report_week on event_report (week_from, organisation_id);
create index event_report_organisation_id on event_report (organisation_id);
create index event_report_person_id on event_report (person_id, received_at desc);

create table event (
  id uuid primary key default gen_random_uuid(),
  report_id uuid not null references event_report (id),
  organisation_id uuid not null references organisation (id),
  category_id uuid not null references event_category (id),
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  time_known text not null check (time_known in ('moment', 'span', 'day')),
  text text not null default '',
  precision text not null check (precision in ('point', 'place', 'area', 'unknown')),
  position point,
  cell bigint,
  place_id uuid references named_place (id),
  area_id uuid references area (id),
  place_text text not null default '',
  seriousness integer not null check (seriousness between 1 and 3),
  reported_to_police boolean,
  wanted_action text not null default '',
  guard_answer jsonb not null default '[]',
  outcome text not null default '',
  outcome_at timestamptz,
  same_as_id uuid references event (id),
  withdrawn_at timestamptz,
  withdrawn_by uuid references person (id),
  version integer not null default 1,
  words tsvector not null generated always as (
    to_tsvector('swedish', text || ' ' || place_text || ' ' || wanted_action)) stored,
  check (begins_at <= ends_at),
  check ((cell is null) = (position is null)),
  check (precision not in ('point', 'place') or position is not null or place_id is not null),
  check (precision <> 'area' or area_id is not null)
);
comment on column event.time_known is 'A moment, a span between two moments, or only the day.';
comment on column event.guard_answer is 'What the personal-data guard asked about, by kind, and that the writer kept it; never the words themselves.';
comment on column event.cell is 'The hexagon of H3''s finest resolution that the position lies in, as of named places.';
comment on column event.same_as_id is 'The event that this one tells of once more.';
create index event_report_id on event (report_id);
-- Lists walk these one page at a time; both columns fall, so that a page begins where the last one ended.
create index event_begins_at on event (begins_at, id);
create index event_unhandled on event (begins_at, id) where outcome_at is null and withdrawn_at is null;
create index event_seriousness on event (seriousness, begins_at, id);
create index event_category_id on event (category_id, begins_at, id);
create index event_organisation_id on event (organisation_id, begins_at, id);
create index event_words on event using gin (words);
create index event_place_id on event (place_id);
create index event_area_id on event (area_id);
create index event_same_as_id on event (same_as_id);
create index event_withdrawn_by on event (withdrawn_by);
create index event_position on event using gist (position);

-- What is counted and where it lies, without a look at the words: events of a year lie all over the table.
create index event_counted on event (begins_at)
  include (ends_at, time_known, category_id, organisation_id, seriousness, cell, place_id, id)
  where withdrawn_at is null and same_as_id is null;

create table event_area (
  event_id uuid not null references event (id) on delete cascade,
  version_id uuid not null references area_version (id) on delete cascade,
  primary key (event_id, version_id)
);
comment on table event_area is 'The areas an event lies in, worked out by the database when either comes.';
create index event_area_version_id on event_area (version_id);

create table event_photo (
  id uuid primary key default gen_random_uuid(),
  event_id uuid references event (id) on delete cascade,
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp')),
  content bytea not null,
  taken_by uuid references person (id),
  received_at timestamptz not null,
  check (event_id is not null or taken_by is not null)
);
comment on column event_photo.event_id is 'Null while the form it came with is being mended; such a photo is kept a day at most.';
comment on column event_photo.content is 'Without the camera''s notes on place, time and device.';
create index event_photo_event_id on event_photo (event_id);
create index event_photo_taken_by on event_photo (taken_by);
create index event_photo_waiting on event_photo (received_at) where event_id is null;

create table event_step (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references event (id) on delete cascade,
  kind text not null check (kind in ('corrected', 'withdrawn', 'outcome', 'same_as', 'not_same_as')),
  person_id uuid references person (id),
  made_at timestamptz not null
);
comment on table event_step is
  'What has been done with an event. The words it had before are not kept: a correction may well have taken a name out.';
create index event_step_event_id on event_step (event_id, made_at);
create index event_step_person_id on event_step (person_id);

create table guarded_name (
  name text primary key check (name <> '')
);
comment on table guarded_name is 'Names that the personal-data guard asks about.';

create function events_saying(query text)
  returns table (
    id uuid, organisation_id uuid, category_id uuid, begins_at timestamptz, seriousness integer,
    outcome_at timestamptz, withdrawn_at timestamptz)
  language sql stable security definer set search_path from current
begin atomic
  select event.id, event.organisation_id, event.category_id, event.begins_at, event.seriousness,
    event.outcome_at, event.withdrawn_at
  from event
  where event.words @@ to_tsquery('swedish', query) and (select has_assignment());
end;
comment on function events_saying is
  'Events whose words fit a query, with what lists ask of them. Runs as the owner: behind row security an index on words is not used.';

create function place_event() returns trigger
  language plpgsql
as $$
begin
  delete from event_area where event_area.event_id = new.id;
  insert into event_area (event_id, version_id)
  select new.id, found.version_id
  from areas_at(
    coalesce(new.position, (select named_place.position from named_place where named_place.id = new.place_id)),
    (new.begins_at at time zone 'Europe/Stockholm')::date) as found (version_id)
  union
  select new.id, area_version.id
  from area_version
  where area_version.area_id = new.area_id
    and area_version.valid_from <= (new.begins_at at time zone 'Europe/Stockholm')::date
    and (new.begins_at at time zone 'Europe/Stockholm')::date < area_version.valid_to;
  return null;
end $$;
create trigger place_event after insert or update of position, place_id, area_id, begins_at on event
  for each row execute function place_event();

create function place_events_in(versions uuid[]) returns void
  language plpgsql security definer set search_path from current
  -- What the planner knows of a table lags behind an import; the indexes are right whatever it believes.
  set enable_seqscan to off
as $$
begin
  -- An event saved meanwhile would see neither these versions nor be seen from here.
  lock table event in share mode;
  delete from event_area
  using unnest(versions) as wanted (id), event, area_version
  where event_area.version_id = wanted.id
    and event.id = event_area.event_id and area_version.id = wanted.id
    and not (area_version.valid_from::timestamp at time zone 'Europe/Stockholm' <= event.begins_at
      and event.begins_at < area_version.valid_to::timestamp at time zone 'Europe/Stockholm');
  insert into event_area (event_id, version_id)
  with version as materialized (
    select area_version.id, area_version.area_id,
      area_version.valid_from::timestamp at time zone 'Europe/Stockholm' as begins_at,
      area_version.valid_to::timestamp at time zone 'Europe/Stockholm' as ends_at
    from unnest(versions) as wanted (id)
    join area_version on area_version.id = wanted.id),
  outline as materialized (
    select version.id as version_id, version.begins_at, version.ends_at, area_ring.part, area_ring.ring
    from version
    join area_ring on area_ring.version_id = version.id and not area_ring.is_hole),
  -- Each outline asks the index on positions; `offset 0` keeps that order and that index.
  spot as (
    select inside.id, inside.begins_at, inside.position, outline.version_id, outline.part,
      outline.begins_at as first, outline.ends_at as last
    from outline
    cross join lateral (
      select event.id, event.begins_at, event.position from event where event.position <@ outline.ring offset 0) as inside
    union all
    select event.id, event.begins_at, inside.position, outline.version_id, outline.part,
      outline.begins_at, outline.ends_at
    from outline
    cross join lateral (
      select named_place.id, named_place.position from named_place where named_place.position <@ outline.ring offset 0)
      as inside
    join event on event.place_id = inside.id and event.position is null)
  select spot.id, spot.version_id
  from spot
  where spot.first <= spot.begins_at and spot.begins_at < spot.last
    and not exists (
      select from area_ring as hole
      where hole.version_id = spot.version_id and hole.part = spot.part and hole.is_hole
        and hole.ring @> spot.position)
  union all
  select event.id, version.id
  from version
  join event on event.area_id = version.area_id
    and version.begins_at <= event.begins_at and event.begins_at < version.ends_at
  -- In the order of the index that is written and of the one that the foreign key asks.
  order by 1
  on conflict do nothing;
end $$;
comment on function place_events_in is
  'Places the events there are in versions of areas that came or whose days changed: one pass over the index on positions for each ring. Runs as the owner: behind row security an index on shapes is not used.';

create function place_events_anew() returns trigger
  language plpgsql security definer set search_path from current
as $$
begin
  update event set place_id = event.place_id where event.place_id = new.id and event.position is null;
  return null;
end $$;
comment on function place_events_anew is 'Events told by the name of a place move with it.';
create trigger place_events_anew after update of position on named_place
  for each row when (old.position::text is distinct from new.position::text) execute function place_events_anew();

grant select, insert, update, delete on event_category, event_area, guarded_name to handslag_staff;
grant select, insert on event_report, event_step to handslag_staff;
grant select, insert, update on event to handslag_staff;
grant select, insert, update, delete on event_photo to handslag_staff;

-- Areas with their versions, and places with a name: where things happen.

create table area (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('kommun', 'district', 'regso', 'deso', 'own')),
  code text,
  name text not null check (name <> ''),
  parent_id uuid references area (id),
  version integer not null default 1,
  unique (kind, code)
);
comment on column area.code is 'The authority''s code, leading zeros kept; none for areas drawn here.';
create index area_parent_id on area (parent_id);

create table area_version (
  id uuid primary key default gen_random_uuid(),
  area_id uuid not null references area (id) on delete cascade,
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  source text not null check (source <> ''),
  shape jsonb not null,
  shape_hash text not null check (shape_hash ~ '^[0-9a-f]{64}$'),
  square_metres double precision not null check (square_metres > 0),
  imported_at timestamptz not null,
  check (valid_from < valid_to),
  unique (area_id, valid_from)
);
comment on table area_version is 'Boundaries change: which one held when.';
comment on column area_version.shape is 'GeoJSON MultiPolygon in WGS84.';
comment on column area_version.shape_hash is 'SHA-256 of the shape, so that a boundary that comes again is known without reading them all.';

create table area_ring (
  version_id uuid not null references area_version (id) on delete cascade,
  part integer not null,
  place integer not null,
  is_hole boolean not null,
  ring polygon not null,
  primary key (version_id, part, place)
);
comment on table area_ring is 'The rings of a boundary as longitude and latitude, so that the database itself places points.';
-- Coordinates hardly shrink, and a packed ring would have to be unpacked for every point.
alter table area_ring alter column ring set storage external;
-- Polygons have no operator for points that an index knows; boxes have.
create index area_ring_box on area_ring using gist (box(ring)) where not is_hole;

create table area_population (
  area_id uuid not null references area (id) on delete cascade,
  day date not null,
  inhabitants integer not null check (inhabitants >= 0),
  source text not null check (source <> ''),
  primary key (area_id, day)
);

create function folded(words text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    translate(lower(normalize(words) collate "sv-x-icu"), 'åäàáâãæöøòóôõéèêëüùúûíìîïçñ', 'aaaaaaaooooooeeeeuuuuiiiicn'),
    '[^a-z0-9]+', ' ', 'g'));
comment on function folded is 'A name as it is looked for: small letters without rings, dots and accents, one blank between words.';

create function trigrams(folded text) returns text[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct substr(padded.word, place.first, 3)), '{}')
    from (select '  ' || part || ' ' from unnest(string_to_array(folded, ' ')) as parts (part) where part <> '')
      as padded (word)
    cross join lateral generate_series(1, length(padded.word) - 2) as place (first));
comment on function trigrams is 'The pieces of three letters of each word: names that are alike have many in common.';

create table named_place (
  id uuid primary key default gen_random_uuid(),
  name text not null check (name <> ''),
  kind text not null check (kind in ('place', 'address', 'locality')),
  position point,
  cell bigint,
  source text not null check (source <> ''),
  closed_on date,
  version integer not null default 1,
  folded_name text not null generated always as (folded(name)) stored,
  name_trigrams text[] not null generated always as (trigrams(folded(name))) stored,
  unique (kind, name),
  check ((cell is null) = (position is null))
);
create index named_place_position on named_place using gist (position);
create index named_place_folded_name on named_place (folded_name text_pattern_ops);
create index named_place_name_trigrams on named_place using gin (name_trigrams);
comment on column named_place.position is 'Longitude and latitude; null where only the name is known, as with postal localities.';

comment on column named_place.cell is
  'The hexagon of H3''s finest resolution that the position lies in, to count by; worked out by the program whenever a position is written.';

create function hexagon_of(cell bigint, resolution integer) returns bigint
  language sql immutable strict parallel safe
  -- The resolution stands in four bits from the 53rd; the digits of finer resolutions, three bits each, are all ones.
  return (cell & ~(15::bigint << 52)) | (resolution::bigint << 52) | ((1::bigint << 3 * (15 - resolution)) - 1);
comment on function hexagon_of is 'The hexagon of a coarser resolution that one of H3''s finest belongs to.';

create function areas_at(spot point, day date) returns setof uuid
  language sql stable parallel safe security definer set search_path from current
  -- What the planner knows of the rings lags behind an import; the index is right whatever it believes.
  set enable_seqscan to off
begin atomic
  select area_version.id
  from area_ring
  join area_version on area_version.id = area_ring.version_id
  where not area_ring.is_hole
    and box(area_ring.ring) @> box(spot, spot) and area_ring.ring @> spot
    and area_version.valid_from <= day and day < area_version.valid_to
    and not exists (
      select from area_ring as hole
      where hole.version_id = area_ring.version_id and hole.part = area_ring.part and hole.is_hole
        and hole.ring @> spot)
  group by area_version.id;
end;
comment on function areas_at is
  'Versions of areas that a point lies in on a day. A point on the border of two lies in both. Runs as the owner: behind row security an index on shapes is not used.';

create function places_like(words text, most integer)
  returns table (id uuid, name text, kind text, place point, likeness double precision)
  language sql stable security definer set search_path from current
begin atomic
  with asked as materialized (
    select folded(words) as name, trigrams(folded(words)) as pieces),
  beginning as materialized (
    select named_place.id from named_place
    where named_place.folded_name ~>=~ (select asked.name from asked)
      and named_place.folded_name ~<~ (select asked.name || '~' from asked)
      and (named_place.closed_on is null or named_place.closed_on > today())),
  found as (
    select beginning.id from beginning
    union
    select named_place.id from named_place
    where (select count(*) from beginning) < most
      and named_place.name_trigrams && (select asked.pieces from asked)
      and (named_place.closed_on is null or named_place.closed_on > today())),
  compared as (
    select named_place.id, named_place.name, named_place.kind, named_place.position, named_place.folded_name,
      asked.name as asked_name,
      shared.pieces / least(cardinality(asked.pieces), cardinality(named_place.name_trigrams))::double precision
        as of_shorter,
      shared.pieces / (cardinality(asked.pieces) + cardinality(named_place.name_trigrams) - shared.pieces)::double precision
        as of_both
    from found
    join named_place on named_place.id = found.id
    cross join asked
    cross join lateral (
      select count(*) as pieces from unnest(named_place.name_trigrams) as piece (letters)
      where piece.letters = any (asked.pieces)) as shared
    where asked.name <> '')
  select compared.id, compared.name, compared.kind, compared.position, compared.of_both
  from compared
  where (select has_assignment())
    and (starts_with(compared.folded_name, compared.asked_name) or compared.of_shorter >= 0.5)
  order by compared.folded_name <> compared.asked_name,
    not starts_with(compared.folded_name, compared.asked_name),
    strpos(' ' || compared.folded_name, ' ' || compared.asked_name) = 0,
    compared.of_both desc, compared.name collate "sv-x-icu", compared.id
  limit most;
end;
comment on function places_like is
  'Open places whose name begins with the words, then those with most letters in common; rings, dots and accents are of no account.';

create table area_file (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('boundaries', 'inhabitants', 'places')),
  file_name text not null,
  content bytea not null check (octet_length(content) <= 104857600),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  made_by uuid references person (id)
);
comment on table area_file is 'A file that was looked through and not yet taken in; kept a day at most.';
create index area_file_made_by on area_file (made_by);

grant select, insert, update, delete on area, area_version, area_ring, area_population, named_place, area_file
  to handslag_staff;

-- The cooperation agreement (samverkansöverenskommelse) that promises may belong to.

create table agreement (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  purpose text not null default '',
  documentation text not null default '',
  follow_up text not null default '',
  from_day date,
  to_day date,
  renewal_warning_months integer not null default 6 check (renewal_warning_months between 0 and 36),
  status text not null default 'draft' check (status in ('draft', 'signing', 'in_force', 'amending', 'ended')),
  amendment_reason text,
  source text,
  version integer not null default 1,
  check (from_day is null or to_day is null or from_day <= to_day)
);
comment on column agreement.to_day is 'Last day, included, as the document writes it.';

create table agreement_party (
  agreement_id uuid not null references agreement (id) on delete cascade,
  position integer not null,
  organisation_id uuid not null references organisation (id),
  signatory_title text not null default '',
  primary key (agreement_id, position)
);
create index agreement_party_organisation_id on agreement_party (organisation_id);

create table agreement_clause (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement (id) on delete cascade,
  kind text not null check (kind in ('area', 'problem', 'goal')),
  position integer not null,
  text text not null check (text <> ''),
  measured_by text not null default ''
);
comment on table agreement_clause is 'Areas (law 2023:196 § 9), problems in focus, and limited, measurable goals.';
create index agreement_clause_agreement_id on agreement_clause (agreement_id);

create table agreement_attachment (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement (id) on delete cascade,
  file_name text not null check (file_name <> ''),
  media_type text not null,
  content bytea not null check (octet_length(content) <= 20971520),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  added_by uuid references person (id)
);
create index agreement_attachment_agreement_id on agreement_attachment (agreement_id);
create index agreement_attachment_added_by on agreement_attachment (added_by);

grant select, insert, update on agreement, agreement_party, agreement_clause, agreement_attachment to handslag_staff;
grant delete on agreement_party, agreement_clause, agreement_attachment to handslag_staff;

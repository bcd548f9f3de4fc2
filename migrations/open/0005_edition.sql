-- Editions: the exact text that was signed, and by whom. Frozen: nobody may change or remove a row.

create table edition (
  id uuid primary key default gen_random_uuid(),
  promise_id uuid references promise (id),
  agreement_id uuid references agreement (id),
  number integer not null check (number > 0),
  document text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  reason text,
  opened_at timestamptz not null,
  opened_by uuid references person (id),
  check ((promise_id is null) <> (agreement_id is null)),
  unique nulls not distinct (promise_id, agreement_id, number, opened_at)
);
comment on column edition.document is 'Canonical JSON (RFC 8785), the bytes whose SHA-256 stands beside it.';
create index edition_promise_id on edition (promise_id);
create index edition_agreement_id on edition (agreement_id);
create index edition_opened_by on edition (opened_by);

create table edition_item (
  edition_id uuid not null references edition (id),
  item_id uuid not null,
  reference text not null,
  primary key (edition_id, item_id)
);
comment on table edition_item is 'Which item of the working text stands where in the edition; the item may later be gone.';

create table signature (
  id uuid primary key default gen_random_uuid(),
  edition_id uuid not null references edition (id),
  party_position integer not null,
  party_name text not null,
  person_id uuid not null references person (id),
  person_name text not null,
  role_title text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz not null,
  unique (edition_id, party_position)
);
comment on column signature.sha256 is 'Hash of the document the person had before the eyes.';
create index signature_person_id on signature (person_id);

create table edition_withdrawal (
  edition_id uuid primary key references edition (id),
  person_id uuid not null references person (id),
  reason text not null check (reason <> ''),
  withdrawn_at timestamptz not null
);
comment on table edition_withdrawal is 'An edition that was declined or taken back before all had signed.';
create index edition_withdrawal_person_id on edition_withdrawal (person_id);

create table edition_seal (
  edition_id uuid primary key references edition (id),
  sealed_at timestamptz not null,
  key_id text not null,
  countersignature text not null,
  log_entry_id bigint not null
);
comment on table edition_seal is 'The installation''s Ed25519 signature over hash and signatures, and its place in the log.';

alter table signature enable row level security;
alter table signature force row level security;
alter table edition_withdrawal enable row level security;
alter table edition_withdrawal force row level security;
create policy owner_all on signature to current_user using (true) with check (true);
create policy owner_all on edition_withdrawal to current_user using (true) with check (true);
create policy staff_reads on signature for select to handslag_staff using ((select has_assignment()));
create policy own_hand on signature for insert to handslag_staff
  with check (signature.person_id = current_person() and (select has_role('signatory')));
create policy staff_reads on edition_withdrawal for select to handslag_staff using ((select has_assignment()));
create policy own_hand on edition_withdrawal for insert to handslag_staff
  with check (edition_withdrawal.person_id = current_person());

grant select, insert on edition, edition_item, signature, edition_withdrawal, edition_seal to handslag_staff;

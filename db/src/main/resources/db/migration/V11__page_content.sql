-- What a run learned of a body, so that later ones need neither ask for it nor parse it while it stays
-- the same; one row for each page, replaced when its body or its header changes. A row without a
-- fingerprint is of a body that did not come whole: its links count, but it stands for no other.
create table store.page_content (
  url_id bigint primary key,
  reader integer not null,
  fingerprint binary(16),
  body_bytes bigint not null,
  read_at timestamp(3) with time zone not null,
  header varchar(20000) not null,
  facts varbinary(1000000) not null,
  links varbinary(1000000) not null
);

-- The status on the wire where it is not that of the version: 304 for a page that is as it was.
alter table store.observation add column wire_status smallint;

-- Pages that link to it, by the last run that looked at the whole site; NULL before the first.
alter table store.page_state add column inlinks integer;

-- Links to what failed, of the last run of each site that looked at all of it; of a target that very
-- many pages link to only some, but the number of all.
create table store.broken_target (
  run_id bigint not null,
  target_id bigint not null,
  pages integer not null,
  primary key (run_id, target_id)
);

create table store.broken_link (
  run_id bigint not null,
  target_id bigint not null,
  source_id bigint not null,
  nofollow boolean not null,
  primary key (run_id, target_id, source_id)
);

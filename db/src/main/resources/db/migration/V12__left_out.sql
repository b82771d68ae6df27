-- What a run found and did not look at, folded by reason and pattern.
create table store.skipped_url (
  run_id bigint not null,
  reason varchar(30) not null,
  pattern varchar(1000) not null,
  links bigint not null,
  example varchar(16384) not null,
  found_on bigint,
  primary key (run_id, reason, pattern)
);

-- Targets of links to other sites, each asked once in a run. They are no pages of the site.
create table store.external_link (
  run_id bigint not null,
  url_id bigint not null,
  links bigint default 0 not null,
  found_on bigint,
  checked_at timestamp(3) with time zone not null,
  robots varchar(20) not null,
  status smallint,
  failure varchar(40),
  redirect_to bigint,
  total_ms integer,
  primary key (run_id, url_id)
);

-- What the server answered to requests that were made to know how it behaves. These URLs are no
-- pages and are thrown away, so they have no number.
create table store.site_probe (
  run_id bigint not null,
  url varchar(8192) not null,
  kind varchar(20) not null,
  checked_at timestamp(3) with time zone not null,
  status smallint,
  failure varchar(40),
  redirect_to varchar(8192),
  canonical varchar(8192),
  title varchar(1000),
  words integer,
  fingerprint bigint,
  primary key (run_id, url)
);

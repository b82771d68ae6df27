-- What answers over HTTP have in common: pages of one site hardly differ in it. A row is never
-- changed; the same content may stand in several.
create table store.http_profile (
  profile_id bigint primary key,
  protocol varchar(20),
  reason_phrase varchar(200),
  content_type varchar(300),
  content_encoding varchar(100),
  server varchar(300),
  cache_control varchar(500),
  vary varchar(500),
  x_robots_tag varchar(2000),
  certificate_fault varchar(40)
);

-- What the header of the latest answer of each URL says beside that; written when it changed.
create table store.page_http (
  url_id bigint primary key,
  since_run bigint not null,
  profile_id bigint not null,
  etag varchar(300),
  last_modified varchar(60),
  content_length bigint,
  location varchar(8192),
  link varchar(4000),
  retry_after varchar(60),
  remote_address varchar(50)
);

-- Header and body as they were sent, before decoding; NULL where the run is older than the count.
alter table store.observation add column wire_bytes bigint;

-- Sitemaps that a site has or had. content_hash is that of the reading that its entries are from.
create table store.sitemap (
  sitemap_no bigint primary key,
  site_id bigint not null,
  url_id bigint not null,
  last_run bigint not null,
  content_hash bigint
);

-- What each run saw of each sitemap, one narrow row.
create table store.sitemap_read (
  run_id bigint not null,
  sitemap_no bigint not null,
  read_at timestamp(3) with time zone not null,
  named_by varchar(20) not null,
  named_in bigint,
  status smallint,
  failure varchar(40),
  kind varchar(20) not null,
  entries integer not null,
  alternates integer not null,
  images integer not null,
  body_bytes bigint,
  newest_entry timestamp(3) with time zone,
  content_hash bigint,
  primary key (run_id, sitemap_no)
);

-- What is wrong with each sitemap, by its last reading.
create table store.sitemap_fault (
  sitemap_no bigint not null,
  fault varchar(30) not null,
  occurrences integer not null,
  example varchar(400),
  primary key (sitemap_no, fault)
);

-- The pages that each sitemap names now, written only where it changed.
create table store.sitemap_entry (
  url_id bigint not null,
  sitemap_no bigint not null,
  since_run bigint not null,
  last_modified timestamp(3) with time zone,
  primary key (url_id, sitemap_no)
);

create index store.sitemap_entry_of_sitemap on store.sitemap_entry (sitemap_no);

-- How the run came to the URL; NULL where the run is older than this column.
alter table store.observation add column found_by varchar(20);

-- What access logs tell. Rows are only added, each with the number of the batch that brought it, and
-- a row counts only where store.log_batch lists that batch: rows of a transaction that never ended
-- are then harmless, whatever a crash leaves in the file.

-- A log is known by its content, not by its name: the hash of its head, and the hash of the bytes
-- before the position where reading stopped, because two logs may begin alike.
create table store.log_file (
  file_id bigint primary key,
  site_id bigint not null references store.site,
  name varchar(4096) not null,
  head_hash varchar(128) not null,
  head_length integer not null,
  tail_hash varchar(128) not null,
  tail_length integer not null,
  read_bytes bigint not null,
  lines bigint not null,
  first_hit timestamp(3) with time zone,
  last_hit timestamp(3) with time zone
);

-- The last row of its transaction. Head and tail are those at its end, so that the same beginning
-- of a file is known again even after more of it was read. The site is that of the file: every row
-- below needs it.
create table store.log_batch (
  batch_no bigint primary key,
  file_id bigint not null references store.log_file,
  site_id bigint not null,
  from_bytes bigint not null,
  to_bytes bigint not null,
  head_hash varchar(128) not null,
  head_length integer not null,
  tail_hash varchar(128) not null,
  tail_length integer not null,
  row_count bigint not null,
  hits bigint not null,
  written_at timestamp(3) with time zone default current_timestamp not null
);

-- The highest number that any batch may have; raised and committed before a number is used.
create table store.log_batch_reserved (
  reserved bigint not null
);
insert into store.log_batch_reserved (reserved) values (0);

create table store.log_fate (
  batch_no bigint not null,
  fate varchar(30) not null,
  lines bigint not null,
  primary key (batch_no, fate)
);

-- A short number for each status, outcome and client that were met together: there are a few hundred
-- of them, and millions of rows below.
create table store.hit_class (
  hit_class smallint primary key,
  status smallint not null,
  outcome varchar(30) not null,
  client varchar(30) not null
);

-- The tables below are wide in rows, so their rows are narrow:
-- first_s, last_s and hour_start_s are seconds since 1970-01-01T00:00:00Z, a third of the bytes of a
-- timestamp and quicker to compare. Times are NULL where the log has none: how many requests had
-- one, their sum and longest, and the histogram for percentiles.
-- They have no primary key, which would hold every row a second time: that a batch has no row twice
-- is seen when it is sorted, and no two batches have the same number.
create table store.hit_day (
  url_id bigint not null,
  on_day date not null,
  hit_class smallint not null,
  batch_no bigint not null,
  hits bigint not null,
  bytes bigint not null,
  first_s bigint not null,
  last_s bigint not null,
  request_timed bigint,
  request_ms bigint,
  request_max_ms bigint,
  request_times varbinary(5000),
  upstream_timed bigint,
  upstream_ms bigint,
  upstream_max_ms bigint,
  upstream_times varbinary(5000)
);
create index store.hit_day_of_url on store.hit_day (url_id);

-- Only failures: by the hour, all requests would be half as many rows as the log has lines.
create table store.hit_hour (
  url_id bigint not null,
  hour_start_s bigint not null,
  hit_class smallint not null,
  batch_no bigint not null,
  hits bigint not null,
  bytes bigint not null,
  first_s bigint not null,
  last_s bigint not null,
  request_timed bigint,
  request_ms bigint,
  request_max_ms bigint,
  request_times varbinary(5000),
  upstream_timed bigint,
  upstream_ms bigint,
  upstream_max_ms bigint,
  upstream_times varbinary(5000)
);
create index store.hit_hour_of_url on store.hit_hour (url_id);

create table store.site_hour (
  hour_start_s bigint not null,
  hit_class smallint not null,
  batch_no bigint not null,
  hits bigint not null,
  bytes bigint not null,
  first_s bigint not null,
  last_s bigint not null,
  request_timed bigint,
  request_ms bigint,
  request_max_ms bigint,
  request_times varbinary(5000),
  upstream_timed bigint,
  upstream_ms bigint,
  upstream_max_ms bigint,
  upstream_times varbinary(5000)
);
create index store.site_hour_of_batch on store.site_hour (batch_no);

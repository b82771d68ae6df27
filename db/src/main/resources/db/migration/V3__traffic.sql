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
-- of a file is known again even after more of it was read.
create table store.log_batch (
  batch_no bigint primary key,
  file_id bigint not null references store.log_file,
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

-- Short numbers for the names that stand in every row below, kept equal to the program's own lists.
create table store.hit_code (
  kind varchar(20) not null,
  code smallint not null,
  name varchar(30) not null,
  primary key (kind, code)
);

-- Times: how many requests had one, their sum and longest, and the histogram for percentiles.
create table store.hit_day (
  url_id bigint not null,
  on_day date not null,
  status smallint not null,
  outcome smallint not null,
  client smallint not null,
  batch_no bigint not null,
  hits bigint not null,
  bytes bigint not null,
  first_hit timestamp(3) with time zone not null,
  last_hit timestamp(3) with time zone not null,
  request_timed bigint,
  request_ms bigint,
  request_max_ms bigint,
  request_times varbinary(5000),
  upstream_timed bigint,
  upstream_ms bigint,
  upstream_max_ms bigint,
  upstream_times varbinary(5000),
  primary key (url_id, on_day, status, outcome, client, batch_no)
);

-- Only failures: by the hour, all requests would be half as many rows as the log has lines.
create table store.hit_hour (
  url_id bigint not null,
  hour_start timestamp(0) with time zone not null,
  status smallint not null,
  outcome smallint not null,
  client smallint not null,
  batch_no bigint not null,
  hits bigint not null,
  bytes bigint not null,
  first_hit timestamp(3) with time zone not null,
  last_hit timestamp(3) with time zone not null,
  request_timed bigint,
  request_ms bigint,
  request_max_ms bigint,
  request_times varbinary(5000),
  upstream_timed bigint,
  upstream_ms bigint,
  upstream_max_ms bigint,
  upstream_times varbinary(5000),
  primary key (url_id, hour_start, status, outcome, client, batch_no)
);

create table store.site_hour (
  batch_no bigint not null,
  hour_start timestamp(0) with time zone not null,
  status smallint not null,
  outcome smallint not null,
  client smallint not null,
  hits bigint not null,
  bytes bigint not null,
  first_hit timestamp(3) with time zone not null,
  last_hit timestamp(3) with time zone not null,
  request_timed bigint,
  request_ms bigint,
  request_max_ms bigint,
  request_times varbinary(5000),
  upstream_timed bigint,
  upstream_ms bigint,
  upstream_max_ms bigint,
  upstream_times varbinary(5000),
  primary key (batch_no, hour_start, status, outcome, client)
);

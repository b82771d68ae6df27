-- The days of a URL stand side by side in one row: a log of a million lines has hundreds of thousands of
-- them, and a row costs as much as ten of its values. Element n of each array belongs to the same count.
create table store.hit_day_packed (
  url_id bigint not null,
  batch_no bigint not null,
  days integer array not null,
  hit_classes integer array not null,
  hits bigint array not null,
  bytes bigint array not null,
  first_s bigint array not null,
  last_s bigint array not null,
  request_timed bigint array,
  request_ms bigint array,
  request_max_ms bigint array,
  request_times varbinary(5000) array,
  upstream_timed bigint array,
  upstream_ms bigint array,
  upstream_max_ms bigint array,
  upstream_times varbinary(5000) array
);

-- What was counted before stays a row for each day; "logs fold" puts them together.
insert into store.hit_day_packed
select
  url_id,
  batch_no,
  array[datediff(day, date '1970-01-01', on_day)],
  array[hit_class],
  array[hits],
  array[bytes],
  array[first_s],
  array[last_s],
  case when request_timed is not null then array[request_timed] end,
  case when request_timed is not null then array[request_ms] end,
  case when request_timed is not null then array[request_max_ms] end,
  case when request_timed is not null then array[request_times] end,
  case when upstream_timed is not null then array[upstream_timed] end,
  case when upstream_timed is not null then array[upstream_ms] end,
  case when upstream_timed is not null then array[upstream_max_ms] end,
  case when upstream_timed is not null then array[upstream_times] end
from store.hit_day
order by url_id;

drop table store.hit_day cascade;
alter table store.hit_day_packed rename to hit_day;
create index store.hit_day_of_url on store.hit_day (url_id);

-- The places in these arrays: joined to a row, it becomes as many rows as it has counts.
create table store.place (
  n integer primary key
);
insert into store.place (n)
select 10 * tens.n + ones.n + 1
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as tens (n)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as ones (n)
order by 1;

-- The counts of a URL stand in one text of digits instead of six arrays: a value of an array costs as much as
-- sixty characters, in time when it is written and in memory while its page is held. Each count has 58 digits:
-- the day since 1970 (6), the class (5), hits (10), bytes (15), the first and the last second since 1970
-- (11 each). Times, which few logs have, stay in arrays.
create table store.hit_day_digits (
  url_id bigint not null,
  batch_no bigint not null,
  places integer not null,
  counts varchar(5800) not null,
  request_timed bigint array,
  request_ms bigint array,
  request_max_ms bigint array,
  request_times varbinary(5000) array,
  upstream_timed bigint array,
  upstream_ms bigint array,
  upstream_max_ms bigint array,
  upstream_times varbinary(5000) array
);

insert into store.hit_day_digits
select
  h.url_id,
  h.batch_no,
  cardinality(h.days),
  (select listagg(
      lpad(cast(h.days[p.n] as varchar), 6, '0')
      || lpad(cast(h.hit_classes[p.n] as varchar), 5, '0')
      || lpad(cast(least(h.hits[p.n], 9999999999) as varchar), 10, '0')
      || lpad(cast(greatest(0, least(h.bytes[p.n], 999999999999999)) as varchar), 15, '0')
      || lpad(cast(h.first_s[p.n] as varchar), 11, '0')
      || lpad(cast(h.last_s[p.n] as varchar), 11, '0'), '') within group (order by p.n)
    from store.place p where p.n <= cardinality(h.days)),
  h.request_timed,
  h.request_ms,
  h.request_max_ms,
  h.request_times,
  h.upstream_timed,
  h.upstream_ms,
  h.upstream_max_ms,
  h.upstream_times
from store.hit_day h
order by h.url_id;

drop table store.hit_day cascade;
alter table store.hit_day_digits rename to hit_day;
create index store.hit_day_of_url on store.hit_day (url_id);

-- What each run counted, written when it ends: thirty runs of a large site are millions of
-- observations, too many to count again for each report.
create table store.run_trend (
  run_id bigint primary key references store.run,
  status_2xx bigint not null,
  status_3xx bigint not null,
  status_4xx bigint not null,
  status_5xx bigint not null,
  unanswered bigint not null,
  not_asked bigint not null,
  first_byte_median_ms integer,
  first_byte_p95_ms integer
);

insert into store.run_trend
  (run_id, status_2xx, status_3xx, status_4xx, status_5xx, unanswered, not_asked)
select
  r.run_id,
  count(*) filter (where v.status between 200 and 299),
  count(*) filter (where v.status between 300 and 399),
  count(*) filter (where v.status between 400 and 499),
  count(*) filter (where v.status not between 200 and 499),
  count(*) filter (where v.status is null and v.failure is not null),
  count(*) filter (where v.status is null and v.failure is null)
from store.run r
join store.observation o on o.run_id = r.run_id
join store.page_version v on v.version_id = o.version_id
where r.ended_at is not null
group by r.run_id;

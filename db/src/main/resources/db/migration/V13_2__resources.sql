-- What pages need (images, scripts, style sheets), each asked once in a run that looks at them. They
-- are no pages; what their header says stands in store.page_http.
create table store.resource (
  run_id bigint not null,
  url_id bigint not null,
  found_on bigint,
  checked_at timestamp(3) with time zone not null,
  robots varchar(20) not null,
  status smallint,
  failure varchar(40),
  redirect_to bigint,
  total_ms integer,
  primary key (run_id, url_id)
);

-- Whether the page only needs the target, and has no link to it.
alter table store.broken_link add column resource boolean default false not null;

-- What pages name as themselves in other languages. All pages of a cluster name the same URLs as a
-- rule, so a set is kept once, however many pages share it; a page without any has no row.
create table store.hreflang_set (
  set_id bigint primary key,
  fingerprint bigint not null
);

create table store.hreflang (
  set_id bigint not null,
  position integer not null,
  language varchar(100) not null,
  target_id bigint not null,
  place varchar(10) not null,
  primary key (set_id, position)
);

alter table store.page_state add column hreflang_set bigint;

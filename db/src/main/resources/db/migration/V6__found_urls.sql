-- What a run that has not ended well still has to do: the rows of its URLs that it has not observed.
-- Nothing else asks this table, so it has no index; a run that looked at everything leaves no row.
create table store.found_url (
  run_id bigint not null,
  position bigint not null,
  url_id bigint not null,
  kind varchar(20) not null,
  purpose varchar(20) not null,
  depth integer not null,
  hops integer not null,
  found_on bigint
);

-- How often a run asked for a URL before it believed the answer; first_look is what the first answer
-- was where it was not believed.
alter table store.observation add column looks smallint default 1 not null;
alter table store.observation add column first_look varchar(40);

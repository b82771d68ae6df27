-- The verdict of an engine on a version of a page, only where it is not the main one, Google's.
create table store.engine_verdict (
  version_id bigint not null,
  engine varchar(20) not null,
  verdict varchar(20) not null,
  reason varchar(60),
  evidence varchar(4000),
  primary key (version_id, engine)
);

-- Times of the de-index clock: every one, with what it is unless somebody changes it, kept equal to the
-- program's own list; own_ms is set where somebody did.
create table store.risk_threshold (
  threshold varchar(40) primary key,
  standard_ms bigint not null,
  own_ms bigint,
  meaning varchar(200) not null,
  basis varchar(20) not null,
  source varchar(500) not null
);

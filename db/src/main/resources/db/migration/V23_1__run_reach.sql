-- Those of a run's options that decide which URLs it comes to; of older runs all of them are.
alter table store.run add column reach varchar(4000);
update store.run set reach = settings;

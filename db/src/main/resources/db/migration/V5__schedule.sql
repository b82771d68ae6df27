-- What shall run when, as the user typed it.
create table store.schedule (
  name varchar(50) primary key,
  cron varchar(200) not null,
  zone varchar(60) not null,
  created_at timestamp(3) with time zone not null
);

-- The words of its command line, one a row, so that nothing has to be quoted and parsed again.
create table store.schedule_argument (
  name varchar(50) not null references store.schedule on delete cascade,
  position integer not null,
  argument varchar(8192) not null,
  primary key (name, position)
);

-- The state of each schedule, in the columns that db-scheduler wants. task_instance is the name of
-- the schedule; task_data stays empty, so that no stored bytes are ever turned into objects.
create table store.scheduled_run (
  task_name varchar(40) not null,
  task_instance varchar(50) not null references store.schedule on delete cascade,
  task_data varbinary(1),
  execution_time timestamp(3) with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(3) with time zone,
  last_failure timestamp(3) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(3) with time zone,
  version bigint not null,
  primary key (task_name, task_instance)
);

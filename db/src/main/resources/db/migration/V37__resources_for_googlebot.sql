-- What robots.txt says to Googlebot of what pages need, and the line that decided; NULL for runs of older versions.
alter table store.resource add column googlebot varchar(20);
alter table store.resource add column googlebot_evidence varchar(1000);

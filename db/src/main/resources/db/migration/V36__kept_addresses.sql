-- Addresses are kept only where the user asks for it, and with samples only.
alter table store.log_sample add column client_address varchar(45);

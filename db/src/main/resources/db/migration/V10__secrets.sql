-- Secrets in URLs are stored as hashes with this key, which is made once for each database: the same
-- secret has the same mark in it, so that URLs can be joined, and nobody can look the mark up.
create table store.secret_key (
  secret_key binary(32) not null
);

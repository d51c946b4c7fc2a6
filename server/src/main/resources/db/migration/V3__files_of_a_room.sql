-- Files of one stream (uploads, stills, finished documents), unreadable once its key is deleted.
create table sealed_file (
  stream varchar(120) not null,
  hash varchar(64) not null,     -- SHA-256 of the bytes before they were sealed
  bytes bytea not null,          -- AES-GCM under the stream's key
  stored_at bigint not null,
  primary key (stream, hash)
);

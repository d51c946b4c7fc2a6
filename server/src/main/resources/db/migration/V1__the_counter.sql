-- The journal: the truth. One row an event; (stream, seq) decides who was first.
create table event (
  stream varchar(120) not null,
  seq bigint not null,
  kind varchar(60) not null,
  at bigint not null,            -- milliseconds since 1970-01-01T00:00:00Z
  cause varchar(60),             -- the command that led to it
  payload bytea not null,        -- AES-GCM under the stream's key
  hash bytea not null,           -- SHA-256 over the previous hash and this row
  primary key (stream, seq)
);

-- A stream's key; deleting it is how a stream is disposed of.
create table stream_key (
  stream varchar(120) primary key,
  secret bytea not null
);

-- Files by the SHA-256 of their bytes: blank forms, uploads, finished documents.
create table stored_file (
  hash varchar(64) primary key,
  bytes bytea not null,
  stored_at bigint not null
);

-- Projection of the waiting lines: what must be unique, and the numbers given.
create table ticket (
  ticket varchar(40) primary key,
  branch varchar(40) not null,
  day varchar(10) not null,
  number integer not null,
  kiosk varchar(40) not null,
  staff varchar(40),
  state varchar(20) not null,
  unique (branch, day, number)
);
create unique index ticket_busy_kiosk on ticket (kiosk) where state in ('waiting', 'accepted');
create unique index ticket_busy_staff on ticket (staff) where state in ('accepted', 'wrapUp');

-- Projection of the consultations: a row a procedure, for the supervisor's list.
create table session_row (
  consultation varchar(40) not null,
  procedure_id varchar(40) not null,
  number integer not null,
  branch varchar(40) not null,
  department varchar(40) not null,
  staff varchar(40) not null,
  staff_name varchar(80) not null,
  day varchar(10) not null,
  called_at bigint not null,
  accepted_at bigint not null,
  ended_at bigint,
  outcome varchar(40),
  follow_up varchar(10),
  primary key (consultation, procedure_id)
);
create index session_row_day on session_row (day);

create table account (
  account varchar(40) primary key,
  role varchar(20) not null,
  name varchar(80) not null,
  branch varchar(40),
  departments varchar(400) not null,
  password varchar(200) not null
);

-- Only hashes of what lets somebody in are kept.
create table sign_in (
  token_hash varchar(64) primary key,
  account varchar(40) not null,
  screen varchar(20) not null,
  expires_at bigint not null
);

create table kiosk_code (
  code_hash varchar(64) primary key,
  kiosk varchar(40) not null,
  expires_at bigint not null
);

create table kiosk_enrolment (
  kiosk varchar(40) primary key,
  token_hash varchar(64) not null unique,
  enrolled_at bigint not null
);

create table heartbeat (
  id integer primary key,
  at bigint not null
);

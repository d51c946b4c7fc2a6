-- Projection of the 原本受領簿: which books matter still; its index keeps a number from being given twice.
create table original (
  original varchar(40) primary key,
  branch varchar(40) not null,
  fiscal_year integer not null,  -- with the branch: its stream
  number integer not null,
  state varchar(10) not null,
  seq bigint not null            -- of what happened to it last in its stream
);
create unique index original_number on original (branch, fiscal_year, number);
create index original_head on original (branch, fiscal_year, seq);
create index original_open on original (state);

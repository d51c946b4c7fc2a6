-- Projection of the work at headquarters: which streams matter now, ids and codes only.
create table work_item (
  item varchar(40) primary key,
  consultation varchar(40),      -- that it follows from, with its procedure
  procedure_id varchar(40),
  is_open integer not null,      -- 1 until it is done or withdrawn
  changed_at bigint not null
);
create index work_item_open on work_item (is_open, changed_at);
create index work_item_consultation on work_item (consultation);
